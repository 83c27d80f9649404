import { addDays, type LocalDate } from '#kernel/calendar';

const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', timeZone: 'UTC' });
const known = new Map<LocalDate, boolean>();
const RAMADAN = '9';

/**
 * Whether a day lies in Ramadan by the tables of Umm al-Qura. The moon decides in Morocco, often a day later: the day after the tables' last counts too, since a
 * message at eleven disturbs nobody, and one at eight may.
 */
export function isRamadan(day: LocalDate): boolean {
  const found = known.get(day);
  if (found !== undefined) return found;
  const inMonth = (one: LocalDate): boolean => islamic.formatToParts(new Date(`${one}T12:00:00Z`)).find(({ type }) => type === 'month')?.value === RAMADAN;
  const answer = inMonth(day) || inMonth(addDays(day, -1));
  if (known.size > 4000) known.clear();
  known.set(day, answer);
  return answer;
}
