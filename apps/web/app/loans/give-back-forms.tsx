// Rare acts of the treasurer: a payment that bounced is taken back, a credit goes back to the borrower. Both wait behind a line.
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { Card } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextField } from '../components/text-field';
import { day, money } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import type { LoanView } from './views';

const reasons = ['bounced_cheque', 'debit_refused', 'booked_wrongly', 'other'] as const;
interface Props {
  readonly loan: LoanView;
  readonly state: FormState | undefined;
}

/** One form for all payments that still count: which one is chosen first. */
export function ReverseForm({ loan, state }: Props) {
  const t = useTexts('repayment');
  const lang = useLang();
  const standing = loan.repayments.filter(({ reversedOn }) => reversedOn === null);
  if (standing.length === 0 || !['repaying', 'deferral', 'accelerated', 'litigation', 'closed_paid'].includes(loan.state)) return null;
  return (
    <details open={state?.form === 'reverse'}>
      <summary>{t('pages.reverse')}</summary>
      <Card>
        <p>{t('pages.reverse_lead')}</p>
        <ApiForm name="reverse" state={state}>
          <SelectField
            name="repaymentId"
            label={t('pages.which')}
            options={standing.map(({ id, reference, receivedOn, amount }) => ({ value: id, label: `${day(receivedOn, lang)} · ${money(amount, lang)} · ${reference}` }))}
          />
          <SelectField name="reason" label={t('fields.reason')} options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
          <TextField name="note" label={t('fields.note')} maxLength={500} optional />
          <SubmitButton>{t('pages.reverse_do')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}

export function RefundForm({ loan, state }: Props) {
  const t = useTexts('repayment');
  const lang = useLang();
  if (loan.credit === '0.00') return null;
  return (
    <details open={state?.form === 'refund'}>
      <summary>{t('pages.refund')}</summary>
      <Card>
        <p>{t('pages.refund_lead', { amount: money(loan.credit, lang, { trim: true }) })}</p>
        <ApiForm name="refund" state={state}>
          <MoneyField name="amount" label={t('fields.refundAmount')} defaultValue={money(loan.credit, lang, { symbol: false })} />
          <TextField name="reference" label={t('fields.reference')} maxLength={60} ltr />
          <SubmitButton>{t('pages.refund_do')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}
