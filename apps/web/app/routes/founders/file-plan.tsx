// The action plan of a firm in difficulty: where it stands, and for the officer the forms to begin and to end it.
import { ApiForm } from '../../components/api-form';
import { RadioCards, SelectField } from '../../components/choice-fields';
import { FieldRows } from '../../components/field-rows';
import { Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextArea, TextField } from '../../components/text-field';
import { Day } from '../../components/values';
import type { FormState } from '../../lib/forms';
import { useTexts } from '../../texts';
import styles from './founders.module.css';
import { type FounderFile, measures, parts } from './views';

const STEPS = 3;
const tones = { wanted: 'act', running: 'info', done: 'good', dropped: 'calm' } as const;

export function PlanSection({ file, state }: { readonly file: FounderFile; readonly state: FormState | undefined }) {
  const t = useTexts('founders');
  const { plan } = file;
  const officer = file.as === 'officer';
  const open = plan?.state === 'wanted' || plan?.state === 'running';
  if (!plan && !(officer && file.light)) return null;
  return (
    <Section title={t('pages.file.plan')} id="plan">
      {plan && (
        <>
          <p className={styles.moves}>
            <StatusBadge tone={tones[plan.state]}>{t(`states.plan.${plan.state}`)}</StatusBadge>
            {plan.state === 'wanted' && (
              <span>
                {t('pages.file.plan_due')} <Day value={plan.dueOn} />
              </span>
            )}
            {plan.endedOn && <Day value={plan.endedOn} />}
          </p>
          {plan.words && (
            <p dir="auto" className={styles.words}>
              {plan.words}
            </p>
          )}
          {plan.outcome && (
            <p>
              {t('pages.file.plan_outcome')} · <span dir="auto">{plan.outcome}</span>
            </p>
          )}
        </>
      )}
      {officer && file.light && plan?.state !== 'running' && <Begin file={file} state={state} wanted={plan?.state === 'wanted'} />}
      {officer && open && (
        <details open={state?.form === 'plan_end'}>
          <summary>{t('pages.file.plan_end')}</summary>
          <ApiForm name="plan_end" state={state}>
            <RadioCards
              name="state"
              label={t('pages.file.plan_outcome')}
              options={(plan?.state === 'wanted' ? ['dropped'] : ['done', 'dropped']).map((value) => ({ value, label: t(`states.plan.${value}`) }))}
            />
            <TextField name="outcome" label={t('fields.outcome')} maxLength={500} />
            <SubmitButton kind="soft">{t('pages.file.save')}</SubmitButton>
          </ApiForm>
        </details>
      )}
    </Section>
  );
}

function Begin({ file, state, wanted }: { readonly file: FounderFile; readonly state: FormState | undefined; readonly wanted: boolean }) {
  const t = useTexts('founders');
  const hands = parts.filter((part) => part !== 'mentor' || file.mentor !== null);
  return (
    <details open={wanted || state?.form === 'plan'}>
      <summary>{t('pages.file.plan_begin')}</summary>
      <ApiForm name="plan" state={state}>
        <TextArea name="words" label={t('fields.plan_words')} maxLength={1000} optional />
        <FieldRows count={STEPS} title={(n) => t('pages.file.plan_step', { n })}>
          {(i) => (
            <>
              <SelectField name={`steps.${i}.measure`} label={t('fields.measure')} optional={i > 0} options={measures.map((value) => ({ value, label: t(`measures.${value}`) }))} />
              <SelectField
                name={`steps.${i}.part`}
                label={t('fields.part')}
                placeholder={false}
                defaultValue="officer"
                options={hands.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
              />
              <TextField name={`steps.${i}.dueOn`} type="date" label={t('fields.dueOn')} short optional={i > 0} />
              <TextField name={`steps.${i}.words`} label={t('fields.words')} maxLength={300} optional />
            </>
          )}
        </FieldRows>
        <SubmitButton>{t('moves.begin_plan')}</SubmitButton>
      </ApiForm>
    </details>
  );
}
