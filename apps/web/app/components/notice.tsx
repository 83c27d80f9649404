// Something to know while reading the page: no message of success (Flash), no fault of a form (ProblemSummary).
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import styles from './notice.module.css';

export interface NoticeProps {
  /** `wait` a warning, `bad` something is wrong, `info` good to know, `good` all is well. */
  readonly tone: 'wait' | 'bad' | 'info' | 'good';
  readonly icon?: IconName;
  readonly title?: string;
  readonly children: ReactNode;
}

const icons = { wait: 'alert', bad: 'alert', info: 'info', good: 'check' } as const satisfies Record<NoticeProps['tone'], IconName>;

export function Notice({ tone, icon, title, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role="note">
      <Icon name={icon ?? icons[tone]} />
      <div>
        {title && <p className={styles.title}>{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
