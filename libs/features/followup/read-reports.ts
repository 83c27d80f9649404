import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import { type Centimes, toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { MentorshipQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { offsetOf } from '#platform/http/page';
import { amountFigures, countFigures, dutyFigures, worries } from './domain/report.js';
import { FollowUpReportEntity } from './entities/followup.entity.js';
import type { ReportListQuery } from './followup.dto.js';
import type { ReportActionView, ReportList, ReportView, Side } from './followup.views.js';

const nobody = { ar: '', latin: '' };
type Told = Pick<FollowUpReportEntity, 'id' | 'personId' | 'mentorshipId' | 'loanId'>;
type Row = Told & Omit<ReportView, 'actions' | 'figures' | 'worries' | 'as' | 'receivedAt' | 'mentorName' | 'founderName'> & { receivedAt: Date; privateNote: string };

const select = `select r.id, r.mentorship_id as "mentorshipId", r.loan_id as "loanId", r.person_id as "personId", r.held_on as "heldOn", r.mode, r.minutes, r.topics, r.morale,
  r.mentor_light as "mentorLight", r.founder_light as "founderLight", r.said, r.decisions, r.help, r.private_note as "privateNote", r.received_at as "receivedAt" from follow_up_report r`;

/** Reports as their readers may see them: the founder and the platform all that is shared, the mentor her own note, too. */
@Injectable()
export class ReadReports {
  constructor(
    private readonly db: Db,
    private readonly pairs: MentorshipQueries,
    private readonly people: PeopleQueries,
  ) {}

  async maySee(actor: Actor, report: Pick<Told, 'personId' | 'mentorshipId'>, from: Reader = this.db): Promise<boolean> {
    if (can(actor, 'mentoring.coordinate') || actor.personId === report.personId) return true;
    return (await this.pairs.pair(report.mentorshipId, from))?.mentorPersonId === actor.personId;
  }

  /** Throws NotFound for a report that the actor may not see. */
  async one(actor: Actor, id: string): Promise<ReportView> {
    const row = await this.db.one<Row>(`${select} where r.id = $1`, [id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(await this.maySee(actor, row));
    return (await this.views(actor, [row]))[0]!;
  }

  /** Newest talk first. Staff sees all, mentor and founder their own. */
  async list(actor: Actor, query: ReportListQuery): Promise<ReportList> {
    const all = can(actor, 'mentoring.coordinate');
    const mine = all || !actor.personId ? [] : (await this.pairs.ofPerson(actor.personId)).map(({ id }) => id);
    const where = '($1 or r.mentorship_id = any($2) or r.person_id = $3) and ($4::uuid is null or r.loan_id = $4)';
    const params = [all, mine, actor.personId ?? null, query.loanId ?? null];
    const [rows, count] = await Promise.all([
      this.db.query<Row>(`${select} where ${where} order by r.held_on desc, r.received_at desc, r.id limit $5 offset $6`, [...params, query.pageSize, offsetOf(query)]),
      this.db.one<{ n: number }>(`select count(*)::int as n from follow_up_report r where ${where}`, params),
    ]);
    return { items: await this.views(actor, rows), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  private async views(actor: Actor, rows: readonly Row[]): Promise<readonly ReportView[]> {
    const ids = rows.map(({ id }) => id);
    const [actions, values, pairs] = await Promise.all([
      this.db.query<ReportActionView & { reportId: string }>(
        'select report_id as "reportId", owner, what, due_on as "dueOn" from follow_up_action where report_id = any($1) order by report_id, n',
        [ids],
      ),
      this.db.query<{ reportId: string; indicator: string; value: bigint }>(
        'select report_id as "reportId", indicator, value from indicator_value where report_id = any($1) order by report_id, indicator',
        [ids],
      ),
      this.pairs.ofLoans(rows.map(({ loanId }) => loanId)),
    ]);
    const pairOf = new Map(pairs.map((pair) => [pair.id, pair]));
    const names = await this.people.namesOf([...rows.map(({ personId }) => personId), ...pairs.map(({ mentorPersonId }) => mentorPersonId)]);
    return rows.map(({ receivedAt, personId, ...row }) => {
      const mentor = pairOf.get(row.mentorshipId)?.mentorPersonId;
      const as: Side = actor.personId === mentor ? 'mentor' : actor.personId === personId ? 'founder' : 'staff';
      const own = values.filter(({ reportId }) => reportId === row.id);
      return {
        ...row,
        ...{ as, privateNote: as === 'mentor' ? row.privateNote : null, receivedAt: receivedAt.toISOString() },
        ...{ mentorName: names.get(mentor ?? '') ?? nobody, founderName: names.get(personId) ?? nobody },
        actions: actions.filter(({ reportId }) => reportId === row.id).map(({ owner, what, dueOn }) => ({ owner, what, dueOn })),
        worries: worries.filter((worry) => own.some(({ indicator, value }) => indicator === worry && value > 0n)),
        figures: [...amountFigures, ...countFigures, ...dutyFigures].flatMap((name) => {
          const found = own.find(({ indicator }) => indicator === name);
          return found ? [{ indicator: name, value: amountFigures.some((one) => one === name) ? toDecimal(found.value as Centimes) : String(found.value) }] : [];
        }),
      };
    });
  }
}
