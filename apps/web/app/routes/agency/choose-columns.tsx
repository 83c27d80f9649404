// Which column of a file is what: the guess, column by column, to be corrected and kept.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, SelectField } from '../../components/choice-fields';
import { Card, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import type { FormState } from '../../lib/forms';
import { useTexts } from '../../texts';
import styles from './import-result.module.css';
import { columnFields, type Import } from './import-view';

export function ChooseColumns({ batch, state }: { readonly batch: Import; readonly state: FormState | undefined }) {
  const t = useTexts('offers');
  const fieldOf = new Map(Object.entries(batch.mapping).map(([field, column]) => [column, field]));
  return (
    <Section title={t('pages.result.columns')} lead={t(batch.mappingFrom === 'kept' ? 'pages.result.kept' : 'pages.result.columns_edit')} id="columns">
      <Card>
        <ApiForm state={state} name="columns">
          <div className={styles.choices}>
            {batch.columns.map((column, i) => (
              <div key={column}>
                <input type="hidden" name={`columns.${i}.column`} value={column} />
                <SelectField
                  name={`columns.${i}.field`}
                  label={column}
                  placeholder={t('pages.result.aside')}
                  defaultValue={fieldOf.get(column) ?? ''}
                  options={columnFields.map((field) => ({ value: field, label: t(`fields.${field}`) }))}
                />
              </div>
            ))}
          </div>
          <CheckboxField name="keepColumns" label={t('pages.result.keep')} defaultChecked />
          <SubmitButton name="dryRun" value="true" kind="soft">
            {t('pages.result.retry')}
          </SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}
