// What the committee has to do with a file: invitation, decision with its letter, reservations, a longer time, a second look.
import type { ReactNode } from 'react';
import { ApiForm } from '../components/api-form';
import { Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { MoveButton, SubmitButton } from '../components/submit-button';
import { TextArea, TextField } from '../components/text-field';
import { Day, Money } from '../components/values';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import { PaperLink } from './paper-link';
import styles from './committee.module.css';
import { ReservationFacts } from './reservation-facts';
import { WhenAndWhere } from './session-parts';
import type { CommitteeFile, DecisionRecord } from './views';

export function Convocation({ file: { convocation } }: { readonly file: CommitteeFile }) {
  const t = useTexts('committee');
  if (!convocation) return null;
  return (
    <Notice tone="info" icon="calendar" title={t('pages.file.invited')}>
      <p>
        <WhenAndWhere session={convocation} />
      </p>
      <p>{t('pages.file.invited_body', { count: convocation.minutes })}</p>
    </Notice>
  );
}

interface DecisionSideProps {
  readonly id: string;
  readonly file: CommitteeFile;
  /** For the applicant, who reads the decision here whole: labels of proposed schemes by code. The staff reads reasons beside the file. */
  readonly schemes?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

/** The newest decision with what hangs on it. */
export function DecisionSide({ id, file, schemes, children }: DecisionSideProps) {
  const t = useTexts('committee');
  const [record] = file.decisions;
  if (!record) return null;
  return (
    <Section title={t('pages.file.decision')}>
      <Card>
        <div className={styles.stack}>
          <RecordFacts record={record} />
          {record.sentAt && <PaperLink path={`files/${id}/letter`}>{t('moves.read_letter')}</PaperLink>}
          {record.purposeLines.length > 0 && <Facts facts={record.purposeLines.map(({ label, amount }) => ({ label, value: <Money amount={amount} trim /> }))} />}
          {record.questions.length > 0 && (
            <div>
              <p>{t('fields.questions')}</p>
              <ul className={styles.list}>
                {record.questions.map((question) => (
                  <li key={question}>
                    <span dir="auto">{question}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {schemes && <Whys record={record} schemes={schemes} />}
          {children}
        </div>
      </Card>
      {record.reservations.map((one) => (
        <Card key={one.id}>
          <ReservationFacts reservation={one} />
        </Card>
      ))}
    </Section>
  );
}

function Whys({ record, schemes }: { readonly record: DecisionRecord; readonly schemes: Readonly<Record<string, string>> }) {
  const t = useTexts('committee');
  const say = useTexts('loans');
  return (
    <>
      {record.reasons.length > 0 && (
        <div>
          <p>{say('pages.shared.reasons')}</p>
          <ul className={styles.list}>
            {record.reasons.map((code) => (
              <li key={code}>{say(`reasons.${code}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {record.commentForApplicant && (
        <div>
          <p>{say(record.kind === 'reject' ? 'pages.shared.would_change' : 'pages.shared.comment')}</p>
          <p className={styles.words}>
            <span dir="auto">{record.commentForApplicant}</span>
          </p>
        </div>
      )}
      {record.otherSchemes.length > 0 && (
        <div>
          <p>{t('fields.otherSchemes')}</p>
          <ul className={styles.list}>
            {record.otherSchemes.map((code) => (
              <li key={code}>{schemes[code] ?? code}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function RecordFacts({ record }: { readonly record: DecisionRecord }) {
  const t = useTexts('committee');
  const { votes } = record;
  return (
    <Facts
      facts={[
        { label: t('fields.kind'), value: t(`decisions.${record.kind}`) },
        { label: t('fields.decidedOn'), value: <Day value={record.decidedOn} /> },
        { label: t('fields.amountGranted'), value: record.amountGranted && <Money amount={record.amountGranted} trim /> },
        { label: t('fields.validUntil'), value: record.validUntil && <Day value={record.validUntil} /> },
        { label: t('fields.extendedBecause'), value: record.extendedBecause },
        { label: t('fields.votes'), value: votes && `${t('choices.for')} ${votes.for} · ${t('choices.against')} ${votes.against} · ${t('choices.abstain')} ${votes.abstain}` },
        { label: t('fields.commentInternal'), value: record.commentInternal },
      ]}
    />
  );
}

export function AskReview({ file: { reviewUntil }, state }: { readonly file: CommitteeFile; readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  const lang = useLang();
  if (!reviewUntil) return null;
  return (
    <Section title={t('pages.file.review')} lead={t('pages.file.review_lead', { day: day(reviewUntil, lang) })} id="review">
      <Card>
        <ApiForm name="review" state={state}>
          <TextArea name="facts" label={t('fields.facts')} help={t('help.facts')} rows={5} maxLength={2000} />
          <SubmitButton kind="soft">{t('moves.ask_review')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

/** For the secretary: the letter, and the one longer time. */
export function SecretarySide({ id, file, state }: { readonly id: string; readonly file: CommitteeFile; readonly state: FormState | undefined }) {
  const t = useTexts('committee');
  return (
    <DecisionSide id={id} file={file}>
      {file.maySend && <MoveButton move="notify">{t('moves.send_letter')}</MoveButton>}
      {file.mayExtend && (
        <details>
          <summary>{t('moves.extend')}</summary>
          <ApiForm name="extend" state={state}>
            <TextField name="days" label={t('fields.days')} inputMode="numeric" ltr short />
            <TextField name="reason" label={t('fields.reason')} maxLength={500} />
            <SubmitButton kind="soft">{t('moves.extend')}</SubmitButton>
          </ApiForm>
        </details>
      )}
    </DecisionSide>
  );
}
