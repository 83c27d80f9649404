import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import type { Reader, Tx } from '#platform/database/tx';
import { locksAcceptance } from './domain/reservations.js';
import { CommitteeDecisionEntity } from './entities/committee-decision.entity.js';
import { ExtensionEntity } from './entities/paper.entity.js';
import { ReservationEntity } from './entities/reservation.entity.js';

/** What the committee promised last, with its last day and whether a suspensive reservation still stands. */
export interface Grant {
  readonly decision: CommitteeDecisionEntity & { readonly amountGranted: Centimes; readonly termMonths: number; readonly deferralMonths: number };
  readonly validUntil: LocalDate;
  readonly locked: boolean;
}

/** The newest grant of an application; undefined when the newest decision is none. */
export async function grantOf(tx: Tx, applicationId: string): Promise<Grant | undefined> {
  const [decision] = await tx.find(CommitteeDecisionEntity, { applicationId }, { n: 'DESC' });
  if (!decision || decision.amountGranted === null || decision.validUntil === null) return undefined;
  const extension = await tx.findOne(ExtensionEntity, { decisionId: decision.id });
  const reservations = await tx.find(ReservationEntity, { decisionId: decision.id }, { position: 'ASC' });
  return { decision: decision as Grant['decision'], validUntil: extension?.until ?? decision.validUntil, locked: locksAcceptance(reservations) };
}

/** Who decided: this account when it gave a voice on the newest decision, else who wrote it down; undefined before any. */
export async function decidedBy(from: Reader, applicationId: string, accountId: string): Promise<string | undefined> {
  const row = await from.one<{ by: string }>(
    `select coalesce((select m.account_id from committee_vote v join committee_mandate m on m.id = v.mandate_id where v.item_id = d.item_id and m.account_id::text = $2 limit 1), d.decided_by) as by
     from committee_decision d where d.application_id = $1 order by d.n desc limit 1`,
    [applicationId, accountId],
  );
  return row?.by;
}

/** Grants whose last day, extension included, is before that day, and adjourned files that did not come back in time. */
export async function overdueFiles(from: Reader, today: LocalDate): Promise<readonly { readonly id: string; readonly move: 'expire' | 'lapse' }[]> {
  return from.query(
    `select a.id, 'expire' as move from loan_application a
       join lateral (select id, valid_until from committee_decision where application_id = a.id and valid_until is not null order by n desc limit 1) d on true
       left join committee_extension e on e.decision_id = d.id
     where a.state in ('approved', 'approved_with_reservations', 'notified', 'reservations_lifted') and coalesce(e.until, d.valid_until) < $1
     union all
     select a.id, 'lapse' from loan_application a
       join lateral (select i.session_id from committee_decision c left join committee_item i on i.id = c.item_id where c.application_id = a.id order by c.n desc limit 1) d on true
       left join committee_session s on s.id = d.session_id left join committee_rule r on r.id = s.rule_id
     where a.state = 'adjourned' and a.state_since + coalesce(r.comeback_days, 90) < $1
     order by 1`,
    [today],
  );
}
