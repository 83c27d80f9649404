// Somebody who applied: name, state, since when, how well it fits and why; the name leads to the page with the answers.
import { Link } from 'react-router';
import { type Candidate, candidacyTone } from '../lib/candidacies';
import { nameIn, townDay } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './received-card.module.css';
import { OfferReasons } from './offer-reasons';
import { ScoreRing } from './score';
import { StatusBadge } from './status-badge';
import { Day } from './values';

export function ReceivedCard({ candidate, withOffer = false }: { readonly candidate: Candidate; readonly withOffer?: boolean }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const { id, kind, state, since, name, score, reasons, words } = candidate;
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <div className={styles.who}>
          <StatusBadge tone={employerTone(state)}>{t(`states.${kind}.${state}.employer`)}</StatusBadge>
          <h2>
            <Link to={`/${lang}/candidates/${id}`} dir="auto">
              {nameIn(name, lang)}
            </Link>
          </h2>
          {withOffer && (
            <p>
              <span dir="auto">{candidate.offerTitle}</span>
            </p>
          )}
          <p>
            {t('pages.received.since')} <Day value={townDay(since)} short />
          </p>
        </div>
        {score !== null && (
          <div className={styles.score}>
            <ScoreRing score={score} />
          </div>
        )}
      </div>
      {words && (
        <p>
          <span dir="auto">{words}</span>
        </p>
      )}
      {reasons ? <OfferReasons reasons={reasons} kind={kind} about="candidate" most={6} /> : <p>{t('pages.received.no_reasons')}</p>}
    </article>
  );
}

/** What waits for the employer stands out; the rest looks as it does for the candidate. */
export const employerTone = (state: string): ReturnType<typeof candidacyTone> =>
  ['sent', 'pre_registered', 'no_news', 'applied', 'interested'].includes(state)
    ? 'act'
    : state === 'interview' || state === 'offered' || state === 'selected'
      ? 'wait'
      : candidacyTone(state);
