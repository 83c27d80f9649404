// Tasks and notes of a file, each with the form for one more.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, SelectField } from '../../components/choice-fields';
import { Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextArea, TextField } from '../../components/text-field';
import { Moment } from '../../components/values';
import type { FormState } from '../../lib/forms';
import { useTexts } from '../../texts';
import styles from './founders.module.css';
import { TaskList } from './task-list';
import { type FounderFile, parts } from './views';

interface Props {
  readonly file: FounderFile;
  readonly state: FormState | undefined;
}
const audiences = ['all', 'staff', 'author'] as const;

export function Tasks({ file, state }: Props) {
  const t = useTexts('founders');
  // whom the reader may ask: an officer everybody, the two each other; a mentor only when there is one
  const hands = parts.filter((part) => (file.as === 'officer' || part !== 'officer') && (part !== 'mentor' || file.mentor !== null));
  return (
    <Section title={t('pages.file.tasks')} id="tasks">
      {file.tasks.length > 0 ? <TaskList tasks={file.tasks} /> : <p>{t('pages.file.no_tasks')}</p>}
      <details open={state?.form === 'task'}>
        <summary>{t('pages.file.new_task')}</summary>
        <ApiForm name="task" state={state}>
          <TextField name="words" label={t('fields.words')} maxLength={300} />
          <SelectField
            name="part"
            label={t('fields.part')}
            placeholder={false}
            defaultValue={file.as}
            options={hands.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
          />
          <TextField name="dueOn" type="date" label={t('fields.dueOn')} short />
          <CheckboxField name="remind" label={t('fields.remind')} defaultChecked />
          <SubmitButton kind="soft">{t('pages.file.save')}</SubmitButton>
        </ApiForm>
      </details>
    </Section>
  );
}

export function Notes({ file, state }: Props) {
  const t = useTexts('founders');
  return (
    <Section title={t('pages.file.notes')} id="notes">
      {file.notes.length > 0 ? (
        <ul className={styles.lines}>
          {file.notes.map(({ id, part, author, audience, words, writtenAt, mine }) => (
            <li key={id}>
              <p className={styles.moves}>
                <strong>
                  {t(`parts.${part}`)} {author && <span dir="auto">{author}</span>}
                </strong>
                <StatusBadge tone="calm">{t(`audiences.${audience}`)}</StatusBadge>
              </p>
              <p dir="auto" className={styles.words}>
                {words}
              </p>
              <p className={styles.quiet}>
                <Moment value={writtenAt} />
              </p>
              {mine && (
                <MoveButton move={`take_back.${id}`} kind="soft">
                  {t('moves.take_back')}
                </MoveButton>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('pages.file.no_notes')}</p>
      )}
      <details open={state?.form === 'note'}>
        <summary>{t('pages.file.new_note')}</summary>
        <ApiForm name="note" state={state}>
          <TextArea name="words" label={t('fields.note')} maxLength={2000} />
          <SelectField
            name="audience"
            label={t('fields.audience')}
            placeholder={false}
            defaultValue="all"
            options={audiences.map((one) => ({ value: one, label: t(`audiences.${one}`) }))}
          />
          <SubmitButton kind="soft">{t('pages.file.save')}</SubmitButton>
        </ApiForm>
      </details>
    </Section>
  );
}
