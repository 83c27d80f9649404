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
  /** Points by part, for who wants to know. */
  readonly parts?: readonly { readonly label: string; readonly value: number; readonly max: number }[];
}

export function MatchReasons({ matched, missing, distanceKm, notes = [], parts = [] }: MatchReasonsProps) {
  const t = useTexts();
  return (
    <div className={styles.reasons}>
      <Chips icon="check" title={t('match.matched', { count: matched.length })} labels={matched} className={styles.has} />
      <Chips icon="training" title={t('match.missing', { count: missing.length })} labels={missing} className={styles.lacks} />
      <ul className={styles.notes}>
        {distanceKm !== undefined && (
          <li>
            <Icon name="place" size={20} />
            {distanceKm === null ? t('match.anywhere') : distanceKm < 1 ? t('match.next_door') : t('match.distance', { count: Math.round(distanceKm) })}
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
  className,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly labels: readonly string[];
  readonly className: string | undefined;
}) {
  if (labels.length === 0) return null;
  return (
    <div className={styles.group}>
      <p>{title}</p>
      <ul className={`${styles.chips} ${className}`}>
        {labels.map((label) => (
          <li key={label}>
            <Icon name={icon} size={16} />
            <span dir="auto">{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
