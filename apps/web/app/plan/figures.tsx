// Computed figures with the words that tell how each comes about, and how the rules see them.
import { StatusBadge } from '../components/status-badge';
import { Money } from '../components/values';
import { readable } from '../../../../libs/kernel/readable.js';
import { useLang, useTexts } from '../texts';
import styles from './plan.module.css';
import type { Figure, RuleResult } from './views';

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useTexts('plan');
  const lang = useLang();
  return (
    <dl className={styles.figures}>
      {figures.map(({ code, amount, params }) => (
        <div key={code} className={styles.figure}>
          <dt>{t(`figures.${code}.title`)}</dt>
          <dd>
            {amount === null ? (
              <span className={styles.how}>{t('figures.unknown')}</span>
            ) : (
              <>
                <p className={styles.amount}>
                  <Money amount={amount} trim />
                </p>
                <p className={styles.how}>{t(`figures.${code}.how`, readable(params, lang))}</p>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A failed rule that only warns asks for a look; one that blocks must be mended. */
const toneOf = ({ outcome, level }: RuleResult): 'good' | 'calm' | 'bad' | 'wait' =>
  outcome === 'pass' ? 'good' : outcome === 'missing' ? 'calm' : level === 'BLOCK' ? 'bad' : 'wait';

export function Checks({ results }: { readonly results: readonly RuleResult[] }) {
  const t = useTexts('plan');
  const lang = useLang();
  return (
    <ul className={styles.checks}>
      {results.map((result) => (
        <li key={result.id}>
          <StatusBadge tone={toneOf(result)}>{t(`screen.check.${result.outcome}`)}</StatusBadge>
          <span>{t(`checks.${result.id}.title`)}</span>
          {result.outcome !== 'missing' && result.limit !== null && (
            <span className={styles.how}>
              {t(`checks.${result.id}.numbers`, readable({ value: told(result.value), limit: told(result.limit), margin: told(result.margin).replace('-', '') }, lang))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const told = (value: RuleResult['value']): string => String(value ?? '');

/** The rules that the plan answers, of all that the engine judged. */
export const planChecks = (results: readonly RuleResult[]): readonly RuleResult[] => results.filter(({ id }) => /^F\d\d$/.test(id));
