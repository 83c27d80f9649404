// The answer: the verdict at a glance, what to do with it, then each condition, what it would cost a month, what to bring, what else may fit.
import { ButtonLink } from '../components/button-link';
import { Icon, type IconName } from '../components/icon';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { inLang } from '../lib/format';
import { Monthly } from '../loans/monthly';
import type { Preview } from '../loans/views';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';
import { useChoice } from './question-field';
import { type Answers, type Question, questions, queryOf, toBegin } from './questions';
import { RuleList } from './rules';
import { Schemes, verdictTone } from './schemes';
import type { Look, Verdict } from './views';

const icons = { LIKELY: 'check', UNLIKELY: 'cross', MISSING: 'info' } as const satisfies Record<Verdict, IconName>;

export interface ResultProps {
  readonly look: Look;
  readonly answers: Answers;
  readonly preview: Preview | undefined;
}

export function Result({ look, answers, preview }: ResultProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const { assessment, product } = look;
  const { verdict } = assessment;
  const open = look.open as readonly Question[];
  // what decides is asked first; the main activity only weighs
  const [blocking, weighing] = [open.filter((question) => question !== 'main'), open.filter((question) => question === 'main')];
  return (
    <>
      <section className={`${styles.verdict} ${styles[verdict]}`} aria-label={t('pages.result.title')}>
        <Icon name={icons[verdict]} size={44} />
        <div>
          <h2>{t(`verdict.${verdict}.title`)}</h2>
          <p>{t(`verdict.${verdict}.body`)}</p>
        </div>
      </section>
      {verdict === 'MISSING' && blocking.map((question) => <Ask key={question} question={question} answers={answers} />)}
      <div className={styles.buttons}>
        {verdict !== 'UNLIKELY' && <ButtonLink to={toBegin(lang, answers, look)}>{t('pages.result.begin')}</ButtonLink>}
        <ButtonLink to={`/${lang}/eligibility/call-me?${queryOf(answers)}`} kind={verdict === 'UNLIKELY' ? 'strong' : 'soft'} icon="phone">
          {t('pages.result.call')}
        </ButtonLink>
        <ButtonLink to={`/${lang}/eligibility?${queryOf(answers, { edit: '1' })}`} kind="soft">
          {t('pages.result.change')}
        </ButtonLink>
      </div>
      <Notice tone="info">{t('pages.result.not_decision')}</Notice>
      <Section
        title={t('pages.result.rules')}
        lead={t('pages.result.rules_lead', { product: inLang(product.label, lang), rules: `\u2068${look.answeredBy.replaceAll(' ', '\u00a0').replaceAll('-', '-\u2060')}\u2069` })}
      >
        <Card>
          <RuleList results={assessment.results} product={product} answers={answers} />
          <p className={styles.later}>{t('pages.result.plan_later')}</p>
        </Card>
        {verdict === 'LIKELY' && weighing.map((question) => <Ask key={question} question={question} answers={answers} />)}
      </Section>
      {preview && verdict !== 'UNLIKELY' && (
        <Section title={t('pages.result.monthly')}>
          <Monthly preview={preview} />
          <p className={styles.later}>{t('pages.result.own', { share: product.minContributionShare })}</p>
        </Section>
      )}
      {verdict !== 'UNLIKELY' && <Papers look={look} />}
      <Others look={look} />
      <Schemes schemes={look.schemes} />
    </>
  );
}

/** A question that is still open: each choice is a link to the answer with it. */
function Ask({ question, answers }: { readonly question: Question; readonly answers: Answers }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const say = useChoice();
  const choices = (questions[question] as readonly string[]).filter((choice) => !(question === 'form' && choice === 'undecided'));
  return (
    <nav className={styles.ask} aria-label={t(`questions.${question}.label`)}>
      <h2>{t(`questions.${question}.label`)}</h2>
      <ul className={styles.choices}>
        {choices.map((choice) => (
          <li key={choice}>
            <ButtonLink to={`/${lang}/eligibility?${queryOf({ ...answers, [question]: choice })}`} kind="soft">
              {say(question, choice)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Papers({ look }: { readonly look: Look }) {
  const t = useTexts('eligibility');
  const of = (stage: string) => look.papers.filter((paper) => paper.stage === stage);
  return (
    <Section title={t('pages.result.papers')}>
      <Card>
        <PaperList papers={of('submit')} />
        <details className={styles.folded}>
          <summary>{t('pages.result.papers_later')}</summary>
          <PaperList papers={of('before_money')} />
        </details>
      </Card>
    </Section>
  );
}

function PaperList({ papers }: { readonly papers: Look['papers'] }) {
  const t = useTexts('eligibility');
  return (
    <ul className={styles.papers}>
      {papers.map(({ code }) => (
        <li key={code}>
          <Icon name="file" size={20} />
          {t(`papers.${code}`)}
        </li>
      ))}
    </ul>
  );
}

function Others({ look }: { readonly look: Look }) {
  const t = useTexts('eligibility');
  const lang = useLang();
  if (look.others.length === 0) return null;
  return (
    <Section title={t('pages.result.others')}>
      <ul className={styles.others}>
        {look.others.map(({ code, label, assessment: { verdict } }) => (
          <li key={code}>
            <span>{inLang(label, lang)}</span>
            <StatusBadge tone={verdictTone[verdict]}>{t(`short.${verdict}`)}</StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
