// What the treasurer records: money that went out once, money that comes in month by month.
import { ApiForm } from '../components/api-form';
import { RadioCards, SelectField } from '../components/choice-fields';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextField } from '../components/text-field';
import { money, nameIn } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import type { Agreement } from './agreement-views';
import type { LoanView } from './views';

const channels = ['transfer', 'direct_debit', 'cheque', 'cash'] as const;
interface Props {
  readonly loan: LoanView;
  readonly state: FormState | undefined;
}

export function DisburseForm({ loan, state }: Props) {
  const t = useTexts('loans');
  const lang = useLang();
  const lead = t('pages.treasury.disburse_lead', { amount: money(loan.principal, lang, { trim: true }), name: nameIn(loan.personName, lang) || t('pages.shared.nobody') });
  return (
    <Section title={t('pages.treasury.disburse')} lead={lead}>
      <Card>
        <ApiForm name="disburse" state={state}>
          <TextField name="on" type="date" label={t('fields.on')} help={t('help.on')} defaultValue={loan.today} />
          <TextField name="reference" label={t('fields.reference')} help={t('help.reference')} maxLength={60} ltr />
          <SubmitButton>{t('moves.disburse')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

/** One part of the loan to one account; a second account or part is a second order. */
export function OrderForm({ agreement, state }: { readonly agreement: Agreement; readonly state: FormState | undefined }) {
  const t = useTexts('agreement');
  const lang = useLang();
  return (
    <Section title={t('pages.order_prepare')} lead={t('pages.order_lead', { amount: money(agreement.left, lang, { trim: true }) })}>
      <Card>
        <ApiForm name="order" state={state}>
          <SelectField
            name="lines.0.payeeId"
            label={t('fields.payeeId')}
            defaultValue={agreement.payees[0]?.id ?? ''}
            options={agreement.payees.map(({ id, name, rib }) => ({ value: id, label: `${name} (${rib})` }))}
          />
          <MoneyField name="lines.0.amount" label={t('fields.amount')} defaultValue={money(agreement.left, lang, { symbol: false })} />
          <TextField name="lines.0.purpose" label={t('fields.purpose')} maxLength={140} />
          <SubmitButton>{t('pages.order_prepare')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

/** Rare, so it waits behind a line. */
export function CancelForm({ state }: Pick<Props, 'state'>) {
  const t = useTexts('loans');
  return (
    <details open={state?.form === 'cancel'}>
      <summary>{t('pages.treasury.cancel')}</summary>
      <Card>
        <ApiForm name="cancel" state={state}>
          <TextField name="reason" label={t('fields.cancelReason')} help={t('help.cancelReason')} maxLength={500} />
          <SubmitButton>{t('moves.cancel')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}

export function RepayForm({ loan, state }: Props) {
  const t = useTexts('loans');
  const words = useTexts('repayment');
  const lang = useLang();
  return (
    <Section title={t('pages.treasury.repay')}>
      <Card>
        <ApiForm name="repay" state={state}>
          <MoneyField
            name="amount"
            label={t('fields.repaymentAmount')}
            help={t('help.repaymentAmount')}
            defaultValue={loan.next ? money(loan.next.amount, lang, { symbol: false }) : ''}
          />
          <TextField name="receivedOn" type="date" label={t('fields.receivedOn')} help={t('help.receivedOn')} defaultValue={loan.today} />
          <RadioCards name="channel" label={t('fields.channel')} options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))} />
          <TextField name="reference" label={t('fields.reference')} help={words('till.reference_help')} maxLength={60} ltr optional />
          <details open={state?.form === 'repay' && Boolean(state.values?.['chequeBank'])}>
            <summary>{words('till.cheque_more')}</summary>
            <TextField name="chequeBank" label={words('fields.chequeBank')} maxLength={60} optional />
            <TextField name="chequeDue" type="date" label={words('fields.chequeDue')} optional />
          </details>
          <SubmitButton>{t('moves.repay')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}
