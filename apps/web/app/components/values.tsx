// Amounts, days, phones and references: isolated in <bdi>, so that right-to-left text never reorders them.
import { day, dayTime, money, phone } from '../lib/format';
import { useLang } from '../texts';
import styles from './values.module.css';

/** A decimal amount of MAD ('50000.00'). `trim` leaves ",00" out; `large` is for the figure that the page is about. */
export function Money({ amount, trim = false, large = false }: { readonly amount: string; readonly trim?: boolean; readonly large?: boolean }) {
  return <bdi className={large ? styles.large : styles.money}>{money(amount, useLang(), { trim })}</bdi>;
}

export function Day({ value, short = false }: { readonly value: string; readonly short?: boolean }) {
  const lang = useLang();
  // browsers and server may have different month abbreviations: not worth a warning
  return (
    <time dateTime={value} className={styles.together} suppressHydrationWarning>
      {day(value, lang, short ? 'short' : 'long')}
    </time>
  );
}

export function Moment({ value }: { readonly value: string }) {
  return (
    <time dateTime={value} suppressHydrationWarning>
      {dayTime(value, useLang())}
    </time>
  );
}

export function Phone({ value }: { readonly value: string }) {
  return (
    <a href={`tel:${value}`} className={styles.touch}>
      <bdi dir="ltr">{phone(value)}</bdi>
    </a>
  );
}

/** File numbers, e-mail addresses, account numbers; only long ones may break over lines. */
export function Reference({ value }: { readonly value: string }) {
  return (
    <bdi dir="ltr" className={value.length > 16 ? styles.reference : undefined}>
      {value}
    </bdi>
  );
}
