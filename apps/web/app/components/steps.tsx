// Where something stands, in plain words: what is done, what is now, what comes.
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import { Icon } from './icon';
import styles from './steps.module.css';

export interface Step {
  readonly title: string;
  /** When, or by whom: a short line. */
  readonly meta?: ReactNode;
  readonly body?: ReactNode;
  /** `plain`: an explanation in steps, about nobody's file. */
  readonly state: 'done' | 'now' | 'todo' | 'failed' | 'plain';
}

/** `across`: side by side on a wide screen. */
export function Steps({ steps, across = false }: { readonly steps: readonly Step[]; readonly across?: boolean }) {
  const t = useTexts();
  return (
    <ol className={`${styles.steps} ${across ? styles.across : ''}`}>
      {steps.map((step, i) => (
        <li key={`${i}-${step.title}`} className={styles[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={styles.dot}>
            {step.state === 'done' ? <Icon name="check" size={18} /> : step.state === 'failed' ? <Icon name="cross" size={18} /> : <span aria-hidden="true">{i + 1}</span>}
          </span>
          <div className={styles.words}>
            <p className={styles.title}>
              {step.title}
              {step.state !== 'plain' && <span className="unseen"> ({t(`steps.${step.state}`)})</span>}
            </p>
            {step.meta && <p className={styles.meta}>{step.meta}</p>}
            {step.body && <div className={styles.body}>{step.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
