import { isLocalDate } from './calendar.js';
import { instantAt } from './clock.js';

const onTheClock = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00(?:\.000)?)?$/;
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * The instant that a text means. A browser's `datetime-local` sends a day and a time without zone: what the clocks of the town show,
 * whatever the zone of the server. With an offset it is that instant. Undefined when it is neither.
 */
export function readMoment(text: string): Date | undefined {
  const [, day = '', hour = '', minute = ''] = onTheClock.exec(text) ?? [];
  if (isLocalDate(day)) return instantAt(day, `${hour}:${minute}`);
  const [, date = ''] = instant.exec(text) ?? [];
  return isLocalDate(date) ? new Date(text) : undefined;
}
