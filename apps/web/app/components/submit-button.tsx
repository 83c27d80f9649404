// Buttons that change something. Only inside <ApiForm>, which carries the key of the request.
import { Button } from '@mantine/core';
import { type ReactNode, useContext } from 'react';
import { useNavigation } from 'react-router';
import { ApiForm, FormContext } from './api-form';
import styles from './button-link.module.css';

export interface SubmitButtonProps {
  readonly children: ReactNode;
  readonly kind?: 'strong' | 'soft' | 'danger';
  /** When a form has several buttons: which one was pressed. */
  readonly name?: string;
  readonly value?: string;
}

export function SubmitButton({ children, kind = 'strong', name, value }: SubmitButtonProps) {
  const { key } = useContext(FormContext);
  const navigation = useNavigation();
  const busy = navigation.formData?.get('_key') === key && (name === undefined || navigation.formData?.get(name) === value);
  return (
    <Button
      type="submit"
      name={name}
      value={value}
      loading={busy}
      className={styles.button}
      variant={kind === 'strong' ? 'filled' : 'outline'}
      color={kind === 'danger' ? 'var(--bad-text)' : undefined}
    >
      {children}
    </Button>
  );
}

export interface MoveButtonProps {
  readonly children: ReactNode;
  /** Which move; the action reads it with `formIn(form)`. */
  readonly move: string;
  /** More values to send. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly kind?: SubmitButtonProps['kind'];
  readonly action?: string;
}

/** A form of one button: a move of a state machine. */
export function MoveButton({ children, move, fields = {}, kind = 'strong', action }: MoveButtonProps) {
  return (
    <ApiForm name={move} arrange="row" {...(action ? { action } : {})}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind}>{children}</SubmitButton>
    </ApiForm>
  );
}
