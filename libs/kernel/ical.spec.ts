import fc from 'fast-check';
import { type CalendarEvent, foldLine, icalText, townZone, writeCalendar } from './ical';

const at = new Date('2025-02-01T08:00:00Z');
const event: CalendarEvent = {
  uid: 'meeting-1@tiwizi',
  sequence: 2,
  changedAt: new Date('2025-01-31T08:00:00Z'),
  startsAt: new Date('2025-03-04T10:00:00Z'),
  endsAt: new Date('2025-03-04T11:00:00Z'),
  title: 'لقاء مع مرشدتك، فاضمة; أو تامغارت',
  place: 'Maison de l’emploi,\nbureau 3',
};
const written = writeCalendar({ name: 'Tiwizi, لقاءات', language: 'ar', method: 'PUBLISH', events: [event], at });
const unfolded = written.replaceAll('\r\n ', '');

/** The instant that a zone of this calendar gives to a wall time: the last change that is not after it. */
function instantBy(zone: readonly string[], wallTime: string): Date {
  const parts = [...zone.join('\n').matchAll(/DTSTART:(\S+)\nTZOFFSETFROM:\S+\nTZOFFSETTO:([+-])(\d\d)(\d\d)/g)];
  const [, , sign, hours, minutes] = parts.findLast(([, from]) => from! <= wallTime) ?? parts[0]!;
  const utc = Date.parse(wallTime.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6Z'));
  return new Date(utc - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000);
}

describe('a calendar', () => {
  it('has lines of 75 octets at most, ended as mails are, and no letter cut in two', () => {
    expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of written.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = icalText(text);
        const folded = foldLine(line);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('escapes what means something in it', () => {
    expect(unfolded).toContain('SUMMARY:لقاء مع مرشدتك، فاضمة\\; أو تامغارت\r\n');
    expect(unfolded).toContain('LOCATION:Maison de l’emploi\\,\\nbureau 3\r\n');
    expect(unfolded).toContain('X-WR-CALNAME:Tiwizi\\, لقاءات\r\n');
  });

  it('tells the hour of the town’s clocks, an hour earlier in Ramadan', () => {
    // Ramadan of 2025: clocks were set back on 23 February and forward on 6 April
    expect(unfolded).toContain('DTSTART;TZID=Africa/Casablanca:20250304T100000\r\n');
    const after = { ...event, startsAt: new Date('2025-04-08T10:00:00Z'), endsAt: new Date('2025-04-08T11:00:00Z') };
    const both = writeCalendar({ name: '', language: 'fr', method: 'PUBLISH', events: [event, after], at }).replaceAll('\r\n ', '');
    expect(both).toContain('DTSTART;TZID=Africa/Casablanca:20250408T110000\r\n');
    const zone = townZone(event.startsAt, after.startsAt);
    for (const { startsAt } of [event, after]) expect(instantBy(zone, startsAt === event.startsAt ? '20250304T100000' : '20250408T110000')).toEqual(startsAt);
  });

  it('has a zone by which every hour of two years is found again', () => {
    const [from, to] = [new Date('2025-01-01T00:00:00Z'), new Date('2026-12-31T00:00:00Z')];
    const zone = townZone(from, to);
    expect(zone.filter((line) => line === 'BEGIN:DAYLIGHT')).toHaveLength(2);
    for (const startsAt of ['2025-02-22T12:00Z', '2025-02-24T12:00Z', '2025-04-05T12:00Z', '2025-04-07T12:00Z', '2026-02-20T12:00Z', '2026-05-20T12:00Z', '2026-11-20T12:00Z'].map(
      (one) => new Date(one),
    )) {
      const told = /DTSTART;TZID=\S+?:(\S+)/.exec(writeCalendar({ name: '', language: 'fr', method: 'PUBLISH', at, events: [{ ...event, startsAt, endsAt: startsAt }] }))![1]!;
      expect(instantBy(zone, told)).toEqual(startsAt);
    }
  });

  it('invites one person, and calls off under the same name with a higher number', () => {
    const people = { organiser: { name: 'Tiwizi', mail: 'no-reply@tiwizi.example' }, attendee: { name: 'Salma "S." Aït', mail: 'salma@tiwizi.test' } };
    const text = writeCalendar({ name: '', language: 'fr', method: 'CANCEL', at, events: [{ ...event, ...people, sequence: 3, cancelled: true }] }).replaceAll('\r\n ', '');
    for (const line of [
      'METHOD:CANCEL',
      'UID:meeting-1@tiwizi',
      'SEQUENCE:3',
      'STATUS:CANCELLED',
      'DTSTAMP:20250201T080000Z',
      'ORGANIZER;CN="Tiwizi":mailto:no-reply@tiwizi.example',
    ])
      expect(text.split('\r\n')).toContain(line);
    expect(text).toContain('ATTENDEE;CN="Salma ’S.’ Aït";');
  });
});
