import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, type LocalDate } from '#kernel/calendar';
import { Clock, dayOf } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { type Actor, can } from '#kernel/permissions';
import { MentorshipQueries, type Pair, type PairMeeting } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { byOf } from './domain/contact.js';
import { SILENT_DAYS, type TalkMode } from './domain/report.js';
import type { PlannedContactEntity } from './entities/followup.entity.js';
import type { ContactView, FirmList, FirmPlanView, FirmView, LateContactList, NextMeetingView, SilentMentorList } from './followup.views.js';

const nobody = { ar: '', latin: '' };
type ContactRow = Pick<PlannedContactEntity, 'id' | 'kind' | 'n' | 'dueOn' | 'state' | 'doneOn' | 'loanId' | 'personId'>;
const contact = 'select id, loan_id as "loanId", person_id as "personId", kind, n, due_on as "dueOn", state, done_on as "doneOn" from planned_contact';

/** Screens of the follow-up: the firms of a mentor or a founder with their plan, and for the officer who is late and who is silent. */
@Injectable()
export class FollowupScreens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pairs: MentorshipQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Firms that the actor follows as a mentor, or her own. */
  async firms(actor: Actor): Promise<FirmList> {
    const pairs = actor.personId ? await this.pairs.ofPerson(actor.personId) : [];
    return { items: (await this.views(actor, pairs)).map(({ firm }) => firm), today: this.clock.today() };
  }

  /** Throws NotFound for a firm that the actor may not see, and for one that nobody ever followed. */
  async plan(actor: Actor, loanId: string): Promise<FirmPlanView> {
    const pairs = (await this.pairs.ofLoans([loanId])).toReversed();
    const mine = can(actor, 'mentoring.coordinate') ? pairs[0] : pairs.find(({ personId, mentorPersonId }) => [personId, mentorPersonId].includes(actor.personId ?? ''));
    if (!mine) throw new AppError('NotFound', 'platform.not_found');
    const { firm, contacts } = (await this.views(actor, [mine]))[0]!;
    return { ...firm, contacts, today: this.clock.today() };
  }

  /** Open contacts whose day is over, of mentors and of officers, longest ago first. Of several that one talk would settle only the last. */
  async late(query: PageQuery): Promise<LateContactList> {
    const today = this.clock.today();
    const late = `select distinct on (loan_id, case when kind in ('kickoff', 'monthly', 'bimonthly') then 'talk' else kind end) * from planned_contact where state = 'planned' and due_on < $1
      order by loan_id, case when kind in ('kickoff', 'monthly', 'bimonthly') then 'talk' else kind end, due_on desc`;
    const [rows, count] = await Promise.all([
      this.db.query<ContactRow>(`${contact.replace('from planned_contact', `from (${late}) c`)} order by due_on, id limit $2 offset $3`, [today, query.pageSize, offsetOf(query)]),
      this.db.one<{ n: number }>(`select count(*)::int as n from (${late}) c`, [today]),
    ]);
    const pairs = await this.pairs.ofLoans(rows.map(({ loanId }) => loanId));
    const names = await this.people.namesOf([...rows.map(({ personId }) => personId), ...pairs.map(({ mentorPersonId }) => mentorPersonId)]);
    const items = rows.map((row) => {
      const pair = pairs.findLast(({ loanId }) => loanId === row.loanId);
      return {
        ...contactView(row, today),
        ...{ loanId: row.loanId, project: pair?.project ?? '', founderName: names.get(row.personId) ?? nobody },
        mentorName: pair && pair.state !== 'closed' ? (names.get(pair.mentorPersonId) ?? nobody) : null,
      };
    });
    return { items, page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Active mentorships without a report for 45 days: silent for the longest first. */
  async silent(query: PageQuery): Promise<SilentMentorList> {
    const today = this.clock.today();
    const active = await this.pairs.active();
    const last = await this.lastReports(active.map(({ id }) => id));
    const found = active
      .map((pair) => ({ pair, lastReportOn: last.get(pair.id) ?? null, days: daysBetween(last.get(pair.id) ?? pair.startedOn, today) }))
      .filter(({ days }) => days >= SILENT_DAYS)
      .sort((a, b) => b.days - a.days || (a.pair.id < b.pair.id ? -1 : 1));
    const part = found.slice(offsetOf(query), offsetOf(query) + query.pageSize);
    const names = await this.people.namesOf(part.flatMap(({ pair }) => [pair.mentorPersonId, pair.personId]));
    const items = part.map(({ pair, lastReportOn, days }) => ({
      ...{ mentorshipId: pair.id, loanId: pair.loanId, project: pair.project, lastReportOn, days },
      ...{ mentorName: names.get(pair.mentorPersonId) ?? nobody, founderName: names.get(pair.personId) ?? nobody },
    }));
    return { items, page: query.page, pageSize: query.pageSize, total: found.length };
  }

  private async lastReports(mentorshipIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate>> {
    const rows = await this.db.query<{ id: string; on: LocalDate }>(
      'select mentorship_id as id, max(held_on) as on from follow_up_report where mentorship_id = any($1) group by mentorship_id order by mentorship_id',
      [mentorshipIds],
    );
    return new Map(rows.map(({ id, on }) => [id, on]));
  }

  private async views(actor: Actor, pairs: readonly Pair[]): Promise<readonly { readonly firm: FirmView; readonly contacts: readonly ContactView[] }[]> {
    if (pairs.length === 0) return [];
    const ids = pairs.map(({ id }) => id);
    const today = this.clock.today();
    const [contacts, meetings, told, last, names] = await Promise.all([
      this.db.query<ContactRow>(`${contact} where loan_id = any($1) and state <> 'dropped' order by due_on, kind, n`, [pairs.map(({ loanId }) => loanId)]),
      this.pairs.meetings(ids),
      this.db.query<{ id: string; on: LocalDate }>(
        'select meeting_id as id, held_on as on from follow_up_report where mentorship_id = any($1) and meeting_id is not null order by id',
        [ids],
      ),
      this.lastReports(ids),
      this.people.namesOf(pairs.flatMap(({ personId, mentorPersonId }) => [personId, mentorPersonId])),
    ]);
    const toldOf = new Set(told.map(({ id }) => id));
    return pairs.map((pair) => {
      const own = contacts.filter(({ loanId }) => loanId === pair.loanId).map((row) => contactView(row, today));
      const met = meetings.filter(({ mentorshipId }) => mentorshipId === pair.id);
      const lastOn = last.get(pair.id) ?? null;
      // a talk that was reported without naming its meeting tells about it all the same
      const untold = met.find(
        ({ id, state, startsAt }) => state !== 'no_show' && startsAt <= this.clock.now() && !toldOf.has(id) && !(lastOn !== null && dayOf(startsAt) <= lastOn),
      );
      const firm: FirmView = {
        ...{ mentorshipId: pair.id, loanId: pair.loanId, state: pair.state, project: pair.project },
        as: sideOf(actor, pair),
        ...{ mentorName: names.get(pair.mentorPersonId) ?? nobody, founderName: names.get(pair.personId) ?? nobody },
        nextMeeting: meetingView(met.find(({ state, startsAt }) => state === 'planned' && startsAt > this.clock.now())),
        untold: pair.state === 'closed' || (untold && dayOf(untold.startsAt) < addDays(today, -SILENT_DAYS)) ? null : meetingView(untold),
        due: pair.state === 'closed' ? null : (own.find(({ by, state }) => by === 'mentor' && state === 'planned') ?? null),
        lastReportOn: lastOn,
      };
      return { firm, contacts: own };
    });
  }
}

const sideOf = (actor: Actor, pair: Pair): FirmView['as'] => (actor.personId === pair.mentorPersonId ? 'mentor' : actor.personId === pair.personId ? 'founder' : 'staff');

const contactView = ({ id, kind, n, dueOn, state, doneOn }: ContactRow, today: LocalDate): ContactView => ({
  ...{ id, kind, n, by: byOf(kind), dueOn, state, doneOn },
  late: state === 'planned' && dueOn < today,
});

const meetingView = (meeting: PairMeeting | undefined): NextMeetingView | null =>
  meeting ? { id: meeting.id, startsAt: meeting.startsAt.toISOString(), mode: meeting.mode as TalkMode, place: meeting.place } : null;
