// Other support by the same answers: what may fit first; what is unlikely or closed is there too, folded, with its reason.
import { Section } from '../components/page';
import { StatusBadge, type Tone } from '../components/status-badge';
import { day, inLang } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';
import { RuleLine, useMissing, useRule } from './rules';
import type { SchemeAnswer, Verdict } from './views';

export const verdictTone = { LIKELY: 'good', MISSING: 'info', UNLIKELY: 'calm' } as const satisfies Record<Verdict, Tone>;

export function Schemes({ schemes }: { readonly schemes: readonly SchemeAnswer[] }) {
  const t = useTexts('eligibility');
  const may = schemes.filter(({ assessment, state }) => state === 'active' && assessment?.verdict === 'LIKELY');
  const open = schemes.filter(({ assessment, state }) => state === 'active' && assessment?.verdict === 'MISSING');
  const not = schemes.filter((scheme) => !may.includes(scheme) && !open.includes(scheme));
  return (
    <Section title={t('pages.result.schemes')} lead={t('pages.result.schemes_lead')} id="schemes">
      <SchemeLines schemes={may} />
      <Folded title={t('pages.result.open_schemes')} schemes={open} />
      <Folded title={t('pages.result.unlikely_schemes')} schemes={not} />
    </Section>
  );
}

function Folded({ title, schemes }: { readonly title: string; readonly schemes: readonly SchemeAnswer[] }) {
  if (schemes.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <SchemeLines schemes={schemes} />
    </details>
  );
}

function SchemeLines({ schemes }: { readonly schemes: readonly SchemeAnswer[] }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const [sentence, missing] = [useRule(), useMissing()];
  return (
    <ul className={styles.schemes}>
      {schemes.map(({ code, label, summary, state, assessment, source, checkedOn }) => {
        const failed = assessment?.results.filter(({ outcome }) => outcome === 'fail') ?? [];
        const open = assessment?.results.filter(({ outcome }) => outcome === 'missing') ?? [];
        return (
          <li key={code}>
            <h3>{inLang(label, lang)}</h3>
            <p className={styles.badges}>
              {assessment ? (
                <StatusBadge tone={verdictTone[assessment.verdict]}>{t(`short.${assessment.verdict}`)}</StatusBadge>
              ) : (
                <StatusBadge tone="calm">{t('pages.result.closed')}</StatusBadge>
              )}
              {state === 'suspended' && <StatusBadge tone="wait">{t('pages.result.suspended')}</StatusBadge>}
            </p>
            <p>{inLang(summary, lang)}</p>
            {failed.length > 0 && (
              <ul className={styles.rules}>
                {failed.map((result) => (
                  <RuleLine key={result.id} result={result} sentence={sentence(result)} />
                ))}
              </ul>
            )}
            {failed.length === 0 && open.length > 0 && <p>{missing(open)}</p>}
            <p className={styles.source}>{t('pages.result.source', { source: `\u2068${source}\u2069`, day: day(checkedOn, lang) })}</p>
          </li>
        );
      })}
    </ul>
  );
}
