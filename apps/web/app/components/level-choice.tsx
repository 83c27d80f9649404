// One thing and how well it is known: a row of radio buttons that look like one switch. Native inputs, one tap, works without scripts.
import { useField } from './api-form';
import type { Option } from './field';
import styles from './level-choice.module.css';

export interface LevelChoiceProps {
  readonly name: string;
  readonly label: string;
  /** From "not at all" upwards; the first one counts when nothing is chosen. */
  readonly levels: readonly Option[];
  readonly defaultValue?: string | undefined;
}

export function LevelChoice({ name, label, levels, defaultValue }: LevelChoiceProps) {
  const field = useField(name, { defaultValue });
  const chosen = field.value ?? levels[0]?.value;
  return (
    <fieldset className={styles.row} data-known={chosen !== levels[0]?.value || undefined}>
      <legend className={styles.legend}>
        <span dir="auto">{label}</span>
      </legend>
      {field.error && <p className={styles.error}>{field.error}</p>}
      <div className={styles.levels}>
        {levels.map((level, i) => (
          <label key={level.value} className={styles.level}>
            <input id={i === 0 ? field.id : undefined} type="radio" name={name} value={level.value} defaultChecked={level.value === chosen} />
            <span>{level.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
