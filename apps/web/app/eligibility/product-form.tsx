// Everything that a version of a product says, in parts. There is no field for rate, fees or guarantee.
import { ApiForm } from '../components/api-form';
import { CheckboxField, CheckboxGroup, RadioCards, SelectField } from '../components/choice-fields';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { MoneyField, TextArea, TextField } from '../components/text-field';
import { inLang, money } from '../lib/format';
import type { FormState, ReadOptions } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import styles from './eligibility.module.css';
import { amounts, limits, parts, useWord, wordsOf } from './parameters';
import type { Coded, Version } from './product-views';

/** How the form is read. */
export const productForm: ReadOptions = { booleans: ['equipmentOnly', 'insuranceRequired'], lists: ['payChannels', 'legalForms', 'excludedActivities'], nulls: limits };

export interface ProductFormProps {
  readonly state: FormState | undefined;
  /** What the fields begin with: the draft, or the version before. */
  readonly from: Version;
  readonly firstDay: string;
  readonly regions: readonly Coded[];
  readonly communes: readonly Coded[];
  /** A product that does not exist yet is named here. */
  readonly isNew?: boolean;
}

export function ProductForm({ state, from, firstDay, regions, communes, isNew = false }: ProductFormProps) {
  const t = useTexts('eligibility');
  return (
    <ApiForm state={state}>
      <Card>
        <div className={styles.product}>
          {isNew && <TextField name="code" label={t('fields.code')} help={t('pages.products.code_help')} ltr short maxLength={40} />}
          <TextField name="validFrom" type="date" label={t('fields.validFrom')} defaultValue={firstDay} />
        </div>
      </Card>
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <Section key={part} title={t(`pages.parts.${part}`)}>
          <Card>
            <div className={styles.fields}>
              {parts[part].map((field) => (
                <Parameter key={field} field={field} from={from} regions={regions} communes={communes} />
              ))}
            </div>
          </Card>
        </Section>
      ))}
      <SubmitButton>{t('pages.products.save')}</SubmitButton>
    </ApiForm>
  );
}

interface ParameterProps extends Pick<ProductFormProps, 'from' | 'regions' | 'communes'> {
  readonly field: string;
}

function Parameter({ field, from, regions, communes }: ParameterProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  const word = useWord();
  const value = field.startsWith('label') ? from.label[field.slice(-2).toLowerCase() as 'ar'] : from[field as keyof Version];
  const at = { name: field, label: t(`fields.${field}`), ...(limits.includes(field) ? { optional: true as const } : {}) };
  const options = wordsOf[field]?.map((one) => ({ value: one, label: word(field, one) }));
  if (options)
    return Array.isArray(value) ? (
      <CheckboxGroup {...at} options={options} defaultValue={value as string[]} />
    ) : (
      <RadioCards {...at} options={options} defaultValue={value as string} />
    );
  if (field === 'equipmentOnly' || field === 'insuranceRequired') return <CheckboxField name={field} label={at.label} defaultChecked={value === true} />;
  if (field === 'source') return <TextArea {...at} rows={3} maxLength={600} defaultValue={value as string} />;
  if (field === 'regionCode' || field === 'communeCode') {
    const list = field === 'regionCode' ? regions : communes;
    return <SelectField {...at} defaultValue={value as string | null} options={list.map(({ code, label }) => ({ value: code, label: inLang(label, lang) }))} />;
  }
  if (amounts.includes(field)) return <MoneyField {...at} defaultValue={value ? money(value as string, lang, { trim: true, symbol: false }) : ''} />;
  if (field.startsWith('label')) return <TextField {...at} defaultValue={value as string} maxLength={80} />;
  return <TextField {...at} inputMode="numeric" ltr short defaultValue={value === null ? '' : String(value)} />;
}
