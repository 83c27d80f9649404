// Fields of one line or several; Mantine's inputs are real inputs and work without scripts.
import './field-styles';
import { Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { useTexts } from '../texts';
import { useField } from './api-form';
import { type FieldProps, useLabel } from './field';
import styles from './field.module.css';

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'date' | 'datetime-local' | 'time' | 'search' | 'url';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  /** Latin content inside Arabic pages: e-mail, codes, Latin names. */
  readonly ltr?: boolean;
  readonly maxLength?: number;
  /** Short content: the field is as wide as what belongs in it. */
  readonly short?: boolean;
}

export interface Shape {
  /** Written from left to right in every language. */
  readonly ltr?: boolean | undefined;
  readonly short?: boolean | undefined;
}

/** The part that all Mantine inputs share: name, label, message, typed value. */
export function useInput({ name, label, help, optional, error, defaultValue }: FieldProps, { ltr, short }: Shape = {}) {
  const field = useField(name, { error, defaultValue });
  return {
    id: field.id,
    name,
    label: useLabel(label, optional),
    description: help,
    error: field.error,
    defaultValue: field.value,
    required: !optional,
    withAsterisk: false,
    classNames: {
      root: styles.root,
      wrapper: short ? styles.short : undefined,
      input: `${styles.input} ${ltr ? styles.ltr : ''}`,
      label: styles.label,
      description: styles.help,
      error: styles.error,
    },
  };
}

const ltrTypes = ['email', 'url', 'date', 'datetime-local', 'time'];

export function TextField({ type = 'text', autoComplete, inputMode, ltr, maxLength, short, ...field }: TextFieldProps) {
  const shape = { ltr: ltr || ltrTypes.includes(type), short: short || type === 'date' || type === 'time' };
  return <TextInput {...useInput(field, shape)} type={type} autoComplete={autoComplete} inputMode={inputMode} maxLength={maxLength} />;
}

export function TextArea({ rows = 5, maxLength, ...field }: FieldProps & { readonly rows?: number; readonly maxLength?: number }) {
  return <Textarea {...useInput(field)} rows={rows} maxLength={maxLength} />;
}

/** An amount of MAD as people write it; the API understands spaces, commas and Arabic-Indic digits. */
export function MoneyField(field: FieldProps) {
  const t = useTexts();
  return (
    <TextInput
      {...useInput(field, { ltr: true, short: true })}
      inputMode="decimal"
      autoComplete="off"
      rightSection={<span className={styles.unit}>{t('field.currency')}</span>}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
    />
  );
}

export function PhoneField(field: FieldProps) {
  return <TextInput {...useInput(field, { ltr: true, short: true })} type="tel" inputMode="tel" autoComplete="tel" />;
}

/** A code sent by SMS or e-mail. */
export function CodeField(field: FieldProps) {
  return <TextInput {...useInput(field, { ltr: true, short: true })} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />;
}
