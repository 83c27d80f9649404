import { useTexts } from '../texts';
import type { IconName } from './icon';

/** What every field takes. Message and typed value come by themselves from the form that stands around it. */
export interface FieldProps {
  /** As the API calls it; `skills.0.code` for rows. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Fields are required unless marked: then the label says "(optional)". `unsaid` for filters, where nobody expects a duty. */
  readonly optional?: boolean | 'unsaid';
  readonly error?: string;
  readonly defaultValue?: string | null | undefined;
}
export interface Option {
  readonly value: string;
  readonly label: string;
}
export interface CardOption extends Option {
  readonly help?: string;
  readonly icon?: IconName;
}

export function useLabel(label: string, optional: FieldProps['optional']): string {
  const t = useTexts();
  return optional === true ? t('field.optional', { label }) : label;
}
