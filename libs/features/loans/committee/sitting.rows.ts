import type { LocalDate } from '#kernel/calendar';
import type { Reader, Tx } from '#platform/database/tx';
import { committeeErrors } from './committee.errors.js';
import { isInForce, type Mandate } from './domain/seats.js';
import type { Seated } from './domain/sitting.js';
import { CommitteeRuleEntity } from './entities/rule.entity.js';

const mandate = 'm.id, m.account_id as "accountId", m.college, m.chair, m.voting, m.from_day as "fromDay", m.to_day as "toDay", m.pledged_at as "pledgedAt"';

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };
type Row = Mandate & Nullable<Pick<Seated, 'presence' | 'recused' | 'choice'>> & Pick<Seated, 'identified'>;

/** Every member with a mandate on the day of the session, as one item sees them; `barred` accounts have an interest by nature: the applicant, the officer of the file. */
export async function seatedAt(
  from: Reader,
  where: { readonly sessionId: string; readonly itemId: string; readonly day: LocalDate; readonly barred: readonly string[] },
): Promise<Seated[]> {
  const rows = await from.query<Row>(
    `select ${mandate}, a.presence, coalesce(a.identified, false) as identified, c.recused, v.choice
     from committee_mandate m
       left join committee_attendance a on a.session_id = $1 and a.mandate_id = m.id
       left join committee_conflict c on c.item_id = $2 and c.mandate_id = m.id
       left join committee_vote v on v.item_id = $2 and v.mandate_id = m.id
     where m.from_day <= $3 and $3 <= m.to_day order by m.id`,
    [where.sessionId, where.itemId, where.day],
  );
  return rows.map((row) => ({
    ...row,
    presence: row.presence ?? undefined,
    recused: row.recused ?? undefined,
    choice: row.choice ?? undefined,
    barred: where.barred.includes(row.accountId),
  }));
}

/** The seat of an account on a day; undefined without one. */
export async function seatOf(from: Reader, accountId: string, day: LocalDate): Promise<Mandate | undefined> {
  const rows = await from.query<Mandate>(`select ${mandate} from committee_mandate m where m.account_id = $1 order by m.from_day desc, m.id`, [accountId]);
  return rows.find((row) => isInForce(row, day));
}

/** The same, for who must have one. Throws committee.no_seat. */
export async function seatNeeded(from: Reader, accountId: string, day: LocalDate): Promise<Mandate> {
  const seat = await seatOf(from, accountId, day);
  if (!seat) throw committeeErrors.no_seat();
  return seat;
}

/** The version of the rule that holds on a day. */
export async function ruleOn(tx: Tx, day: LocalDate): Promise<CommitteeRuleEntity> {
  const all = await tx.find(CommitteeRuleEntity, {}, { version: 'DESC' });
  const rule = all.find(({ validFrom }) => validFrom <= day) ?? all.at(-1);
  if (!rule) throw new Error('the committee has no rule');
  return rule;
}
