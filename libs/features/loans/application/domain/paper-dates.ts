import { addDays, addMonths, type LocalDate } from '#kernel/calendar';

/** What a kind of paper says about time. `issued`, `expires`: the day has to be read off before the paper is accepted; `months`: how long it is good from its first day when it names no last one. */
export interface PaperDates {
  readonly issued?: true;
  readonly expires?: true;
  readonly months?: number;
}

/** Kinds with dates (handbook 1.3; months are defaults of this project): a residence certificate of three months at most, a quote three months unless it says otherwise. */
export const paperDates: Readonly<Record<string, PaperDates>> = {
  ID_CIN: { expires: true },
  RESID: { issued: true, months: 3 },
  QUOTE: { issued: true, months: 3 },
  AUTH: { expires: true },
  NEGCERT: { issued: true, months: 12 },
  BANKOK: { issued: true, months: 6 },
  INSUR: { expires: true },
};

export interface DatesOnPaper {
  readonly issuedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
}

/** Days before the last day on which the owner is told. */
export const WARN_DAYS = 30;
export const paperLives = ['good', 'soon', 'expired'] as const;
export type PaperLife = (typeof paperLives)[number];

/** The last day on which a paper is good; null for a kind without one, or when nobody has read its dates yet. */
export function lastDayOf(code: string, { issuedOn, expiresOn }: DatesOnPaper): LocalDate | null {
  const dates = paperDates[code];
  if (!dates) return null;
  return expiresOn ?? (issuedOn && dates.months ? addMonths(issuedOn, dates.months) : null);
}

/** How long a paper is still good: `soon` in its last thirty days. */
export function lifeOf(lastDay: LocalDate | null, today: LocalDate): PaperLife {
  if (lastDay === null || lastDay > addDays(today, WARN_DAYS)) return 'good';
  return lastDay < today ? 'expired' : 'soon';
}

export type DateFault = { readonly field: 'issuedOn' | 'expiresOn'; readonly why: 'missing' | 'to_come' | 'order' | 'expired' };

/** What is wrong with the dates of a paper that somebody wants to accept: each at its field, all at once. */
export function dateFaults(code: string, on: DatesOnPaper, today: LocalDate): readonly DateFault[] {
  const wanted = paperDates[code] ?? {};
  const faults: DateFault[] = [];
  if (wanted.issued && !on.issuedOn) faults.push({ field: 'issuedOn', why: 'missing' });
  if (wanted.expires && !on.expiresOn) faults.push({ field: 'expiresOn', why: 'missing' });
  if (on.issuedOn && on.issuedOn > today) faults.push({ field: 'issuedOn', why: 'to_come' });
  if (on.issuedOn && on.expiresOn && on.expiresOn < on.issuedOn) faults.push({ field: 'expiresOn', why: 'order' });
  else if (lifeOf(lastDayOf(code, on), today) === 'expired') faults.push({ field: on.expiresOn ? 'expiresOn' : 'issuedOn', why: 'expired' });
  return faults;
}
