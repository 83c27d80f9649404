// One reservation: what is asked, of which kind, until when, and how it stands.
import { Link } from 'react-router';
import { StatusBadge } from '../components/status-badge';
import { Day, Reference } from '../components/values';
import { useMe } from '../lib/me';
import { useLang, useTexts } from '../texts';
import styles from './committee.module.css';
import { reservationTones } from './tones';
import type { Reservation } from './views';

export function ReservationFacts({ reservation: one, file = false }: { readonly reservation: Reservation; readonly file?: boolean }) {
  const t = useTexts('committee');
  const lang = useLang();
  const officer = useMe()?.roles.includes('officer') ?? false;
  return (
    <div>
      <div className={styles.head}>
        {file && (officer ? <Link to={`/${lang}/officer/applications/${one.applicationId}`}>{<Reference value={one.number} />}</Link> : <Reference value={one.number} />)}
        <StatusBadge tone={one.late ? 'bad' : reservationTones[one.state]}>{t(`reservation_states.${one.state}`)}</StatusBadge>
        <span className={styles.quiet}>
          {t(`reservation_kinds.${one.kind}`)} · {t(`categories.${one.category}`)}
        </span>
      </div>
      <p className={styles.words}>
        <span dir="auto">{one.text}</span>
      </p>
      <p className={styles.quiet}>
        {t('fields.dueOn')}: <Day value={one.dueOn} />
      </p>
      {one.evidence && (
        <p className={styles.quiet}>
          {t('fields.evidence')}: <span dir="auto">{one.evidence}</span>
        </p>
      )}
      {one.refusal && (
        <p className={styles.quiet}>
          {t('fields.refusal')}: <span dir="auto">{one.refusal}</span>
        </p>
      )}
    </div>
  );
}
