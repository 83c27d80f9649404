// Names and values. Facts without a value are left out, or shown as "not given" with `showEmpty`.
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import styles from './facts.module.css';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

export function Facts({ facts, showEmpty = false }: { readonly facts: readonly Fact[]; readonly showEmpty?: boolean }) {
  const t = useTexts();
  const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === '' || value === false;
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => showEmpty || !isEmpty(value))
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{isEmpty(value) ? <span className={styles.none}>{t('facts.none')}</span> : typeof value === 'string' ? <span dir="auto">{value}</span> : value}</dd>
          </div>
        ))}
    </dl>
  );
}
