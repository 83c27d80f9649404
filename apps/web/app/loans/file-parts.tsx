// Parts of an application that its founder, the officer and the committee all read.
import { Card, Section } from '../components/page';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { Steps } from '../components/steps';
import { Day, Moment, Money } from '../components/values';
import { inLang } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './file-parts.module.css';
import { roadOf } from './road';
import type { ApplicationView, Decision, Happening, LoanLine } from './views';

export type Audience = 'applicant' | 'staff';

/** "Accepted is not financed": said on every page of a founder whose money has not come. */
export function NotFinanced() {
  const t = useTexts('loans');
  return (
    <Notice tone="wait" title={t('pages.shared.not_financed_title')}>
      {t('pages.shared.not_financed')}
    </Notice>
  );
}

export function Road({ file, loan }: { readonly file: Pick<ApplicationView, 'state' | 'history' | 'turn'>; readonly loan?: Pick<LoanLine, 'state' | 'disbursedOn'> }) {
  const t = useTexts('loans');
  const steps = roadOf(file.state, file.history, loan).map(({ name, state, at }) => ({
    title: t(`pages.road.${name}`),
    state,
    meta: at ? <Day value={at} /> : state === 'now' && file.turn ? t(file.turn.who === 'applicant' ? 'pages.shared.your_turn' : `turn.${file.turn.who}`) : undefined,
    body: state === 'failed' ? t(`states.application.${file.state}.applicant`) : undefined,
  }));
  return <Steps steps={steps} across />;
}

export function ProjectFacts({ file }: { readonly file: ApplicationView }) {
  const t = useTexts('loans');
  const lang = useLang();
  return (
    <div className={styles.project}>
      <Facts
        facts={[
          { label: t('fields.projectTitle'), value: file.projectTitle },
          { label: t('fields.sectorCode'), value: inLang(file.sector, lang) },
          { label: t('fields.communeCode'), value: inLang(file.commune, lang) },
          { label: t('fields.amount'), value: file.amount !== '0.00' && <Money amount={file.amount} trim /> },
          { label: t('fields.termMonths'), value: <Term file={file} /> },
          { label: t('fields.jobsPlanned'), value: t('jobs_count', { count: file.jobsPlanned }) },
        ]}
      />
      {file.summary && (
        <p className={styles.words}>
          <span dir="auto">{file.summary}</span>
        </p>
      )}
    </div>
  );
}

export function Term({ file }: { readonly file: { readonly termMonths: number | null; readonly deferralMonths: number | null } }) {
  const t = useTexts('loans');
  if (!file.termMonths) return null;
  const free = file.deferralMonths ? t('pages.shared.months_free', { months: t('months', { count: file.deferralMonths }) }) : '';
  return (
    <span>
      {t('months', { count: file.termMonths })}
      {free && <span className={styles.aside}> ({free})</span>}
    </span>
  );
}

/** What the committee said, newest first. */
export function Decisions({ decisions, audience }: { readonly decisions: readonly Decision[]; readonly audience: Audience }) {
  const t = useTexts('loans');
  if (decisions.length === 0) return null;
  return (
    <Section title={t('pages.shared.decision')}>
      {[...decisions].reverse().map((decision) => (
        <Card key={`${decision.decidedOn} ${decision.kind} ${decision.commentForApplicant}`}>
          <div className={styles.project}>
            <Facts
              facts={[
                { label: t('fields.kind'), value: t(`pages.happened.${decision.kind}.staff`) },
                { label: t('fields.decidedOn'), value: <Day value={decision.decidedOn} /> },
                { label: t('fields.amountGranted'), value: decision.amountGranted && <Money amount={decision.amountGranted} trim /> },
                { label: t('fields.termMonths'), value: decision.termMonths && <Term file={decision} /> },
              ]}
            />
            {decision.reasons.length > 0 && (
              <div>
                <p className={styles.label}>{t('pages.shared.reasons')}</p>
                <ul className={styles.list}>
                  {decision.reasons.map((code) => (
                    <li key={code}>{t(`reasons.${code}`)}</li>
                  ))}
                </ul>
              </div>
            )}
            {decision.commentForApplicant && (
              <div>
                <p className={styles.label}>{t(decision.kind !== 'reject' || audience === 'staff' ? 'pages.shared.comment' : 'pages.shared.would_change')}</p>
                <p className={styles.words}>
                  <span dir="auto">{decision.commentForApplicant}</span>
                </p>
              </div>
            )}
          </div>
        </Card>
      ))}
    </Section>
  );
}

/** Newest first, in the words of the reader. */
export function History({ history, audience }: { readonly history: readonly Happening[]; readonly audience: Audience }) {
  const t = useTexts('loans');
  const counter = useTexts('application');
  if (history.length === 0) return null;
  return (
    <Section title={t('pages.shared.history')}>
      <ol className={styles.history}>
        {[...history].reverse().map(({ at, move, reason, onBehalfBy }) => (
          <li key={`${at} ${move}`}>
            <span className={styles.when}>
              <Moment value={at} />
            </span>
            <span>
              {t(`pages.happened.${move}.${audience}`)}
              {onBehalfBy && <> · {counter('counter.by', { name: onBehalfBy })}</>}
              {reason && (
                <span className={styles.said}>
                  <span dir="auto">{reason}</span>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The list that the officer asked for, and the words with it. */
export function MissingItems({ file, title }: { readonly file: ApplicationView; readonly title: string }) {
  const t = useTexts('loans');
  if (file.missingItems.length === 0) return null;
  return (
    <Notice tone="wait" icon="file" title={title}>
      <ul>
        {file.missingItems.map((item) => (
          <li key={item}>
            <span dir="auto">{item}</span>
          </li>
        ))}
      </ul>
      {file.message && (
        <>
          <p>{t('pages.shared.officer_says')}</p>
          <p className={styles.words}>
            <span dir="auto">{file.message}</span>
          </p>
        </>
      )}
    </Notice>
  );
}
