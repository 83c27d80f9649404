import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import type { Actor } from '#kernel/permissions';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';

/** What the matching needs of a mentor who has room. */
export interface AvailableMentor {
  readonly id: string;
  readonly personId: string;
  readonly sectors: readonly string[];
  readonly functions: readonly string[];
  readonly slots: readonly string[];
  readonly stages: readonly string[];
  readonly online: boolean;
  readonly reachKm: number;
  readonly capacity: number;
  readonly load: number;
}
export interface ProposalView {
  readonly id: string;
  readonly state: string;
  readonly rank: number;
  readonly score: number;
  readonly reasons: object;
  readonly mentor: {
    readonly id: string;
    readonly name: { readonly ar: string; readonly latin: string };
    readonly headline: string;
    readonly sectors: readonly string[];
    readonly functions: readonly string[];
  };
  readonly founder: { readonly name: { readonly ar: string; readonly latin: string }; readonly project: string; readonly sectorCode: string };
}
export interface MentorshipView {
  readonly id: string;
  readonly state: string;
  readonly startedOn: LocalDate;
  readonly mentorName: { readonly ar: string; readonly latin: string };
  readonly founderName: { readonly ar: string; readonly latin: string };
  readonly project: string;
  readonly meetings: readonly { readonly id: string; readonly startsAt: string; readonly mode: string; readonly place: string; readonly state: string }[];
}
export interface MeetingForReminder {
  readonly id: string;
  readonly startsAt: Date;
  readonly mode: string;
  readonly place: string;
  readonly cancelled: boolean;
  readonly personIds: readonly string[];
}

const nobody = { ar: '', latin: '' };
type ProposalRow = {
  id: string;
  state: string;
  rank: number;
  score: number;
  reasons: object;
  mentor_id: string;
  mentor_person: string;
  headline: string;
  sectors: string[];
  functions: string[];
  person_id: string;
  project: string;
  sector_code: string;
};
const proposals = `select p.id, p.state, p.rank, p.score, p.reasons, m.id as mentor_id, m.person_id as mentor_person, m.headline, m.sectors, m.functions, p.person_id, p.project_title as project, p.sector_code
  from mentor_proposal p join mentor m on m.id = p.mentor_id`;

/** Screens and answers of mentoring. */
@Injectable()
export class MentoringQueries {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleQueries,
  ) {}

  /** Active mentors with a free place. */
  async availableMentors(): Promise<readonly AvailableMentor[]> {
    return this.db.query(
      `select m.id, m.person_id as "personId", m.sectors, m.functions, m.slots, m.stages, m.online, m.reach_km as "reachKm", m.capacity, count(s.id)::int as load
       from mentor m left join mentorship s on s.mentor_id = m.id and s.state = 'active' where m.state = 'active' group by m.id having count(s.id) < least(m.capacity, 4) order by m.id`,
    );
  }

  async mentorOf(actor: Actor): Promise<object | null> {
    if (!actor.personId) return null;
    return (
      (await this.db.one('select id, state, capacity, sectors, functions, slots, stages, online, reach_km as "reachKm", headline from mentor where person_id = $1', [
        actor.personId,
      ])) ?? null
    );
  }

  /** Proposals in which the actor is the mentor or the founder; a founder sees the mentors that were found. */
  async proposalsOf(actor: Actor): Promise<readonly ProposalView[]> {
    if (!actor.personId) return [];
    const rows = await this.db.query<ProposalRow>(
      `${proposals} where m.person_id = $1 or (p.person_id = $1 and p.state in ('proposed', 'accepted')) order by (p.state = 'proposed') desc, p.proposed_at desc, p.rank, p.id limit 50`,
      [actor.personId],
    );
    const names = await this.people.namesOf(rows.flatMap((row) => [row.mentor_person, row.person_id]));
    return rows.map((row) => ({
      ...{ id: row.id, state: row.state, rank: row.rank, score: row.score, reasons: row.reasons },
      mentor: { id: row.mentor_id, name: names.get(row.mentor_person) ?? nobody, headline: row.headline, sectors: row.sectors, functions: row.functions },
      founder: { name: names.get(row.person_id) ?? nobody, project: row.project, sectorCode: row.sector_code },
    }));
  }

  async mentorshipsOf(actor: Actor): Promise<readonly MentorshipView[]> {
    if (!actor.personId) return [];
    const rows = await this.db.query<{ id: string; state: string; started_on: LocalDate; mentor_person: string; person_id: string; project: string }>(
      `select s.id, s.state, s.started_on, m.person_id as mentor_person, s.person_id, p.project_title as project from mentorship s join mentor m on m.id = s.mentor_id join mentor_proposal p on p.id = s.proposal_id
       where m.person_id = $1 or s.person_id = $1 order by (s.state = 'active') desc, s.started_on desc, s.id limit 50`,
      [actor.personId],
    );
    const meetings = await this.db.query<{ mentorship_id: string; id: string; starts_at: Date; mode: string; place: string; state: string }>(
      'select mentorship_id, id, starts_at, mode, place, state from meeting where mentorship_id = any($1) order by starts_at, id',
      [rows.map((row) => row.id)],
    );
    const names = await this.people.namesOf(rows.flatMap((row) => [row.mentor_person, row.person_id]));
    return rows.map((row) => ({
      ...{
        id: row.id,
        state: row.state,
        startedOn: row.started_on,
        mentorName: names.get(row.mentor_person) ?? nobody,
        founderName: names.get(row.person_id) ?? nobody,
        project: row.project,
      },
      meetings: meetings.filter((m) => m.mentorship_id === row.id).map((m) => ({ id: m.id, startsAt: m.starts_at.toISOString(), mode: m.mode, place: m.place, state: m.state })),
    }));
  }

  /** A meeting as a reminder needs it, read at the moment it leaves. */
  async meetingForReminder(id: string): Promise<MeetingForReminder | undefined> {
    const row = await this.db.one<{ id: string; starts_at: Date; mode: string; place: string; state: string; mentor: string; founder: string }>(
      'select t.id, t.starts_at, t.mode, t.place, t.state, m.person_id as mentor, s.person_id as founder from meeting t join mentorship s on s.id = t.mentorship_id join mentor m on m.id = s.mentor_id where t.id = $1',
      [id],
    );
    return row && { id: row.id, startsAt: row.starts_at, mode: row.mode, place: row.place, cancelled: row.state === 'cancelled', personIds: [row.mentor, row.founder] };
  }

  /** Mentors for the officer, by state. */
  async mentors(state?: string): Promise<readonly object[]> {
    const rows = await this.db.query<{ id: string; personId: string; state: string; capacity: number; load: number; sectors: string[]; headline: string }>(
      `select m.id, m.person_id as "personId", m.state, m.capacity, m.sectors, m.headline, (select count(*)::int from mentorship s where s.mentor_id = m.id and s.state = 'active') as load
       from mentor m where $1::text is null or m.state = $1 order by m.state, m.id limit 200`,
      [state ?? null],
    );
    const names = await this.people.namesOf(rows.map((row) => row.personId));
    return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? nobody }));
  }
}
