// The reasons of a schedule as the API tells them, and their sentences. Which reason holds is decided there.
import type { Lang } from '../i18n';
import { isolated } from '../lib/format';
import type { Translate } from '../texts';

interface Since {
  readonly type: string;
  readonly on: string;
}
export interface RowWhy {
  readonly n: number;
  readonly due: string;
  readonly originalDue: string;
  readonly amount: string;
  readonly dayReason: string;
  readonly daySince: Since | null;
  readonly dayOff: Readonly<Record<Lang, string>> | null;
  readonly amountReason: string;
  readonly amountSince: Since | null;
  readonly shared: { readonly total: string; readonly count: number; readonly unit: string } | null;
}
interface Said {
  readonly day: (value: string) => string;
  readonly money: (amount: string) => string;
  readonly name: (label: RowWhy['dayOff']) => string;
}

export function whyIn(t: Translate, said: Said): { readonly day: (row: RowWhy) => string; readonly amount: (row: RowWhy) => string } {
  const since = (event: Since | null): string => (event ? ` ${t(`why.since.${event.type}`, { on: isolated(said.day(event.on)) })}` : '');
  return {
    day: ({ dayReason, originalDue, daySince, dayOff }) =>
      t(`why.days.${dayReason}`, { original: isolated(said.day(originalDue)), on: isolated(daySince ? said.day(daySince.on) : ''), name: isolated(said.name(dayOff)) }),
    amount: ({ amountReason, amountSince, shared }) => {
      if (shared) return t(`why.amounts.${amountReason}`, { total: isolated(said.money(shared.total)), count: shared.count, unit: isolated(said.money(shared.unit)) });
      const again = ['equal_share', 'rounded_share', 'remainder'].includes(amountReason);
      return t(`why.${again ? 'again' : 'amounts'}.${amountReason}`) + since(amountSince);
    },
  };
}
