import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock, instantAt } from '#kernel/clock';
import { type CalendarEvent, writeCalendar } from '#kernel/ical';
import { PeopleQueries } from '#features/people';
import { CONFIG, type Config } from '#platform/config/env';
import { Db } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import type { MeetingMode } from './domain/meeting.js';
import type { MeetingState } from './domain/meeting.moves.js';

interface Row {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: MeetingMode;
  readonly place: string;
  readonly state: MeetingState;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly mentorPersonId: string;
  readonly founderId: string;
  readonly project: string;
}
const select = `select t.id, t.starts_at as "startsAt", t.ends_at as "endsAt", t.mode, t.place, t.state, t.sequence, t.changed_at as "changedAt", m.person_id as "mentorPersonId", s.person_id as "founderId",
  p.project_title as project from meeting t join mentorship s on s.id = t.mentorship_id join mentor m on m.id = t.mentor_id join mentor_proposal p on p.id = s.proposal_id`;

/** Days before today that stay in a calendar. */
const DAYS_BACK = 90;

/** Meetings as calendars read them: somebody's feed, and the invitation in a mail. */
@Injectable()
export class MeetingCalendar {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly texts: Texts,
    private readonly people: PeopleQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Meetings of a person of the last three months and to come. What was called off stays as such, so that calendars take it away. */
  async feedOf(personId: string, lang: Language): Promise<string> {
    const rows = await this.db.query<Row>(`${select} where (m.person_id = $1 or s.person_id = $1) and t.starts_at >= $2 order by t.starts_at, t.id limit 1000`, [
      personId,
      instantAt(addDays(this.clock.today(), -DAYS_BACK), '00:00'),
    ]);
    const names = await this.people.namesOf(rows.flatMap(({ mentorPersonId, founderId }) => [mentorPersonId, founderId]));
    const nameOf = (id: string): string => nameIn(names.get(id), lang);
    return writeCalendar({
      ...{ name: this.texts.t(lang, 'mentoring:calendar.title'), language: lang, method: 'PUBLISH', at: this.clock.now() },
      events: rows.map((row) => this.event(row, lang, nameOf(personId === row.mentorPersonId ? row.founderId : row.mentorPersonId))),
    });
  }

  /** The invitation of one side, or the word that it is off. Undefined for a meeting that is not there. */
  async invitation(meetingId: string, personId: string, mail: string, lang: Language): Promise<{ readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | undefined> {
    const row = await this.db.one<Row>(`${select} where t.id = $1`, [meetingId]);
    if (!row) return undefined;
    const names = await this.people.namesOf([row.mentorPersonId, row.founderId]);
    const other = personId === row.mentorPersonId ? row.founderId : row.mentorPersonId;
    const method = row.state === 'cancelled' ? 'CANCEL' : 'REQUEST';
    // the platform invites: neither side is told the other's address
    const event = {
      ...this.event(row, lang, nameIn(names.get(other), lang)),
      ...{ organiser: { name: 'Tiwizi', mail: addressIn(this.config.mailFrom) }, attendee: { name: nameIn(names.get(personId), lang), mail } },
    };
    return { method, content: writeCalendar({ name: '', language: lang, method, at: this.clock.now(), events: [event] }) };
  }

  private event({ id, startsAt, endsAt, mode, place, state, sequence, changedAt, project }: Row, lang: Language, other: string): CalendarEvent {
    const how = this.texts.t(lang, `mentoring:modes.${mode}`);
    return {
      ...{ uid: `meeting-${id}@tiwizi`, startsAt, endsAt, sequence, changedAt, cancelled: state === 'cancelled' },
      title: this.texts.t(lang, 'mentoring:calendar.event', { name: other }),
      place: place || how,
      note: `${how}\n${project}\n${this.config.publicUrl}/${lang}/my`,
    };
  }
}

const nameIn = (name: { readonly ar: string; readonly latin: string } | undefined, lang: Language): string =>
  (lang === 'ar' ? name?.ar || name?.latin : name?.latin || name?.ar) ?? '';

/** `Tiwizi <no-reply@tiwizi.example>` or the bare address. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;
