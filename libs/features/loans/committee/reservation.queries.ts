import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { ReservationList, ReservationView } from './file.views.js';
import { seatOf } from './sitting.rows.js';

const select = `select r.id, r.application_id as "applicationId", a.number, a.project_title as "projectTitle", r.position, r.text, r.category, r.kind, r.due_on as "dueOn", r.evidence_code as "evidenceCode",
  r.state, r.evidence, r.refusal, r.lifted_at as "liftedAt" from committee_reservation r join loan_application a on a.id = r.application_id`;
type Row = Omit<ReservationView, 'late' | 'liftedAt'> & { readonly liftedAt: Date | null };

/** Reservations: of one decision, and the board of all that are not lifted. */
@Injectable()
export class ReservationQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async ofDecision(decisionId: string, forApplicant: boolean): Promise<ReservationView[]> {
    const rows = await this.db.query<Row>(`${select} where r.decision_id = $1 order by r.position, r.id`, [decisionId]);
    return rows.map((row) => this.viewOf(row, forApplicant));
  }

  /** Not lifted, of files that go on; proposed first for who confirms, then by the last day. */
  async board(actor: Actor): Promise<ReservationList> {
    const seat = can(actor, 'loans.decide') ? await seatOf(this.db, actor.accountId, this.clock.today()) : undefined;
    const iConfirm = seat !== undefined && seat.chair !== 'member';
    const rows =
      iConfirm || can(actor, 'loans.instruct')
        ? await this.db.query<Row>(
            `${select} where r.state <> 'lifted' and a.state in ('approved_with_reservations', 'notified', 'reservations_lifted', 'accepted') and a.person_id is distinct from $1
             order by (r.state = 'proposed') desc, r.due_on, r.id limit 200`,
            [actor.personId ?? null],
          )
        : [];
    return { items: rows.map((row) => this.viewOf(row, false)), iConfirm };
  }

  private viewOf(row: Row, forApplicant: boolean): ReservationView {
    return { ...row, evidence: forApplicant ? '' : row.evidence, late: row.state !== 'lifted' && row.dueOn < this.clock.today(), liftedAt: row.liftedAt?.toISOString() ?? null };
  }
}
