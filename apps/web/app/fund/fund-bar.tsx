// Where the money of a fund is: free, promised, kept back, lent; a bar, and the same in words.
import { Money } from '../components/values';
import { useTexts } from '../texts';
import styles from './fund.module.css';
import type { Fund } from './views';

const parts = ['available', 'committed', 'reserve', 'outstanding'] as const;

export function FundBar({ fund }: { readonly fund: Fund }) {
  const t = useTexts('fund');
  const sizes = parts.map((part) => Math.max(0, Number(fund[part])));
  const whole = sizes.reduce((sum, size) => sum + size, 0) || 1;
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {parts.map((part, i) => sizes[i]! > 0 && <span key={part} className={styles[part]} style={{ inlineSize: `${((100 * sizes[i]!) / whole).toFixed(2)}%` }} />)}
      </div>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part}>
            <span className={`${styles.swatch} ${styles[part]}`} aria-hidden />
            {t(`figures.${part}`)} <Money amount={fund[part]} trim />
          </li>
        ))}
      </ul>
    </>
  );
}
