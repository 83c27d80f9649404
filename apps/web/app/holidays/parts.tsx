// Parts of the pages of days off: what a change would do, and how far running loans follow.
import { Link } from 'react-router';
import { Notice } from '../components/notice';
import { SubmitButton } from '../components/submit-button';
import { Day, Reference } from '../components/values';
import { useLang, useTexts } from '../texts';
import type { Effect, Reflow } from './views';
import styles from './holidays.module.css';

/** Loans and rows that would move, the first of them by name. */
export function WouldMove({ effect }: { readonly effect: Effect | undefined }) {
  const t = useTexts('references');
  const lang = useLang();
  if (!effect) return null;
  if (effect.rows === 0) return <Notice tone="good">{t('holidays.effect_none')}</Notice>;
  return (
    <Notice tone="wait" title={`${t('holidays.effect_loans', { count: effect.loans })} ${t('holidays.effect_rows', { count: effect.rows })}`}>
      <ul className={styles.moves}>
        {effect.items.map(({ loanId, number, rows }) => (
          <li key={loanId}>
            <Link to={`/${lang}/treasury/loans/${loanId}`}>
              <Reference value={number} />
            </Link>
            {rows.map(({ n, from, to }) => (
              <span key={n}>
                {t('holidays.from')} <Day value={from} /> {t('holidays.to')} <Day value={to} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      {effect.loans > effect.items.length && <p>{t('holidays.effect_more', { count: effect.loans - effect.items.length })}</p>}
      <p>{t('holidays.effect_lead')}</p>
    </Notice>
  );
}

/** First look, then do: both send the same fields. */
export function LookAndDo({ children, danger = false }: { readonly children: string; readonly danger?: boolean }) {
  const t = useTexts('references');
  return (
    <div className={styles.buttons}>
      <SubmitButton kind="soft" name="_do" value="look">
        {t('holidays.look')}
      </SubmitButton>
      <SubmitButton kind={danger ? 'danger' : 'strong'} name="_do" value="do">
        {children}
      </SubmitButton>
    </div>
  );
}

/** The work on the latest change, while it runs and after. */
export function Following({ reflow }: { readonly reflow: Reflow | undefined }) {
  const t = useTexts('references');
  if (!reflow) return null;
  if (!reflow.finishedAt)
    return (
      <Notice tone="info" title={t('holidays.running')}>
        {reflow.loans === null ? t('holidays.running_waits') : t('holidays.running_at', { done: reflow.done, loans: reflow.loans })}
      </Notice>
    );
  return (
    <Notice tone="info" title={t('holidays.followed')}>
      {reflow.rows === 0 ? t('holidays.followed_none') : `${t('holidays.followed_loans', { count: reflow.done })} ${t('holidays.followed_rows', { count: reflow.rows })}`}
    </Notice>
  );
}

const ours: Readonly<Record<string, string>> = {
  'official list of public holidays, fixed date': 'fixed',
  'public holiday since 2024, press': 'since_2024',
  'calendar for 2026, press': 'calendar_2026',
  'computed, Umm al-Qura + 1 day': 'computed',
  'decrees 2.25.1140 and 2.26.14, press': 'decrees',
};

/** Where a day is written: the sources of our own list in the reader's language, those of people as they wrote them. */
export function Source({ source }: { readonly source: string }) {
  const t = useTexts('references');
  return <span dir="auto">{ours[source] ? t(`holidays.sources.${ours[source]}`) : source}</span>;
}
