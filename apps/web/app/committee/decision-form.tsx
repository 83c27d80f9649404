// The record of a decision. What belongs to another kind of decision is hidden by CSS alone, so it works without scripts.
import { ApiForm } from '../components/api-form';
import { CheckboxField, CheckboxGroup, RadioCards, SelectField } from '../components/choice-fields';
import { FieldRows } from '../components/field-rows';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import { money } from '../lib/format';
import type { FormState } from '../lib/forms';
import { deferralsOf, termsOf } from '../loans/months';
import type { ApplicationView, Product } from '../loans/views';
import { useLang, useTexts } from '../texts';
import styles from './decision-form.module.css';
import type { DecisionKind } from './views';

/** Reason codes of the API (handbook 1.5). */
const reasons = [
  'person_fit',
  'market_unproven',
  'financial_imbalance',
  'repayment_capacity',
  'legal_permit',
  'location',
  'oversized',
  'local_displacement',
  'incoherent_numbers',
  'not_additional',
  'integrity',
  'fund_capacity',
] as const;
const categories = ['legal', 'premises', 'contribution', 'bank', 'training', 'quotes', 'other'] as const;
const RESERVATIONS = 3;

/** How the page reads this form back. */
export const decisionRead = { booleans: ['mentorRecommended'], lists: ['reasons', 'otherSchemes'], rows: { reservations: 'text' } } as const;
/** Lines of the questions become a list. */
export const decisionBody = (body: Readonly<Record<string, unknown>>): object => ({
  ...body,
  questions:
    typeof body.questions === 'string'
      ? body.questions
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean)
      : [],
});

export interface DecisionFormProps {
  readonly file: ApplicationView;
  readonly product: Product;
  readonly kinds: readonly DecisionKind[];
  readonly schemes: readonly { readonly code: string; readonly label: string }[];
  readonly state: FormState | undefined;
}

export function DecisionForm({ file, product, kinds, schemes, state }: DecisionFormProps) {
  const t = useTexts('loans');
  const c = useTexts('committee');
  const lang = useLang();
  const months = (counts: readonly number[]) => counts.map((count) => ({ value: String(count), label: t('months', { count }) }));
  return (
    <div className={styles.decision}>
      <ApiForm name="close" state={state}>
        <RadioCards
          name="kind"
          label={t('fields.kind')}
          defaultValue={kinds[0]}
          options={kinds.map((kind) => ({ value: kind, label: c(`decisions.${kind}`), help: c(`kind_help.${kind}`) }))}
        />
        <div className={styles.grant}>
          <MoneyField
            name="amountGranted"
            label={t('fields.amountGranted')}
            help={t('help.amountGranted')}
            defaultValue={money(file.amount, lang, { trim: true, symbol: false })}
          />
          <SelectField name="termMonths" label={t('fields.termMonths')} placeholder={false} defaultValue={String(file.termMonths)} options={months(termsOf(product, file))} />
          <SelectField
            name="deferralMonths"
            label={t('fields.deferralMonths')}
            placeholder={false}
            defaultValue={String(file.deferralMonths)}
            options={months(deferralsOf(product, file))}
          />
          <CheckboxField name="mentorRecommended" label={t('fields.mentorRecommended')} help={t('help.mentorRecommended')} defaultChecked />
        </div>
        <div className={styles.reserved}>
          <FieldRows count={RESERVATIONS} title={(n) => c('fields.reservation', { n })}>
            {(i) => (
              <>
                <TextField name={`reservations.${i}.text`} label={c('fields.text')} optional maxLength={500} />
                <SelectField
                  name={`reservations.${i}.kind`}
                  label={c('fields.reservationKind')}
                  placeholder={false}
                  options={(['suspensive', 'monitoring'] as const).map((kind) => ({ value: kind, label: c(`reservation_kinds.${kind}`) }))}
                />
                <SelectField
                  name={`reservations.${i}.category`}
                  label={c('fields.category')}
                  placeholder={false}
                  options={categories.map((code) => ({ value: code, label: c(`categories.${code}`) }))}
                />
                <TextField name={`reservations.${i}.dueOn`} label={c('fields.dueOn')} type="date" optional />
              </>
            )}
          </FieldRows>
        </div>
        <div className={styles.refusal}>
          <CheckboxGroup name="reasons" label={t('fields.reasons')} help={t('help.reasons')} options={reasons.map((code) => ({ value: code, label: t(`reasons.${code}`) }))} />
        </div>
        <div className={styles.questions}>
          <TextArea name="questions" label={c('fields.questions')} help={c('help.questions')} optional rows={4} maxLength={2000} />
        </div>
        <div className={styles.other}>
          <CheckboxGroup name="otherSchemes" label={c('fields.otherSchemes')} optional options={schemes.map(({ code, label }) => ({ value: code, label }))} />
        </div>
        <TextArea name="commentForApplicant" label={t('fields.commentForApplicant')} help={c('help.commentForApplicant')} optional rows={4} maxLength={2000} />
        <TextArea name="commentInternal" label={c('fields.commentInternal')} help={c('help.commentInternal')} optional rows={2} maxLength={2000} />
        <SubmitButton>{c('moves.close_item')}</SubmitButton>
      </ApiForm>
    </div>
  );
}
