import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import type { NextStep } from '#kernel/next-step';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { memberSteps, secretarySteps } from './domain/next-steps.js';
import { seatOf } from './sitting.rows.js';

/** What the committee asks of its members and of its secretary. */
@Injectable()
export class CommitteeGuide {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async ofMember(actor: Actor): Promise<NextStep[]> {
    const today = this.clock.today();
    const seat = await seatOf(this.db, actor.accountId, today);
    const files = seat?.pledgedAt
      ? await this.db.query<{ id: string; number: string; day: LocalDate }>(
          `select i.id, a.number, s.day from committee_item i join committee_session s on s.id = i.session_id join committee_rule r on r.id = s.rule_id join loan_application a on a.id = i.application_id
           where s.state in ('planned', 'open') and i.state in ('planned', 'heard') and $2::date between s.day - r.access_before_days and s.day + r.access_after_days
             and a.person_id is distinct from $3 and a.officer_account_id is distinct from $4
             and not exists (select 1 from committee_vote v where v.item_id = i.id and v.mandate_id = $1)
             and not exists (select 1 from committee_conflict c where c.item_id = i.id and c.mandate_id = $1 and c.recused)
           order by s.day, (i.state = 'heard') desc, i.position, i.id limit 100`,
          [seat.id, today, actor.personId ?? null, actor.accountId],
        )
      : [];
    return memberSteps({ seated: seat !== undefined, pledged: seat?.pledgedAt != null, files });
  }

  async ofSecretary(): Promise<NextStep[]> {
    const row = await this.db.one<{ ready: number; letters: number; id: string | null; number: string; day: LocalDate }>(
      `select (select count(*)::int from loan_application where state = 'ready_for_committee') as ready,
         (select count(*)::int from committee_decision d join committee_item i on i.id = d.item_id where not exists (select 1 from committee_letter l where l.decision_id = d.id)) as letters, s.id, s.number, s.day
       from (select 1) as one left join lateral (select id, number, day from committee_session where state in ('planned', 'open') order by (state = 'open') desc, day, number limit 1) s on true`,
    );
    const session = row?.id ? { id: row.id, number: row.number, day: row.day } : undefined;
    return secretarySteps({ ready: row?.ready ?? 0, letters: row?.letters ?? 0, session }, this.clock.today());
  }
}
