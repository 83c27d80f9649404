// One support scheme: what it gives, whether it may fit by a few touches, what to do, what to bring, who decides, from where we know. Nothing is kept.
import { Form } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Steps } from '../../components/steps';
import { SubmitButton } from '../../components/submit-button';
import { Day, Money } from '../../components/values';
import styles from '../../eligibility/eligibility.module.css';
import { QuestionField } from '../../eligibility/question-field';
import { type Answers, answersIn, type Question, queryOf, questions as known } from '../../eligibility/questions';
import { RuleLine, useMissing, useRule } from '../../eligibility/rules';
import type { Assessment, SchemeAnswer, Verdict } from '../../eligibility/views';
import { get } from '../../lib/api';
import { inLang } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/one';

interface SchemePage extends SchemeAnswer {
  readonly operator: string;
  readonly kind: string;
  readonly certainty: string;
  readonly amountMin: string | null;
  readonly amountMax: string | null;
  readonly sharePercent: number | null;
  readonly durationMonths: number | null;
  readonly conditions: string;
  readonly steps: readonly string[];
  readonly papers: readonly string[];
  readonly questions: readonly string[];
}
const icons = { LIKELY: 'check', UNLIKELY: 'cross', MISSING: 'info' } as const satisfies Record<Verdict, string>;
/** Its own first look is longer, and leads to the application. */
const OURS = 'smi_loan';

export const handle = { still: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const answers = answersIn(new URL(request.url).searchParams);
  return { answers, scheme: await get<SchemePage>(context, `/api/loans/schemes/${encodeURIComponent(params.code)}?${queryOf(answers)}`) };
}

export default function OneScheme({ loaderData: { answers, scheme } }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const references = useTexts('references');
  const lang = useLang();
  const who = references(`operators.${scheme.operator}`);
  return (
    <Page
      title={inLang(scheme.label, lang)}
      lead={inLang(scheme.summary, lang)}
      description={inLang(scheme.summary, lang)}
      back={{ to: `/${lang}/schemes`, label: t('schemes.title') }}
      above={
        <>
          <StatusBadge tone="info">{references(`scheme_kind.${scheme.kind}`)}</StatusBadge>
          <StatusBadge tone={scheme.state === 'active' ? 'good' : 'wait'}>{references(`scheme_state.${scheme.state}`)}</StatusBadge>
        </>
      }
      width="text"
    >
      {scheme.state !== 'active' && (
        <Notice tone="wait" icon="info" title={t(`schemes.not_open.${scheme.state}`)}>
          {t('schemes.not_open.body')}
        </Notice>
      )}
      {scheme.code === OURS ? (
        <ButtonLink to={`/${lang}/eligibility`}>{t('schemes.our_look')}</ButtonLink>
      ) : (
        scheme.questions.length > 0 && <Fit scheme={scheme} answers={answers} />
      )}
      <What scheme={scheme} who={who} />
      {scheme.steps.length > 0 && (
        <Section title={t('schemes.how')}>
          <Steps steps={scheme.steps.map((step) => ({ title: t(`schemes.steps.${step}`), state: 'plain' as const }))} />
          <p>{t('schemes.help')}</p>
        </Section>
      )}
      {scheme.papers.length > 0 && (
        <Section title={t('schemes.bring')}>
          <ul>
            {scheme.papers.map((paper) => (
              <li key={paper}>{t(`schemes.papers.${paper}`)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Source scheme={scheme} />
    </Page>
  );
}

/** The verdict once something was answered; the questions, with what was touched. */
function Fit({ scheme: { assessment, questions }, answers }: { readonly scheme: SchemePage; readonly answers: Answers }) {
  const t = useTexts('eligibility');
  const asked = questions.filter((question): question is Question => question in known);
  return (
    <Section title={t('schemes.fits')} id="fit">
      {assessment && <Verdict assessment={assessment} />}
      <Form method="get" className={styles.form}>
        {asked.map((question) => (
          <QuestionField key={question} question={question} chosen={answers[question]} />
        ))}
        <SubmitButton>{t('schemes.look')}</SubmitButton>
      </Form>
    </Section>
  );
}

function Verdict({ assessment: { verdict, results } }: { readonly assessment: Assessment }) {
  const t = useTexts('eligibility');
  const [sentence, missing] = [useRule(), useMissing()];
  const open = results.filter(({ outcome }) => outcome === 'missing');
  return (
    <>
      <div className={`${styles.verdict} ${styles[verdict]}`} role="status">
        <Icon name={icons[verdict]} size={44} />
        <div>
          <h3>{t(`short.${verdict}`)}</h3>
          <p>{verdict === 'MISSING' ? missing(open) : t('schemes.never_promise')}</p>
        </div>
      </div>
      <ul className={styles.rules}>
        {results.map((result) => (
          <RuleLine key={result.id} result={result} sentence={sentence(result)} />
        ))}
      </ul>
    </>
  );
}

function What({ scheme, who }: { readonly scheme: SchemePage; readonly who: string }) {
  const t = useTexts('eligibility');
  return (
    <Section title={t('schemes.what')}>
      <Card>
        <Facts
          facts={[
            { label: t('schemes.decides'), value: who },
            { label: t('schemes.amount_min'), value: scheme.amountMin && <Money amount={scheme.amountMin} trim /> },
            { label: t('schemes.amount_max'), value: scheme.amountMax && <Money amount={scheme.amountMax} trim /> },
            { label: t('schemes.share'), value: scheme.sharePercent !== null && <bdi>{scheme.sharePercent} %</bdi> },
            { label: t('schemes.duration'), value: scheme.durationMonths !== null && t('schemes.months', { count: scheme.durationMonths }) },
          ]}
        />
        {scheme.conditions && (
          <details>
            <summary>{t('schemes.conditions')}</summary>
            <p lang="fr" dir="ltr">
              {scheme.conditions}
            </p>
          </details>
        )}
      </Card>
    </Section>
  );
}

function Source({ scheme: { source, checkedOn, certainty } }: { readonly scheme: SchemePage }) {
  const t = useTexts('eligibility');
  const references = useTexts('references');
  return (
    <Section title={t('schemes.known_from')}>
      <p>{references(`certainty.${certainty}`)}</p>
      <p>
        <span lang="en" dir="auto">
          {source}
        </span>{' '}
        · {t('schemes.read_on')} <Day value={checkedOn} />
      </p>
    </Section>
  );
}
