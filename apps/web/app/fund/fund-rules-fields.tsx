// The rules of an earmark, to open a fund or to change it.
import { CheckboxField, SelectField } from '../components/choice-fields';
import { TextField } from '../components/text-field';
import { useTexts } from '../texts';
import styles from './fund.module.css';
import type { Fund } from './views';

export interface Region {
  readonly value: string;
  readonly label: string;
}

/** How a form with these fields is read. */
export const rulesForm = { booleans: ['onlyEquipment', 'onlyAutoEntrepreneurs'], nulls: ['regionCode', 'validFrom', 'validTo'], numbers: ['reservePercent'] } as const;

export function FundRulesFields({ fund, regions }: { readonly fund?: Fund | undefined; readonly regions: readonly Region[] }) {
  const t = useTexts('fund');
  return (
    <>
      <TextField name="label" label={t('fields.label')} defaultValue={fund?.label ?? ''} maxLength={80} />
      <TextField name="convention" label={t('fields.convention')} optional defaultValue={fund?.convention ?? ''} maxLength={300} />
      <CheckboxField name="onlyEquipment" label={t('fields.onlyEquipment')} defaultChecked={fund?.onlyEquipment ?? false} />
      <CheckboxField name="onlyAutoEntrepreneurs" label={t('fields.onlyAutoEntrepreneurs')} defaultChecked={fund?.onlyAutoEntrepreneurs ?? false} />
      <SelectField name="regionCode" label={t('fields.regionCode')} optional defaultValue={fund?.regionCode ?? ''} options={regions} placeholder={t('help.none')} />
      <div className={styles.fields}>
        <TextField name="validFrom" type="date" label={t('fields.validFrom')} optional defaultValue={fund?.validFrom ?? ''} />
        <TextField name="validTo" type="date" label={t('fields.validTo')} optional defaultValue={fund?.validTo ?? ''} />
      </div>
      <TextField name="reservePercent" label={t('fields.reservePercent')} inputMode="numeric" defaultValue={String(fund?.reservePercent ?? 5)} short ltr />
    </>
  );
}
