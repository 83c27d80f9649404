// Search and state of a list, as a plain form: the address says what is shown.
import { Form } from 'react-router';
import { SubmitButton } from '../components/submit-button';
import { useTexts } from '../texts';
import styles from './search-form.module.css';

export interface SearchFormProps {
  readonly label: string;
  readonly q: string;
  /** States to choose from; none: no such list. */
  readonly states?: readonly { readonly value: string; readonly label: string }[];
  readonly state?: string;
  /** What else the address says and keeps. */
  readonly keep?: Readonly<Record<string, string>>;
}

export function SearchForm({ label, q, states, state = '', keep = {} }: SearchFormProps) {
  const t = useTexts('loans');
  return (
    <Form method="get" role="search" className={styles.search}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        {label}
        <input type="search" name="q" defaultValue={q} maxLength={80} key={q} />
      </label>
      {states && (
        <label>
          {t('fields.state')}
          <select name="state" defaultValue={state} key={state}>
            <option value="">{t('pages.shared.all_states')}</option>
            {states.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <SubmitButton kind="soft">{t('pages.shared.search')}</SubmitButton>
    </Form>
  );
}
