import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import type { LinkView, MySeat, RuleList, RuleView, SeatList, SeatView } from './committee.views.js';
import { isInForce } from './domain/seats.js';
import { MandateEntity, MemberLinkEntity } from './entities/mandate.entity.js';
import { CommitteeRuleEntity } from './entities/rule.entity.js';
import { seatOf } from './sitting.rows.js';

/** Who sits in the committee, and under which rule. */
@Injectable()
export class SeatQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  /** Seats in force first, then by their last day; and members without a seat today. */
  async seats(): Promise<SeatList> {
    const rows = await this.db.source.getRepository(MandateEntity).find({ order: { toDay: 'DESC', fromDay: 'DESC', id: 'ASC' }, take: 200 });
    const items = await this.viewsOf(rows);
    const seated = new Set(items.filter(({ inForce }) => inForce).map(({ accountId }) => accountId));
    const holders = (await this.accounts.holdersOf('committee_member')).filter(({ id }) => !seated.has(id));
    return {
      items: [...items.filter(({ inForce }) => inForce), ...items.filter(({ inForce }) => !inForce)],
      candidates: holders.map(({ id, displayName, address }) => ({ accountId: id, name: displayName || address })),
    };
  }

  async mine(actor: Actor): Promise<MySeat> {
    const seat = await seatOf(this.db, actor.accountId, this.clock.today());
    if (!seat) return { seat: null, links: [] };
    const [view] = await this.viewsOf([seat as MandateEntity]);
    return { seat: view ?? null, links: await this.linksOf(seat.id) };
  }

  async linksOf(mandateId: string): Promise<readonly LinkView[]> {
    const rows = await this.db.source.getRepository(MemberLinkEntity).find({ where: { mandateId }, order: { kind: 'ASC', name: 'ASC', id: 'ASC' } });
    return rows.map(({ kind, name }) => ({ kind, name }));
  }

  /** Newest version first. */
  async rules(): Promise<RuleList> {
    const rows = await this.db.source.getRepository(CommitteeRuleEntity).find({ order: { version: 'DESC' }, take: 50 });
    return { items: rows.map(ruleView) };
  }

  private async viewsOf(rows: readonly MandateEntity[]): Promise<SeatView[]> {
    const names = await this.accounts.namesOf(rows.map(({ accountId }) => accountId));
    const today = this.clock.today();
    return rows.map((row) => ({
      ...{ id: row.id, accountId: row.accountId, college: row.college, chair: row.chair, voting: row.voting, fromDay: row.fromDay, toDay: row.toDay },
      name: names.get(row.accountId)?.displayName || names.get(row.accountId)?.address || '',
      inForce: isInForce(row, today),
      pledgedAt: row.pledgedAt?.toISOString() ?? null,
    }));
  }
}

export function ruleView({ id: _id, createdAt: _at, ...rule }: CommitteeRuleEntity): RuleView {
  return rule;
}
