// A password; what was typed is never shown again. In a file of its own: only sign-in and sign-up pay for it.
import './field-styles';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { PasswordInput } from '@mantine/core';
import { useTexts } from '../texts';
import type { FieldProps } from './field';
import styles from './field.module.css';
import { useInput } from './text-field';

/** `fresh`: a new password is chosen, so the browser may propose one. */
export function PasswordField({ fresh = false, ...field }: Omit<FieldProps, 'defaultValue'> & { readonly fresh?: boolean }) {
  const t = useTexts();
  const input = useInput(field, { ltr: true });
  return (
    <PasswordInput
      {...input}
      defaultValue={undefined}
      aria-invalid={input.error ? true : undefined} // Mantine sets it on its other fields only
      autoComplete={fresh ? 'new-password' : 'current-password'}
      classNames={{ ...input.classNames, visibilityToggle: styles.toggle }}
      visibilityToggleButtonProps={{ 'aria-label': t('field.show_password'), tabIndex: 0 }}
      rightSectionWidth={52}
    />
  );
}
