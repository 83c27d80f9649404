// The minutes of a session and what was added to them, with their signatures and the mark by which a change would show.
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { Moment } from '../components/values';
import { useTexts } from '../texts';
import { PaperLink } from './paper-link';
import styles from './committee.module.css';
import type { SessionView } from './views';

export function MinutesList({ session: { id, minutes } }: { readonly session: SessionView }) {
  const t = useTexts('committee');
  if (minutes.length === 0) return null;
  return (
    <Section title={t('pages.session.minutes')}>
      {minutes.map((one) => (
        <Card key={one.number}>
          <div className={styles.stack}>
            <div className={styles.head}>
              <strong>{one.number === 0 ? t('pages.session.minutes') : t('pages.session.addendum', { n: one.number })}</strong>
              <Moment value={one.madeAt} />
              <StatusBadge tone={one.whole ? 'good' : 'bad'}>{t(one.whole ? 'pages.session.whole' : 'pages.session.changed')}</StatusBadge>
            </div>
            {one.addendum && (
              <p className={styles.words}>
                <span dir="auto">{one.addendum}</span>
              </p>
            )}
            <ul className={styles.list}>
              {one.signatures.map(({ part, name, at }) => (
                <li key={part}>
                  {t(`parts.${part}`)}: <bdi>{name}</bdi>, <Moment value={at} />
                </li>
              ))}
            </ul>
            <PaperLink path={`sessions/${id}/minutes?number=${one.number}`}>{t('moves.read_pdf')}</PaperLink>
            <p className={styles.hash}>
              {t('pages.session.hash')} <bdi dir="ltr">{one.hash}</bdi>
            </p>
          </div>
        </Card>
      ))}
    </Section>
  );
}
