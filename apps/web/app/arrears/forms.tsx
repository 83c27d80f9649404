// What is noted about a late loan; each form waits behind a line.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { Card } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import type { FormState } from '../lib/forms';
import { useTexts } from '../texts';
import { contactKinds, contactOutcomes, type LoanArrears } from './views';

interface Props {
  readonly state: FormState | undefined;
}

export function PromiseForm({ state }: Props) {
  const t = useTexts('arrears');
  return (
    <details open={state?.form === 'promise'}>
      <summary>{t('one.promise')}</summary>
      <Card>
        <ApiForm name="promise" state={state}>
          <MoneyField name="amount" label={t('fields.amount')} />
          <TextField name="promisedFor" type="date" label={t('fields.promisedFor')} />
          <TextField name="note" label={t('fields.note')} optional maxLength={500} />
          <SubmitButton>{t('one.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}

export function ContactForm({ state, loan }: Props & { readonly loan: LoanArrears }) {
  const t = useTexts('arrears');
  const open = loan.tasks.find((task) => task.state === 'open');
  return (
    <details open={state?.form === 'contact'}>
      <summary>{t('one.log')}</summary>
      <Card>
        <ApiForm name="contact" state={state}>
          {open && <input type="hidden" name="taskId" value={open.id} />}
          <SelectField name="kind" label={t('fields.kind')} options={contactKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          <SelectField name="outcome" label={t('fields.outcome')} options={contactOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
          <TextField name="on" type="date" label={t('fields.on')} defaultValue={loan.today} />
          <TextArea name="note" label={t('fields.note')} optional rows={3} maxLength={1000} />
          <SubmitButton>{t('one.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}

export function PauseForm({ state }: Props) {
  const t = useTexts('arrears');
  return (
    <details open={state?.form === 'pause'}>
      <summary>{t('one.pause')}</summary>
      <Card>
        <ApiForm name="pause" state={state}>
          <TextField name="until" type="date" label={t('fields.until')} />
          <TextField name="reason" label={t('fields.reason')} maxLength={500} />
          <SubmitButton kind="soft">{t('one.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}
