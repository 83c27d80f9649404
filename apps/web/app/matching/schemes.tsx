// Public aids for one person: those that may fit, with what speaks for them and what is still open; and why not the others. Never a promise.
import { Link } from 'react-router';
import { Section } from '../components/page';
import styles from '../components/scheme-list.module.css';
import { StatusBadge } from '../components/status-badge';
import rules from '../eligibility/eligibility.module.css';
import { RuleLine, useMissing, useRule } from '../eligibility/rules';
import type { Assessment } from '../eligibility/views';
import { inLang } from '../lib/format';
import type { Scheme } from '../lib/offers';
import { useLang, useTexts } from '../texts';

export interface PersonScheme extends Scheme {
  readonly assessment: Assessment | null;
}
export interface PersonSchemes {
  readonly fits: readonly PersonScheme[];
  readonly others: readonly PersonScheme[];
}
/** The first ones are open; who wants more opens the rest. */
const FIRST = 4;

export function Schemes({ schemes: { fits, others } }: { readonly schemes: PersonSchemes }) {
  const t = useTexts('schemes');
  const references = useTexts('references');
  const [first, rest] = [fits.slice(0, FIRST), fits.slice(FIRST)];
  return (
    <Section title={references('pages.may_concern')} lead={references('pages.may_concern_lead')} id="schemes">
      <List schemes={first} />
      {rest.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('more', { count: rest.length })}</summary>
          <List schemes={rest} />
        </details>
      )}
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('others', { count: others.length })}</summary>
          <List schemes={others} />
        </details>
      )}
    </Section>
  );
}

function List({ schemes }: { readonly schemes: readonly PersonScheme[] }) {
  return (
    <ul className={styles.schemes}>
      {schemes.map((scheme) => (
        <li key={scheme.code}>
          <One scheme={scheme} />
        </li>
      ))}
    </ul>
  );
}

const tones = { LIKELY: 'good', MISSING: 'wait', UNLIKELY: 'calm' } as const;

function One({ scheme }: { readonly scheme: PersonScheme }) {
  const t = useTexts('references');
  const eligibility = useTexts('eligibility');
  const lang = useLang();
  const { assessment } = scheme;
  return (
    <>
      <h3>
        <Link to={`/${lang}/schemes/${scheme.code}`}>{inLang(scheme.label, lang)}</Link>
      </h3>
      <p className={styles.badges}>
        <span className={styles.kind}>{t(`scheme_kind.${scheme.kind}`)}</span>
        {assessment && <StatusBadge tone={tones[assessment.verdict]}>{eligibility(`short.${assessment.verdict}`)}</StatusBadge>}
        {scheme.state !== 'active' && <StatusBadge tone="wait">{t(`scheme_state.${scheme.state}`)}</StatusBadge>}
      </p>
      <p>{inLang(scheme.summary, lang)}</p>
      {assessment && <Why assessment={assessment} />}
      <p className={styles.who}>{t('pages.decided_by', { who: t(`operators.${scheme.operator}`) })}</p>
      <details>
        <summary>{t('pages.how_sure')}</summary>
        <p>{t(`certainty.${scheme.certainty}`)}</p>
        <p>
          {t('pages.source_is')}{' '}
          <span lang="en" dir="auto">
            {scheme.source}
          </span>
        </p>
      </details>
    </>
  );
}

/** What fails first, else what holds; what is still to be told in one line. */
function Why({ assessment: { verdict, results } }: { readonly assessment: Assessment }) {
  const t = useTexts('schemes');
  const [sentence, missing] = [useRule(), useMissing()];
  const open = results.filter(({ outcome }) => outcome === 'missing');
  const shown = results.filter(({ outcome, level }) => (verdict === 'UNLIKELY' ? outcome === 'fail' && level === 'BLOCK' : outcome === 'pass'));
  if (results.length === 0) return <p className={styles.who}>{t('open_to_all')}</p>;
  return (
    <>
      {shown.length > 0 && (
        <ul className={rules.rules}>
          {shown.map((result) => (
            <RuleLine key={result.id} result={result} sentence={sentence(result)} />
          ))}
        </ul>
      )}
      {verdict !== 'UNLIKELY' && open.length > 0 && <p>{missing(open)}</p>}
    </>
  );
}
