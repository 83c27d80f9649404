// A search inside a form: its button sends the form with what was typed so far, and the page comes back with what was found. No scripts needed.
// It must stand before the form's other buttons: the key Enter presses the first one.
import './field-styles';
import { TextInput } from '@mantine/core';
import { useTexts } from '../texts';
import field from './field.module.css';
import styles from './finder.module.css';
import { SubmitButton } from './submit-button';

/** Which button of a form was pressed when it has several: the value of `_do`; neither reaches the API. */
export const pressed = (form: FormData): string => String(form.get('_do') ?? '');
/** What is searched for. */
export const soughtIn = (form: FormData): string => String(form.get('_find') ?? '').trim();

export interface FinderProps {
  readonly label: string;
  readonly help?: string;
  /** What was searched for. */
  readonly typed?: string | undefined;
}

export function Finder({ label, help, typed }: FinderProps) {
  const t = useTexts();
  return (
    <div className={styles.finder}>
      <TextInput
        id="f-_find"
        name="_find"
        type="search"
        label={label}
        description={help}
        defaultValue={typed}
        autoComplete="off"
        enterKeyHint="search"
        classNames={{ root: field.root, input: field.input, label: field.label, description: field.help }}
      />
      <SubmitButton kind="soft" name="_do" value="find">
        {t('finder.find')}
      </SubmitButton>
    </div>
  );
}
