// What to do next: one sentence, one button. The first thing on every start page and every record; when nothing is to be done it says who acts and until when.
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import { Icon, type IconName } from './icon';
import styles from './next-step.module.css';

export interface NextStepProps {
  readonly icon?: IconName;
  /** The sentence: what to do, in the words of the reader. */
  readonly title: string;
  /** Why, until when, what happens then. */
  readonly children?: ReactNode;
  /** One ButtonLink or one form button; none when the reader only waits. */
  readonly action?: ReactNode;
  /** `wait`: nothing to do, somebody else acts. */
  readonly kind?: 'act' | 'wait' | 'done';
}

export function NextStep({ icon, title, children, action, kind = 'act' }: NextStepProps) {
  const t = useTexts();
  const shown = icon ?? (kind === 'act' ? 'arrow' : kind === 'wait' ? 'clock' : 'check');
  return (
    <section className={`${styles.card} ${styles[kind]}`} aria-label={t(`next_step.${kind}`)}>
      <span className={styles.icon}>
        <Icon name={shown} size={28} />
      </span>
      <div className={styles.words}>
        <p className={styles.eyebrow}>{t(`next_step.${kind}`)}</p>
        <h2>{title}</h2>
        {children && <div className={styles.body}>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </section>
  );
}
