import { offsetMinutes, onTheWall, ZONE } from './clock.js';

/** A talk in a calendar. `sequence` grows with each change, so that calendars take the new time; the uid names it for ever. */
export interface CalendarEvent {
  readonly uid: string;
  readonly sequence: number;
  /** When it was last changed. */
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place?: string;
  readonly note?: string;
  readonly cancelled?: boolean;
  /** Who invites and who is invited, in an invitation. */
  readonly organiser?: { readonly name: string; readonly mail: string };
  readonly attendee?: { readonly name: string; readonly mail: string };
}
export interface CalendarOf {
  readonly name: string;
  readonly language: 'ar' | 'fr' | 'en';
  /** PUBLISH: a calendar to read. REQUEST and CANCEL: an invitation by mail (RFC 5546). */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly events: readonly CalendarEvent[];
  /** When it was written. */
  readonly at: Date;
}

const MOST_BYTES = 75;
const DAY_MS = 86_400_000;
const utf8 = new TextEncoder();

/** A text of RFC 5545, 3.3.11: signs that mean something are escaped, line ends written as two letters, other control signs left out. */
export const icalText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');

/** A parameter in quotes, 3.2: no quote can stand in it. */
const quoted = (text: string): string => `"${text.replaceAll('"', '’').replaceAll(/\p{Cc}/gu, ' ')}"`;

/** No line longer than 75 octets; the rest follows after a space, and no letter is cut in two (3.1). */
export function foldLine(line: string): string {
  let [folded, bytes] = ['', 0];
  for (const letter of line) {
    const size = utf8.encode(letter).length;
    if (bytes + size > MOST_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}

const digits = (iso: string): string => iso.replaceAll(/[-:]|\.\d+/g, '').slice(0, 15);
const utc = (instant: Date): string => `${digits(instant.toISOString())}Z`;
/** What the clocks of the town show, without a zone. */
const wall = (instant: Date): string => digits(onTheWall(instant).toISOString());

function offset(minutes: number): string {
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  return `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}

/** Instants between two at which the clocks of the town change: before and after Ramadan, in the years that know it. */
function changesBetween(from: Date, to: Date): Date[] {
  const changes: Date[] = [];
  for (let day = from.getTime(); day < to.getTime(); day += DAY_MS) {
    let [low, high] = [day, Math.min(day + DAY_MS, to.getTime())];
    if (offsetMinutes(new Date(low)) === offsetMinutes(new Date(high))) continue;
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetMinutes(new Date(middle)) === offsetMinutes(new Date(low))) low = middle;
      else high = middle;
    }
    changes.push(new Date(high - (high % 60_000)));
  }
  return changes;
}

/** The zone of the town as it is from the first day to the last: every change of its clocks by its day, since no rule tells Ramadan. */
export function townZone(from: Date, to: Date): readonly string[] {
  const start = new Date(Math.floor(from.getTime() / DAY_MS - 1) * DAY_MS);
  const first = offsetMinutes(start);
  const part = (kind: string, at: string, before: number, after: number): string[] => [
    `BEGIN:${kind}`,
    `DTSTART:${at}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `TZNAME:${offset(after).slice(0, 3)}`,
    `END:${kind}`,
  ];
  const changes = changesBetween(start, new Date(to.getTime() + DAY_MS)).flatMap((change) => {
    const [before, after] = [offsetMinutes(new Date(change.getTime() - 60_000)), offsetMinutes(change)];
    // the day of a change is told by the clocks before it
    return part(after > before ? 'DAYLIGHT' : 'STANDARD', digits(new Date(change.getTime() + before * 60_000).toISOString()), before, after);
  });
  return ['BEGIN:VTIMEZONE', `TZID:${ZONE}`, ...part('STANDARD', digits(new Date(start.getTime() + first * 60_000).toISOString()), first, first), ...changes, 'END:VTIMEZONE'];
}

/**
 * A calendar of RFC 5545. Times are those of the town's clocks with its zone: whoever reads them with older zone data sees the hour that was agreed.
 * (The library that writes whole days for offers writes DTSTAMP in local time as soon as a zone is set, and leaves names unescaped.)
 */
export function writeCalendar({ name, language, method, events, at }: CalendarOf): string {
  const times = events.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  const zone = times.length > 0 ? townZone(new Date(Math.min(...times)), new Date(Math.max(...times))) : [];
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Tiwizi//meetings//${language.toUpperCase()}`, 'CALSCALE:GREGORIAN', `METHOD:${method}`],
    ...(method === 'PUBLISH'
      ? [`NAME:${icalText(name)}`, `X-WR-CALNAME:${icalText(name)}`, `X-WR-TIMEZONE:${ZONE}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']
      : []),
    ...zone,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, at: Date): readonly string[] {
  const { organiser, attendee } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${icalText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(at)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART;TZID=${ZONE}:${wall(event.startsAt)}`,
    `DTEND;TZID=${ZONE}:${wall(event.endsAt)}`,
    `SUMMARY:${icalText(event.title)}`,
    ...(event.place ? [`LOCATION:${icalText(event.place)}`] : []),
    ...(event.note ? [`DESCRIPTION:${icalText(event.note)}`] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(organiser ? [`ORGANIZER;CN=${quoted(organiser.name)}:mailto:${organiser.mail}`] : []),
    ...(attendee ? [`ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee.mail}`] : []),
    'END:VEVENT',
  ];
}
