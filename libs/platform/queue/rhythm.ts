import { addDays, type LocalDate } from '#kernel/calendar';
import { dayOf, instantAt } from '#kernel/clock';

/** When a bell rings: every so many seconds, or at `minute hour day month weekday` on the clocks of the town, where only the day of the month may be a number. */
export interface Rhythm {
  readonly everySeconds: number | null;
  readonly cron: string | null;
}

const two = (text: string): string => text.padStart(2, '0');
/** Throws for a line that says more than this house needs. */
function timeOf(cron: string): { readonly time: string; readonly dayOfMonth: number | undefined } {
  const found = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* \*$/.exec(cron);
  if (!found) throw new Error(`the schedule does not read "${cron}"`);
  return { time: `${two(found[2]!)}:${two(found[1]!)}`, dayOfMonth: found[3] === '*' ? undefined : Number(found[3]) };
}

/** The first day from here on, going by `step`, on which the line rings. */
function ringing(day: LocalDate, step: 1 | -1, dayOfMonth: number | undefined): LocalDate {
  let at = day;
  while (dayOfMonth !== undefined && Number(at.slice(8)) !== dayOfMonth) at = addDays(at, step);
  return at;
}

/** The next time strictly after this instant; of a bell without a cron line counted from its last run. */
export function nextRing({ everySeconds, cron }: Rhythm, last: Date | null, now: Date): Date {
  if (cron === null) return new Date(Math.max(now.getTime(), (last ?? now).getTime() + (everySeconds ?? 60) * 1000));
  const { time, dayOfMonth } = timeOf(cron);
  const today = ringing(dayOf(now), 1, dayOfMonth);
  const at = instantAt(today, time);
  return at > now ? at : instantAt(ringing(addDays(today, 1), 1, dayOfMonth), time);
}

/** The last time at which it should have run by now. */
export function lastRing({ everySeconds, cron }: Rhythm, now: Date): Date {
  if (cron === null) return new Date(now.getTime() - (everySeconds ?? 60) * 1000);
  const { time, dayOfMonth } = timeOf(cron);
  const today = ringing(dayOf(now), -1, dayOfMonth);
  const at = instantAt(today, time);
  return at <= now ? at : instantAt(ringing(addDays(today, -1), -1, dayOfMonth), time);
}

/** How late a run may be before somebody is told. */
const MARGIN_MS = 30 * 60_000;

/** Whether a run is missing: since when, or undefined. A bell is not missed before it was listed. */
export function missingSince(bell: Rhythm & { readonly startedAt: Date | null; readonly listedAt: Date }, now: Date): Date | undefined {
  const due = bell.cron === null ? new Date((bell.startedAt ?? bell.listedAt).getTime() + (bell.everySeconds ?? 60) * 1000) : lastRing(bell, now);
  if (due < bell.listedAt || now.getTime() - due.getTime() < MARGIN_MS) return undefined;
  return bell.startedAt !== null && bell.startedAt >= due ? undefined : due;
}
