// The application form in four short parts, for a new draft and for one under way. What stands in the way is shown at its field.
import type { ReactNode } from 'react';
import { ApiForm } from '../components/api-form';
import { SelectField } from '../components/choice-fields';
import { Notice } from '../components/notice';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import { inLang, money } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import styles from './application-form.module.css';
import type { Choices } from './choices';
import type { ApplicationView, Product } from './views';

export interface ApplicationFormProps {
  readonly state: FormState | undefined;
  readonly choices: Choices;
  readonly product: Product;
  readonly file?: ApplicationView;
  /** Message by field: obstacles of the saved draft. */
  readonly messages?: Readonly<Record<string, string>>;
  /** What is known before a new draft is written: from the profile, and from a first look. */
  readonly start?: Start;
  /** What the saved draft comes to: the two sides of its money, the monthly instalment. */
  readonly balance?: ReactNode;
  readonly monthly?: ReactNode;
}

export interface Start {
  readonly commune?: string | null;
  readonly sector?: string | null;
  /** Decimal MAD. */
  readonly amount?: string;
  /** Another product than the honour loan. */
  readonly productCode?: string | undefined;
}

export function ApplicationForm({ state, choices, product, file, messages = {}, start = {}, balance, monthly }: ApplicationFormProps) {
  const t = useTexts('loans');
  const lang = useLang();
  // after a refusal its own messages count, and the saved draft's are of before
  const at = (name: string) => ({ name, label: t(`fields.${name}`), help: t(`help.${name}`), ...(state || !messages[name] ? {} : { error: messages[name] }) });
  const typed = (amount: string | undefined): string => (amount && amount !== '0.00' ? money(amount, lang, { trim: true, symbol: false }) : '');
  return (
    <ApiForm state={state}>
      {start.productCode && <input type="hidden" name="productCode" value={start.productCode} />}
      <Part title={t('pages.form.project')}>
        <TextField {...at('projectTitle')} defaultValue={file?.projectTitle} maxLength={120} />
        <SelectField
          {...at('sectorCode')}
          defaultValue={file?.sectorCode ?? start.sector}
          options={choices.sectors.map(({ code, label }) => ({ value: code, label: inLang(label, lang) }))}
        />
        <TextArea {...at('summary')} optional defaultValue={file?.summary} rows={4} maxLength={2000} />
        <TextField {...at('jobsPlanned')} defaultValue={String(file?.jobsPlanned ?? 1)} inputMode="numeric" ltr short />
      </Part>
      <Part title={t('pages.form.place')}>
        <SelectField {...at('communeCode')} defaultValue={file ? file.communeCode : start.commune} options={communeOptions(choices, t)} />
      </Part>
      <Part title={t('pages.form.needs')} lead={t('pages.form.needs_lead')}>
        <MoneyField {...at('needs')} defaultValue={typed(file?.needs)} />
        <MoneyField {...at('physicalInvestment')} defaultValue={typed(file?.physicalInvestment)} />
        <MoneyField {...at('amount')} defaultValue={typed(file?.amount ?? start.amount)} />
        <MoneyField {...at('ownContribution')} defaultValue={typed(file?.ownContribution)} />
        <MoneyField {...at('otherResources')} defaultValue={typed(file?.otherResources)} />
        {balance}
      </Part>
      <Part title={t('pages.form.time')}>
        <SelectField
          {...at('termMonths')}
          defaultValue={String(file?.termMonths ?? product.defaultTermMonths)}
          placeholder={false}
          options={monthOptions(termsOf(product, file), t)}
        />
        <SelectField
          {...at('deferralMonths')}
          defaultValue={String(file?.deferralMonths ?? product.defaultDeferralMonths)}
          placeholder={false}
          options={monthOptions(deferralsOf(product, file), t)}
        />
        {monthly}
      </Part>
      <div className={styles.end}>{file?.state === 'incomplete' ? <SendAgain /> : <SaveOrSend />}</div>
    </ApiForm>
  );
}

function SaveOrSend() {
  const t = useTexts('loans');
  return (
    <>
      <Notice tone="info">{t('pages.form.save_help')}</Notice>
      <div className={styles.buttons}>
        <SubmitButton kind="soft" name="_then" value="save">
          {t('moves.save')}
        </SubmitButton>
        <SubmitButton name="_then" value="send">
          {t('moves.submit')}
        </SubmitButton>
      </div>
    </>
  );
}

/** A file that came back: an answer to the officer goes with it. */
function SendAgain() {
  const t = useTexts('loans');
  return (
    <>
      <TextArea name="answer" label={t('pages.form.answer')} help={t('pages.form.answer_help')} optional rows={4} maxLength={1000} />
      <SubmitButton name="_then" value="send">
        {t('pages.form.send_again')}
      </SubmitButton>
    </>
  );
}

function Part({ title, lead, children }: { readonly title: string; readonly lead?: string; readonly children: ReactNode }) {
  return (
    <Section title={title} {...(lead ? { lead } : {})}>
      <Card>
        <div className={styles.fields}>{children}</div>
      </Card>
    </Section>
  );
}

type Translate = ReturnType<typeof useTexts>;

const communeOptions = ({ near, far }: Choices, t: Translate) => [
  { group: t('pages.form.near'), items: near },
  { group: t('pages.form.region'), items: far },
];

const monthOptions = (months: readonly number[], t: Translate) => months.map((count) => ({ value: String(count), label: t('months', { count }) }));

/** What the saved file says is always among the choices, whatever the product allows today. */
const withOwn = (months: readonly number[], own: number | undefined): number[] => [...new Set(own === undefined ? months : [...months, own])].sort((a, b) => a - b);

export const termsOf = (product: Product, file?: { readonly termMonths: number }): number[] =>
  withOwn(
    Array.from({ length: Math.floor(product.maxTermMonths / 6) }, (_, i) => (i + 1) * 6),
    file?.termMonths,
  );

export const deferralsOf = (product: Product, file?: { readonly deferralMonths: number }): number[] =>
  withOwn(
    Array.from({ length: product.maxDeferralMonths + 1 }, (_, i) => i),
    file?.deferralMonths,
  );
