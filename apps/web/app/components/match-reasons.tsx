// Why this is proposed: what fits, what is missing, how far. In words; the points are behind "details".
import { useTexts } from '../texts';
import { Icon, type IconName } from './icon';
import styles from './match-reasons.module.css';
import { ScoreBar } from './score';

export interface MatchReasonsProps {
  /** Labels in the language of the page. */
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  /** Kilometres; null = from anywhere. Left out when it plays no part. */
  readonly distanceKm?: number | null;
  /** Sentences such as "You asked for this occupation", "Your level is enough". */
  readonly notes?: readonly string[];
  /** Other words than "you have these skills", for example about a candidate or a training. */
  readonly words?: Partial<Record<'matched' | 'missing' | 'next_door' | 'distance' | 'anywhere', (count: number) => string>>;
  /** At most so many skills by name in each list, then how many more: for lists of offers. */
  readonly most?: number;
  /** Points by part, for who wants to know, their sum in words, and the points of each skill. */
  readonly parts?: readonly Part[];
  readonly total?: string;
  readonly skills?: { readonly title: string; readonly list: readonly Part[] };
}
interface Part {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

export function MatchReasons({ matched, missing, distanceKm, notes = [], parts = [], total, skills, words = {}, most = Infinity }: MatchReasonsProps) {
  const t = useTexts();
  const say = (key: keyof typeof words, count = 0): string => words[key]?.(count) ?? t(`match.${key}`, { count });
  return (
    <div className={styles.reasons}>
      <Chips icon="check" title={say('matched', matched.length)} labels={matched} most={most} className={styles.has} />
      <Chips icon="training" title={say('missing', missing.length)} labels={missing} most={most} className={styles.lacks} />
      <ul className={styles.notes}>
        {distanceKm !== undefined && (
          <li>
            <Icon name="place" size={20} />
            {distanceKm === null ? say('anywhere') : distanceKm < 1 ? say('next_door') : say('distance', Math.round(distanceKm))}
          </li>
        )}
        {notes.map((note) => (
          <li key={note}>
            <Icon name="check" size={20} />
            {note}
          </li>
        ))}
      </ul>
      {parts.length > 0 && (
        <details className={styles.details}>
          <summary>{t('match.details')}</summary>
          <div>
            {parts.map((part) => (
              <ScoreBar key={part.label} {...part} />
            ))}
            {total && <p className={styles.total}>{total}</p>}
            {skills && skills.list.length > 0 && (
              <>
                <p className={styles.bySkill}>{skills.title}</p>
                {skills.list.map((skill) => (
                  <ScoreBar key={skill.label} {...skill} />
                ))}
              </>
            )}
          </div>
        </details>
      )}
    </div>
  );
}

function Chips({
  icon,
  title,
  labels,
  most,
  className,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly labels: readonly string[];
  readonly most: number;
  readonly className: string | undefined;
}) {
  const t = useTexts();
  if (labels.length === 0) return null;
  // one more is shown by name rather than counted
  const named = labels.length <= most + 1 ? labels : labels.slice(0, most);
  return (
    <div className={styles.group}>
      <p>{title}</p>
      <ul className={`${styles.chips} ${className}`}>
        {named.map((label) => (
          <li key={label}>
            <Icon name={icon} size={16} />
            <span dir="auto">{label}</span>
          </li>
        ))}
        {named.length < labels.length && <li className={styles.more}>{t('match.more', { count: labels.length - named.length })}</li>}
      </ul>
    </div>
  );
}
