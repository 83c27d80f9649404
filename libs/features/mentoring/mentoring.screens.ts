import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { allowedMoves } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { mentorMoves } from './domain/mentor.moves.js';
import type { MentorshipState } from './domain/mentorship.moves.js';
import { proposalMoves } from './domain/proposal.moves.js';
import type { ContactView, FullName, MeetingView, MentorLine, MentorshipView, MentorView, ProposalReasons, ProposalView } from './mentoring.views.js';

const nobody: FullName = { ar: '', latin: '' };
type ProposalRow = Pick<ProposalView, 'id' | 'state' | 'rank' | 'score'> & {
  reasons: Partial<ProposalReasons>;
  mentor_id: string;
  mentor_person: string;
  headline: string;
  sectors: string[];
  functions: string[];
  person_id: string;
  project: string;
  sector_code: string;
};
type MentorshipRow = { id: string; state: MentorshipState; started_on: LocalDate; mentor_person: string; person_id: string; project: string; to_sign: boolean };
type MeetingRow = Pick<MeetingView, 'id' | 'mode' | 'place' | 'state'> & { mentorship_id: string; starts_at: Date };

const mentorColumns = `m.id, m.state, m.capacity, m.sectors, m.functions, m.slots, m.stages, m.online, m.reach_km as "reachKm", m.headline,
  m.interviewed_on as "interviewedOn", m.trained_on as "trainedOn", m.charter_on as "charterOn", m.own_firm as "ownFirm", m.own_sector as "ownSector", m.sex_wish as "sexWish",
  coalesce((select jsonb_agg(jsonb_build_object('fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on) from mentor_absence a where a.mentor_id = m.id and a.to_on >= current_date), '[]') as absences,
  (select count(*)::int from mentorship s where s.mentor_id = m.id and s.state <> 'closed') as load`;
const noReasons: ProposalReasons = { parts: {}, outOf: {}, functions: [], languages: [], sameSector: false, distanceKm: null, online: false };

/** Screens of mentoring. */
@Injectable()
export class MentoringScreens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
  ) {}

  async mentorOf(actor: Actor): Promise<MentorView | null> {
    if (!actor.personId) return null;
    return (await this.db.one<MentorView>(`select ${mentorColumns} from mentor m where m.person_id = $1`, [actor.personId])) ?? null;
  }

  /** Proposals in which the actor is the mentor or the founder; a founder sees the mentors that were found. */
  async proposalsOf(actor: Actor): Promise<readonly ProposalView[]> {
    if (!actor.personId) return [];
    const rows = await this.db.query<ProposalRow>(
      `select p.id, p.state, p.rank, p.score, p.reasons, m.id as mentor_id, m.person_id as mentor_person, m.headline, m.sectors, m.functions, p.person_id, p.project_title as project, p.sector_code
       from mentor_proposal p join mentor m on m.id = p.mentor_id where m.person_id = $1 or (p.person_id = $1 and p.state in ('proposed', 'taken', 'accepted'))
       order by (p.state in ('proposed', 'taken')) desc, p.proposed_at desc, p.rank, p.id limit 50`,
      [actor.personId],
    );
    const names = await this.people.namesOf(rows.flatMap((row) => [row.mentor_person, row.person_id]));
    return rows.map((row) => {
      const as = row.mentor_person === actor.personId ? ('mentor' as const) : ('founder' as const);
      return {
        ...{ id: row.id, state: row.state, rank: row.rank, score: row.score, as },
        reasons: { ...noReasons, ...row.reasons },
        mentor: { id: row.mentor_id, name: names.get(row.mentor_person) ?? nobody, headline: row.headline, sectors: row.sectors, functions: row.functions },
        founder: { name: names.get(row.person_id) ?? nobody, project: row.project, sectorCode: row.sector_code },
        allowedMoves: allowedMoves(proposalMoves, row.state, as),
      };
    });
  }

  async mentorshipsOf(actor: Actor): Promise<readonly MentorshipView[]> {
    if (!actor.personId) return [];
    const rows = await this.db.query<MentorshipRow>(
      `select s.id, s.state, s.started_on, m.person_id as mentor_person, s.person_id, p.project_title as project,
         exists (select 1 from mentor_charter c where c.mentorship_id = s.id and c.state = 'open' and s.state <> 'closed'
           and not exists (select 1 from charter_signature g where g.charter_id = c.id and g.party = case when m.person_id = $1 then 'mentor' else 'founder' end)) as to_sign
       from mentorship s join mentor m on m.id = s.mentor_id join mentor_proposal p on p.id = s.proposal_id
       where m.person_id = $1 or s.person_id = $1 order by (s.state <> 'closed') desc, s.started_on desc, s.id limit 50`,
      [actor.personId],
    );
    const meetings = await this.db.query<MeetingRow>('select mentorship_id, id, starts_at, mode, place, state from meeting where mentorship_id = any($1) order by starts_at, id', [
      rows.map((row) => row.id),
    ]);
    const names = await this.people.namesOf(rows.flatMap((row) => [row.mentor_person, row.person_id]));
    return rows.map((row) => ({
      ...{ id: row.id, state: row.state, startedOn: row.started_on, project: row.project },
      as: row.mentor_person === actor.personId ? 'mentor' : 'founder',
      mentorName: names.get(row.mentor_person) ?? nobody,
      founderName: names.get(row.person_id) ?? nobody,
      founderId: row.person_id,
      toSign: row.to_sign,
      meetings: meetings.filter((meeting) => meeting.mentorship_id === row.id).map((meeting) => this.meetingOf(meeting)),
    }));
  }

  /** Mentors for the officer, those who wait for an answer first. */
  async mentors(state?: string): Promise<readonly MentorLine[]> {
    const rows = await this.db.query<MentorView & { personId: string }>(
      `select ${mentorColumns}, m.person_id as "personId" from mentor m where $1::text is null or m.state = $1
       order by array_position(array['candidate', 'interviewed', 'trained', 'active', 'paused', 'ended'], m.state), m.id limit 200`,
      [state ?? null],
    );
    const names = await this.people.namesOf(rows.map((row) => row.personId));
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        name: names.get(row.personId) ?? nobody,
        contact: await this.contactOf(row.personId),
        allowedMoves: allowedMoves(mentorMoves, row.state, 'coordinator'),
      })),
    );
  }

  private async contactOf(personId: string): Promise<ContactView> {
    const accountId = await this.people.accountOf(personId);
    const contact = accountId ? await this.accounts.contactOf(accountId) : undefined;
    return { email: contact?.email ?? null, phone: contact?.phone ?? null };
  }

  private meetingOf({ id, starts_at, mode, place, state }: MeetingRow): MeetingView {
    return { id, startsAt: starts_at.toISOString(), mode, place, state, over: state === 'planned' && starts_at <= this.clock.now() };
  }
}
