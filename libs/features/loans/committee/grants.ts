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
