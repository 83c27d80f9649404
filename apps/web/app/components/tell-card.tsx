// News for somebody without an account: what to say, whom to call, and one button once it is said.
import { Link } from 'react-router';
import type { Candidate } from '../lib/candidacies';
import { candidacyTone } from '../lib/candidacies';
import { nameIn, townDay } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './received-card.module.css';
import { StatusBadge } from './status-badge';
import { MoveButton } from './submit-button';
import { Day, Moment, Phone } from './values';

export function TellCard({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const { id, personId, kind, state, since, name, offerTitle, reason, reply, meetsAt, meetsWhere, callOn } = candidate;
  return (
    <article className={styles.card}>
      <div className={styles.who}>
        <StatusBadge tone={candidacyTone(state)}>{t(`states.${kind}.${state}.candidate`)}</StatusBadge>
        <h2>
          <Link to={`/${lang}/officer/people/${personId}/offers`} dir="auto">
            {nameIn(name, lang)}
          </Link>
        </h2>
        <p>
          <span dir="auto">{offerTitle}</span>
        </p>
        <p>
          {t('pages.received.since')} <Day value={townDay(since)} short />
        </p>
      </div>
      <p>{t(`now.${state}.title`)}</p>
      {state === 'interview' && meetsAt && (
        <p>
          <Moment value={meetsAt} /> <span dir="auto">{meetsWhere}</span>
        </p>
      )}
      {reason && <p>{t(`reasons.${reason}`)}</p>}
      {reply && (
        <p>
          <span dir="auto">{reply}</span>
        </p>
      )}
      <p>
        {callOn ? <Phone value={callOn.phone} /> : t('pages.counter.no_phone')} {callOn?.holder && <span dir="auto">({callOn.holder})</span>}
      </p>
      <MoveButton move="told" fields={{ id }}>
        {t('pages.counter.told')}
      </MoveButton>
    </article>
  );
}
