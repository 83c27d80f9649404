// Search and state of a list, as a plain form: the address says what is shown.
import { Form } from 'react-router';
import { SelectField } from '../components/choice-fields';
import { SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { useTexts } from '../texts';
import styles from './search-form.module.css';

export interface SearchFormProps {
  readonly label: string;
  readonly q: string;
  /** States to choose from; none: no such field. */
  readonly states?: readonly { readonly value: string; readonly label: string }[];
  readonly state?: string;
  /** Kept in the address. */
  readonly keep?: Readonly<Record<string, string>>;
}

export function SearchForm({ label, q, states, state = '', keep = {} }: SearchFormProps) {
  const t = useTexts('loans');
  return (
    <Form method="get" role="search" className={styles.search}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField name="q" label={label} type="search" optional defaultValue={q} />
      {states && <SelectField name="state" label={t('fields.state')} optional defaultValue={state} placeholder={t('pages.shared.all_states')} options={states} />}
      <SubmitButton kind="soft">{t('pages.shared.search')}</SubmitButton>
    </Form>
  );
}
