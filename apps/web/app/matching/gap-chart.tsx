// What an occupation asks for, skill by skill, as a drawing: one field a skill, essential ones in the first row. The same in a table below it.
import { StatusBadge } from '../components/status-badge';
import { inLang } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './gap.module.css';
import type { Gap, GapSkill } from './gap';

const WIDTH = 320;
const ROW = 22;
const SPACE = 3;
type State = 'have' | 'beginner' | 'missing';
type Line = GapSkill & { readonly state: State };

const stateOf = ({ level }: GapSkill): State => (level === undefined ? 'missing' : level === 1 ? 'beginner' : 'have');
const states = ['have', 'beginner', 'missing'] as const;

export function GapChart({ gap: { have, missing }, occupation }: { readonly gap: Pick<Gap, 'have' | 'missing'>; readonly occupation: string }) {
  const t = useTexts('gap');
  const lines: readonly Line[] = [...have, ...missing].map((skill) => ({ ...skill, state: stateOf(skill) }));
  const rows = [true, false].map((essential) => lines.filter((line) => line.essential === essential)).filter((row) => row.length > 0);
  const widest = Math.max(...rows.map((row) => row.length));
  const field = WIDTH / widest;
  const title = t('chart', { occupation });
  return (
    <figure className={styles.figure}>
      <figcaption>{t('there', { have: have.length, all: lines.length })}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${rows.length * (ROW + SPACE)}`} role="img" aria-label={title}>
        {rows.map((row, y) =>
          row.map(({ code, state }, x) => (
            <rect key={code} className={styles[state]} x={x * field + SPACE / 2} y={y * (ROW + SPACE) + SPACE / 2} width={field - SPACE} height={ROW} rx="4" />
          )),
        )}
      </svg>
      <ul className={styles.legend}>
        {states
          .filter((state) => lines.some((line) => line.state === state))
          .map((state) => (
            <li key={state}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <rect className={styles[state]} x="1" y="1" width="14" height="14" rx="4" />
              </svg>
              {t(`states.${state}`)}
            </li>
          ))}
      </ul>
      <GapTable title={title} lines={[...lines].sort((a, b) => Number(b.essential) - Number(a.essential))} />
    </figure>
  );
}

const tones = { have: 'good', beginner: 'wait', missing: 'calm' } as const;

/** Two columns that fit a phone: what, and where it stands. */
function GapTable({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const t = useTexts('gap');
  const people = useTexts('people');
  const lang = useLang();
  return (
    <table className={styles.table}>
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.skill')}</th>
          <th scope="col">{t('columns.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, label, essential, state, level }) => (
          <tr key={code}>
            <th scope="row">
              <span dir="auto">{inLang(label, lang)}</span>
              <span className={styles.need}>{t(essential ? 'needs.essential' : 'needs.useful')}</span>
            </th>
            <td>
              <StatusBadge tone={tones[state]}>{level === undefined ? t('states.missing') : people(`levels.skill.${level}`)}</StatusBadge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
