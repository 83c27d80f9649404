// A move that cannot be taken back: first what it means, then the button. Opens without scripts.
import type { ReactNode } from 'react';
import styles from './final-move.module.css';
import { MoveButton, type MoveButtonProps } from './submit-button';

export interface FinalMoveProps extends Pick<MoveButtonProps, 'move' | 'fields' | 'action'> {
  readonly label: string;
  /** What happens then. */
  readonly children: ReactNode;
}

export function FinalMove({ label, children, ...move }: FinalMoveProps) {
  return (
    <details className={styles.final}>
      <summary>{label}</summary>
      <div>
        <p>{children}</p>
        <MoveButton kind="danger" {...move}>
          {label}
        </MoveButton>
      </div>
    </details>
  );
}
