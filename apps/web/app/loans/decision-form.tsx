// The committee's decision. What belongs to another kind of decision is hidden by CSS alone, so it works without scripts.
import { ApiForm } from '../components/api-form';
import { CheckboxField, CheckboxGroup, RadioCards, SelectField } from '../components/choice-fields';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea } from '../components/text-field';
import { money } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import { deferralsOf, termsOf } from './application-form';
import styles from './decision-form.module.css';
import type { ApplicationView, Product } from './views';

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

export function DecisionForm({ file, product, state }: { readonly file: ApplicationView; readonly product: Product; readonly state: FormState | undefined }) {
  const t = useTexts('loans');
  const lang = useLang();
  const kinds = (['approve', 'adjourn', 'reject'] as const).filter((kind) => file.allowedMoves.includes(kind));
  const months = (counts: readonly number[]) => counts.map((count) => ({ value: String(count), label: t('months', { count }) }));
  return (
    <div className={styles.decision}>
      <ApiForm name="decide" state={state}>
        <RadioCards
          name="kind"
          label={t('fields.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`decisions.${kind}`), help: t(`pages.committee.kind_help.${kind}`) }))}
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
        <div className={styles.refusal}>
          <CheckboxGroup name="reasons" label={t('fields.reasons')} help={t('help.reasons')} options={reasons.map((code) => ({ value: code, label: t(`reasons.${code}`) }))} />
        </div>
        <TextArea name="commentForApplicant" label={t('fields.commentForApplicant')} help={t('pages.committee.comment_help')} optional rows={4} maxLength={2000} />
        <SubmitButton>{t('moves.decide')}</SubmitButton>
      </ApiForm>
    </div>
  );
}
