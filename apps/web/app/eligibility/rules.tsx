// Rules in words: what each asks, with its limit, and how it came out. The words carry the meaning; the icon only helps the eye.
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../components/icon';
import { count, listIn, money } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';
import { type Answers, type Question, questions } from './questions';
import { useChoice } from './question-field';
import type { ProductView, RuleResult, Told } from './views';

const icons = { pass: 'check', fail: 'cross', missing: 'info' } as const satisfies Record<RuleResult['outcome'], IconName>;

/** A value of a rule as people read it, kept whole inside a sentence of the other direction. */
export function useTold(): (value: Told) => string {
  const lang = useLang();
  return (value) => {
    if (typeof value === 'number') return `\u2068${count(value, lang)}\u2069`;
    return typeof value === 'string' && /^-?\d+\.\d{2}$/.test(value) ? `\u2068${money(value, lang, { trim: true })}\u2069` : String(value ?? '');
  };
}

/** The sentence of a rule. The age of a firm has two ends, which the product names. */
export function useRule(): (result: RuleResult, product?: Pick<ProductView, 'minFirmAgeMonths' | 'maxFirmAgeMonths'>) => string {
  const t = useTexts('eligibility');
  const told = useTold();
  return ({ id, limit }, product) => {
    if (id !== 'E04') return t(`rules.${id}`, { limit: limit === null ? t('pages.file.unknown_limit') : told(limit) });
    const [min, max] = [product?.minFirmAgeMonths ?? null, product?.maxFirmAgeMonths ?? null];
    return max === null ? t('rules.E04_any') : min === null ? t('rules.E04_young', { max: told(max) }) : t('rules.E04_grown', { min: told(min), max: told(max) });
  };
}

const asksOf: Readonly<Record<string, Question>> = {
  ...{
    E01: 'age',
    P06: 'age',
    P09: 'age',
    E02: 'place',
    E03: 'standing',
    E04: 'firm',
    E05: 'activity',
    E06: 'form',
    E07: 'standing',
    P07: 'standing',
    E08: 'main',
    P01: 'amount',
    P02: 'amount',
  },
};

/** Rules of a first look: what fails first, then what is open, then what holds. Information about a flag is shown only when it applies. */
export function RuleList({ results, product, answers }: { readonly results: readonly RuleResult[]; readonly product: ProductView; readonly answers: Answers }) {
  const t = useTexts('eligibility');
  const [sentence, say] = [useRule(), useChoice()];
  const order = { fail: 0, missing: 1, pass: 2 } as const;
  // a limit that this product does not set says nothing; a flag is worth a line only where it is up
  const shown = results.filter(({ level, outcome, limit, id }) => (level !== 'INFO' || outcome === 'pass') && (limit !== null || id === 'E04' || id === 'E07' || id === 'E02'));
  return (
    <ul className={styles.rules}>
      {[...shown]
        .sort((a, b) => order[a.outcome] - order[b.outcome])
        .map((result) => {
          const question = asksOf[result.id];
          const choice = question && answers[question];
          const known = question && choice && (questions[question] as readonly string[]).includes(choice);
          return (
            <RuleLine key={result.id} result={result} sentence={sentence(result, product)}>
              {known && result.outcome !== 'missing' ? t('pages.result.your_answer', { answer: say(question, choice) }) : null}
            </RuleLine>
          );
        })}
    </ul>
  );
}

export function RuleLine({ result, sentence, children }: { readonly result: RuleResult; readonly sentence: string; readonly children?: ReactNode }) {
  const t = useTexts('eligibility');
  return (
    <li className={`${styles.rule} ${styles[result.outcome]}`}>
      <Icon name={icons[result.outcome]} />
      <div>
        <p className={styles.sentence}>{sentence}</p>
        <p className={styles.outcome}>
          <strong>{t(`outcome.${result.outcome}`)}</strong>
          {children && <> · {children}</>}
        </p>
      </div>
    </li>
  );
}

/** "Still to be told: turnover, number of members". */
export function useMissing(): (results: readonly RuleResult[]) => string {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (results) => {
    const facts = [...new Set(results.flatMap(({ missingFacts }) => missingFacts))];
    return t('pages.result.missing_fact', {
      facts: listIn(
        facts.map((fact) => t(`facts.${fact}`)),
        lang,
      ),
    });
  };
}
