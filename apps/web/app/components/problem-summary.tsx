// All faults of the last form in one place, each a link to its field. Takes the focus, with and without scripts.
import { useEffect, useRef } from 'react';
import type { Problem } from '../lib/forms';
import { useTexts } from '../texts';
import { Icon } from './icon';
import styles from './problem-summary.module.css';

export const fieldId = (path: string): string => `f-${path}`;

export function ProblemSummary({ problem, labelOf }: { readonly problem: Problem; readonly labelOf?: ((path: string) => string) | undefined }) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const faults = Object.entries(problem.fields);
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      <Icon name="alert" />
      <div>
        <h2>{problem.title || t('problem.title')}</h2>
        {faults.length > 0 && (
          <ul>
            {faults.map(([path, message]) => (
              <li key={path}>
                <a href={`#${fieldId(path)}`}>{labelOf ? t('problem.at_field', { label: labelOf(path.replace(/\.\d+(?=\.|$)/g, '')), message }) : message}</a>
              </li>
            ))}
          </ul>
        )}
        {problem.traceId && (
          <p>
            {t('problem.trace')} <bdi className={styles.trace}>{problem.traceId}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
