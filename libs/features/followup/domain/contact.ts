import { addDays, addMonths, daysBetween, type Holidays, type LocalDate, shift } from '#kernel/calendar';

/** Contacts that a young firm is followed by (handbook 2.4). */
export const contactKinds = ['kickoff', 'monthly', 'bimonthly', 'officer_review', 'exit', 'survival'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** `planned` is still to come or late; `missed` was overtaken by a later one; `dropped` is no longer wanted: the day moved away, the loan is over. */
export const contactStates = ['planned', 'done', 'missed', 'dropped'] as const;
export type ContactState = (typeof contactStates)[number];

/** Whose contact it is. */
export type ContactBy = 'mentor' | 'officer';
export const byOf = (kind: ContactKind): ContactBy => (kind === 'kickoff' || kind === 'monthly' || kind === 'bimonthly' ? 'mentor' : 'officer');

/** Days after the money is out within which mentor and founder meet for the first time. */
export const KICKOFF_DAYS = 15;
/** Mentoring lasts two years, whatever the loan does. */
export const MENTORING_MONTHS = 24;
const SURVIVAL_MONTHS = 36;
const monthly = [1, 2, 3, 4, 5, 6];
const bimonthly = [8, 10, 12, 14, 16, 18, 20, 22, 24];

/** `n`: the month after the money, counted from 1; of a kick-off how many mentors the firm has had. Kind and n name a contact of a firm for ever. */
export interface WantedContact {
  readonly kind: ContactKind;
  readonly n: number;
  readonly dueOn: LocalDate;
}

/** What the plan of a firm follows from. `mentoredFrom`: undefined while nobody follows it; `pairing`: 1 for its first mentor. */
export interface FirmPath {
  readonly disbursedOn: LocalDate;
  readonly termMonths: number;
  readonly mentoredFrom?: LocalDate | undefined;
  readonly pairing?: number;
  /** The loan is paid back, or was given up: the officer no longer looks at it. */
  readonly loanOverOn?: LocalDate | undefined;
}

/** All contacts of a firm in the order of their days, each on a day that is worked. A kick-off never comes later for a day off. */
export function wantedContacts({ disbursedOn, termMonths, mentoredFrom, pairing = 1, loanOverOn }: FirmPath, holidays: Holidays): readonly WantedContact[] {
  const after = (months: number): LocalDate => shift(addMonths(disbursedOn, months), 'next', holidays);
  const wanted: WantedContact[] = [];
  if (mentoredFrom) {
    const start = mentoredFrom > disbursedOn ? mentoredFrom : disbursedOn;
    const before = shift(addDays(start, KICKOFF_DAYS), 'previous', holidays);
    const kickoff = before > start ? before : shift(addDays(start, KICKOFF_DAYS), 'next', holidays);
    const visits = [...monthly.map((n) => ({ kind: 'monthly' as const, n })), ...bimonthly.map((n) => ({ kind: 'bimonthly' as const, n }))];
    wanted.push({ kind: 'kickoff', n: pairing, dueOn: kickoff });
    wanted.push(...visits.map(({ kind, n }) => ({ kind, n, dueOn: after(n) })).filter(({ dueOn }) => dueOn > kickoff));
  }
  for (const n of reviewMonths(termMonths)) if (!loanOverOn || after(n) <= loanOverOn) wanted.push({ kind: 'officer_review', n, dueOn: after(n) });
  const last = Math.max(MENTORING_MONTHS, termMonths);
  wanted.push({ kind: 'exit', n: last, dueOn: after(last) }, { kind: 'survival', n: SURVIVAL_MONTHS, dueOn: after(SURVIVAL_MONTHS) });
  return wanted.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : contactKinds.indexOf(a.kind) - contactKinds.indexOf(b.kind)));
}

/** Every quarter in the first year, then every half-year until the last instalment. */
function reviewMonths(termMonths: number): readonly number[] {
  const months: number[] = [];
  for (let n = 3; n <= Math.max(12, termMonths); n += n < 12 ? 3 : 6) if (n <= termMonths) months.push(n);
  return months;
}

interface Kept extends WantedContact {
  readonly state: ContactState;
}
const nameOf = ({ kind, n }: Pick<WantedContact, 'kind' | 'n'>): string => `${kind} ${n}`;

/** How to make the contacts of a firm those that are wanted now. What was done or missed stays as it was. */
export function replan<K extends Kept>(
  kept: readonly K[],
  wanted: readonly WantedContact[],
): { readonly add: readonly WantedContact[]; readonly change: readonly (readonly [K, LocalDate])[]; readonly drop: readonly K[] } {
  const known = new Map(kept.map((contact) => [nameOf(contact), contact]));
  const names = new Set(wanted.map(nameOf));
  return {
    add: wanted.filter((one) => !known.has(nameOf(one))),
    change: wanted.flatMap((one): (readonly [K, LocalDate])[] => {
      const contact = known.get(nameOf(one));
      return contact && (contact.state === 'dropped' || (contact.state === 'planned' && contact.dueOn !== one.dueOn)) ? [[contact, one.dueOn]] : [];
    }),
    drop: kept.filter((contact) => contact.state === 'planned' && !names.has(nameOf(contact))),
  };
}

/**
 * What a talk on that day stands for: of the open contacts whose time has come, that is, the one before it is over, the nearest. A week late is for the one that
 * is late, not for the next. Older open ones were missed.
 * A second talk in the same span stands for nothing that is still to come.
 */
export function fulfilled<K extends Kept>(kept: readonly K[], heldOn: LocalDate): { readonly done: K | undefined; readonly missed: readonly K[] } {
  const inOrder = kept.filter(({ state }) => state !== 'dropped').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const begun = inOrder.filter((_, i) => i === 0 || heldOn > inOrder[i - 1]!.dueOn);
  const open = begun.filter(({ state }) => state === 'planned');
  // the last span that has begun may be fulfilled already: then nothing earlier is made up for by one more talk
  if (begun.at(-1)?.state !== 'planned') return { done: undefined, missed: open };
  const away = ({ dueOn }: K): number => Math.abs(daysBetween(dueOn, heldOn));
  const done = open.reduce<K | undefined>((best, one) => (best && away(best) <= away(one) ? best : one), undefined);
  return { done, missed: open.filter((one) => done !== undefined && one.dueOn < done.dueOn) };
}
