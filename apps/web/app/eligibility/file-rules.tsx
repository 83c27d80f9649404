// All rules of a file for the people who weigh them: what fails or warns, what nobody knows yet, and the rest folded.
import { Card, Section } from '../components/page';
import { inLang, listIn } from '../lib/format';
import type { ApplicationView } from '../loans/views';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';
import { FindingsForm } from './findings-form';
import { RuleLine, useRule, useTold } from './rules';
import type { RuleResult } from './views';

export function FileRules({ file }: { readonly file: ApplicationView }) {
  const { assessment, product } = file;
  const t = useTexts('eligibility');
  const lang = useLang();
  const { results, version } = assessment;
  const open = results.filter(({ outcome, level }) => outcome === 'missing' || (outcome === 'fail' && level !== 'INFO'));
  const rest = results.filter((result) => !open.includes(result) && (result.level !== 'INFO' || result.outcome === 'pass'));
  return (
    <Section title={t('pages.file.rules')} lead={t('pages.file.rules_lead', { product: inLang(product.label, lang), version: product.version, rules: `\u2068${version}\u2069` })}>
      <Card>
        <Lines results={open} product={product} />
        {rest.length > 0 && (
          <details className={styles.folded}>
            <summary>{t('pages.file.met')}</summary>
            <Lines results={rest} product={product} />
          </details>
        )}
        {/* only who instructs the file knows how to reach the founder */}
        {file.contact && file.turn && <FindingsForm file={file} />}
      </Card>
    </Section>
  );
}

function Lines({ results, product }: { readonly results: readonly RuleResult[]; readonly product: ApplicationView['product'] }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const [sentence, told] = [useRule(), useTold()];
  const order = { fail: 0, missing: 1, pass: 2 } as const;
  return (
    <ul className={styles.rules}>
      {[...results]
        .sort((a, b) => order[a.outcome] - order[b.outcome])
        .map((result) => (
          <RuleLine key={result.id} result={result} sentence={sentence(result, product)}>
            {[
              result.level === 'WARN' && result.outcome === 'fail' && t('pages.file.warn'),
              result.level === 'INFO' && t('pages.file.info'),
              typeof result.value === 'number' || (typeof result.value === 'string' && /\.\d{2}$/.test(result.value))
                ? t('pages.file.value', { value: told(result.value) })
                : false,
              result.missingFacts.length > 0 &&
                listIn(
                  result.missingFacts.map((fact) => t(`facts.${fact}`)),
                  lang,
                ),
            ]
              .filter((part) => part !== false)
              .join(' · ')}
          </RuleLine>
        ))}
    </ul>
  );
}
