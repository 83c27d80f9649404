// Choosing: a native list, cards, check boxes. All of them native inputs.
import './field-styles';
import { Input, NativeSelect } from '@mantine/core';
import { useTexts } from '../texts';
import { useField } from './api-form';
import { type CardOption, type FieldProps, type Option, useLabel } from './field';
import styles from './field.module.css';
import { Icon } from './icon';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly (Option | { readonly group: string; readonly items: readonly Option[] })[];
  /** First line when nothing is chosen; `false` leaves it out. */
  readonly placeholder?: string | false;
}

export function SelectField({ name, label, help, optional, error, defaultValue, options, placeholder }: SelectFieldProps) {
  const t = useTexts();
  const field = useField(name, { error, defaultValue });
  const first = placeholder === false ? [] : [{ value: '', label: placeholder ?? t('field.choose') }];
  const classNames = { root: styles.root, input: styles.input, label: styles.label, description: styles.help, error: styles.error };
  const lines = [...first, ...options.map((option) => ('group' in option ? { group: option.group, items: [...option.items] } : option))];
  return (
    <NativeSelect
      id={field.id}
      name={name}
      label={useLabel(label, optional)}
      description={help}
      error={field.error}
      required={!optional}
      withAsterisk={false}
      defaultValue={field.value}
      data={lines}
      classNames={classNames}
    />
  );
}

export interface RadioCardsProps extends FieldProps {
  readonly options: readonly CardOption[];
}

/** One answer out of a few, each with room for a sentence. */
export function RadioCards({ options, ...props }: RadioCardsProps) {
  const field = useField(props.name, props);
  return <Choices kind="radio" options={options} chosen={field.list} field={field} {...props} />;
}

export interface CheckboxGroupProps extends Omit<FieldProps, 'defaultValue'> {
  readonly options: readonly CardOption[];
  readonly defaultValue?: readonly string[];
}

/** Several answers under one name: read it with `lists: [name]`. */
export function CheckboxGroup({ options, ...props }: CheckboxGroupProps) {
  const field = useField(props.name, props);
  return <Choices kind="checkbox" options={options} chosen={field.list} field={field} {...props} />;
}

interface ChoicesProps extends Omit<FieldProps, 'defaultValue'> {
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly CardOption[];
  readonly chosen: readonly string[];
  readonly field: { readonly id: string; readonly error: string | undefined };
}

function Choices({ kind, name, label, help, optional, options, chosen, field }: ChoicesProps) {
  const note = `${field.id}-note`;
  return (
    <fieldset className={styles.group} aria-describedby={help || field.error ? note : undefined}>
      <legend className={styles.label}>{useLabel(label, optional)}</legend>
      <div id={note}>
        {help && <p className={styles.help}>{help}</p>}
        {field.error && <p className={styles.error}>{field.error}</p>}
      </div>
      <div className={styles.cards}>
        {options.map((option, i) => (
          <label key={option.value} className={styles.card}>
            <input
              id={i === 0 ? field.id : undefined}
              type={kind}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={field.error ? true : undefined}
            />
            {option.icon && <Icon name={option.icon} size={28} />}
            <span>
              <span className={styles.cardTitle}>{option.label}</span>
              {option.help && <span className={styles.cardHelp}>{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no: read it with `booleans: [name]`. */
export function CheckboxField({ name, label, help, error, defaultChecked = false }: Pick<FieldProps, 'name' | 'label' | 'help' | 'error'> & { readonly defaultChecked?: boolean }) {
  const field = useField(name, { error, defaultValue: defaultChecked ? 'true' : undefined });
  const note = `${field.id}-note`;
  return (
    <div className={styles.group}>
      <label className={styles.card}>
        <input
          id={field.id}
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={field.value === 'true'}
          aria-describedby={help || field.error ? note : undefined}
          aria-invalid={field.error ? true : undefined}
        />
        <span className={styles.cardTitle}>{label}</span>
      </label>
      <div id={note}>
        {help && <p className={styles.help}>{help}</p>}
        {field.error && <p className={styles.error}>{field.error}</p>}
      </div>
    </div>
  );
}

/** A file; the form around it needs `files`. The file must be chosen again after a refusal: browsers allow nothing else. */
export function FileField({ name, label, help, optional, error, accept }: Omit<FieldProps, 'defaultValue'> & { readonly accept?: string }) {
  const field = useField(name, { error });
  return (
    <Input.Wrapper
      id={field.id}
      label={useLabel(label, optional)}
      description={help}
      error={field.error}
      classNames={{ root: styles.root, label: styles.label, description: styles.help, error: styles.error }}
    >
      <input
        id={field.id}
        type="file"
        name={name}
        accept={accept}
        required={!optional}
        className={styles.file}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.error ? `${field.id}-error` : help ? `${field.id}-description` : undefined}
      />
    </Input.Wrapper>
  );
}
