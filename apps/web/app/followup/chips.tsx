// A few short answers side by side, one tap each: one of them, or several. Native inputs.
import { useField } from '../components/api-form';
import type { Option } from '../components/field';
import styles from './chips.module.css';

export interface ChipsProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** Several under one name: read with `lists: [name]`. */
  readonly several?: boolean;
  readonly defaultValue?: string;
}

export function Chips({ name, label, options, several = false, defaultValue }: ChipsProps) {
  const field = useField(name, { defaultValue });
  return (
    <fieldset className={styles.group} aria-describedby={field.error ? `${field.id}-error` : undefined}>
      <legend className={styles.legend}>{label}</legend>
      {field.error && (
        <p id={`${field.id}-error`} className={styles.error}>
          {field.error}
        </p>
      )}
      <div className={styles.chips}>
        {options.map(({ value, label: words }, i) => (
          <label key={value} className={styles.chip}>
            <input
              id={i === 0 ? field.id : undefined}
              type={several ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              defaultChecked={field.list.includes(value)}
              aria-invalid={field.error ? true : undefined}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
