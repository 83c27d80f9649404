// A state in one or two words. Colour is never alone: the words carry the meaning.
import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

/** `good` done or fine, `wait` somebody else must act, `act` you must act, `bad` refused or late, `info` under way, `calm` past or neutral. */
export type Tone = 'good' | 'wait' | 'act' | 'bad' | 'info' | 'calm';

export function StatusBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
