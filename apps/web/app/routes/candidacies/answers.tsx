// The answers of an organisation: each opens to what it needs, a reason, a moment, a few words to the candidate.
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea, TextField } from '../../components/text-field';
import type { WholeCandidate } from '../../lib/candidacies';
import { day } from '../../lib/format';
import type { FormState } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import styles from './candidate.module.css';

const answers = ['invite', 'offer', 'hire', 'select', 'reject', 'drop'] as const;
type Answer = (typeof answers)[number];
const reasons: Readonly<Partial<Record<Answer, readonly string[]>>> = {
  reject: ['other_chosen', 'skills', 'experience', 'level', 'language', 'distance', 'availability', 'unreachable', 'no_show', 'other'],
  drop: ['work_found', 'distance', 'money', 'health', 'family', 'too_hard', 'not_suited', 'absences', 'other'],
};

export function Answers({ candidate: { allowedMoves, sessions }, state }: { readonly candidate: WholeCandidate; readonly state: FormState | undefined }) {
  const t = useTexts('candidacies');
  const offered = answers.filter((answer) => allowedMoves.includes(answer));
  if (offered.length === 0) return null;
  return (
    <Section title={t('pages.candidate.answer')} lead={t('pages.candidate.answer_lead')}>
      {offered.map((answer) => (
        <details key={answer} className={styles.answer} open={state?.form === answer}>
          <summary>{t(`moves.${answer}`)}</summary>
          <ApiForm name={answer} state={state}>
            {answer === 'invite' && <Meeting />}
            {answer === 'select' && <Sessions sessions={sessions} />}
            <Reason options={reasons[answer]} />
            {answer === 'hire' && <p>{t('pages.candidate.hire_body')}</p>}
            <TextArea name="reply" label={t('fields.reply')} help={t('pages.candidate.reply_help')} rows={3} maxLength={600} optional />
            <SubmitButton kind={reasons[answer] ? 'danger' : 'strong'}>{t(`moves.${answer}`)}</SubmitButton>
          </ApiForm>
        </details>
      ))}
    </Section>
  );
}

export function Reason({ options }: { readonly options: readonly string[] | undefined }) {
  const t = useTexts('candidacies');
  if (!options) return null;
  return <SelectField name="reason" label={t('fields.reason')} options={options.map((value) => ({ value, label: t(`reasons.${value}`) }))} />;
}

/** In which session the seat is kept; one alone needs no choice. */
function Sessions({ sessions }: { readonly sessions: WholeCandidate['sessions'] }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  if (sessions.length < 2) return null;
  const options = sessions.map(({ id, startsOn, room }) => ({ value: id, label: t('pages.candidate.session_room', { day: day(startsOn, lang), count: room }) }));
  return <SelectField name="sessionId" label={t('fields.sessionId')} options={options} />;
}

function Meeting() {
  const t = useTexts('candidacies');
  return (
    <>
      <TextField name="meetsAt" type="datetime-local" label={t('fields.meetsAt')} help={t('pages.candidate.meets_help')} ltr optional />
      <TextField name="meetsWhere" label={t('fields.meetsWhere')} maxLength={200} optional />
    </>
  );
}
