// How well something fits: a number between 0 and 1000 as a ring or a bar, always with the figure and a word.
import { useTexts } from '../texts';
import styles from './score.module.css';

const FULL = 1000;
const RADIUS = 20;
const ROUND = 2 * Math.PI * RADIUS;

/** From where on something fits well, and fairly. Nearly every offer has its 160 points of room, so its steps are higher than those of mentors. */
export const offerSteps = { strong: 740, fair: 540 } as const;
export const mentorSteps = { strong: 700, fair: 450 } as const;
type Steps = Readonly<Record<'strong' | 'fair', number>>;
/** `strong`, `fair`, else `weak`: text keys score.strong … */
export const gradeOf = (score: number, { strong, fair }: Steps = offerSteps): 'strong' | 'fair' | 'weak' => (score >= strong ? 'strong' : score >= fair ? 'fair' : 'weak');
const percent = (score: number): number => Math.round((Math.max(0, Math.min(FULL, score)) / FULL) * 100);

export function ScoreRing({ score, steps }: { readonly score: number; readonly steps?: Steps }) {
  const t = useTexts();
  const grade = gradeOf(score, steps);
  return (
    <div className={`${styles.ring} ${styles[grade]}`}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r={RADIUS} className={styles.track} />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          className={styles.arc}
          strokeDasharray={`${((percent(score) / 100) * ROUND).toFixed(1)} ${ROUND.toFixed(1)}`}
          transform="rotate(-90 24 24)"
        />
        <text x="24" y="24" textAnchor="middle" dominantBaseline="central" direction="ltr">
          {percent(score)}
        </text>
      </svg>
      <span className={styles.word}>
        <span className="unseen">{t('score.of_100', { score: percent(score) })}: </span>
        {t(`score.${grade}`)}
      </span>
    </div>
  );
}

/** One part of a score: `value` of `max` points. */
export function ScoreBar({ label, value, max }: { readonly label: string; readonly value: number; readonly max: number }) {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
  return (
    <div className={styles.part}>
      <span>{label}</span>
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" rx="4" className={styles.barTrack} />
        <rect width={share * 100} height="8" rx="4" className={styles.barFill} />
      </svg>
      <bdi className={styles.figure}>
        {value}/{max}
      </bdi>
    </div>
  );
}
