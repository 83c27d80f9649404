import { Injectable } from '@nestjs/common';
import { AccountQueries } from '#features/accounts';
import { OrganisationQueries } from '#features/organisations';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { closedStates } from './domain/offer.moves.js';
import { canPublishFor } from './offers.policy.js';
import type { PortfolioView } from './portfolio.dto.js';

/** Who is in charge of how many offers of an organisation. */
@Injectable()
export class PortfolioQueries {
  constructor(
    private readonly db: Db,
    private readonly accounts: AccountQueries,
    private readonly organisations: OrganisationQueries,
  ) {}

  /** Its people in their order, then who is gone and still has some, then those of nobody. Throws NotFound for an organisation for which the actor does not publish. */
  async of(actor: Actor, organisationId: string): Promise<readonly PortfolioView[]> {
    assertVisible(canPublishFor(actor, organisationId) && (await this.organisations.nameOf([organisationId])).has(organisationId));
    const [members, rows] = await Promise.all([
      this.organisations.membersOf(organisationId),
      this.db.query<{ in_charge: string | null; n: number }>(
        'select in_charge, count(*)::int as n from offer where organisation_id = $1 and not (state = any($2)) group by in_charge order by in_charge nulls last',
        [organisationId, closedStates],
      ),
    ]);
    const held = new Map(rows.map((row) => [row.in_charge, row.n]));
    const gone = rows.flatMap(({ in_charge }) => (in_charge !== null && !members.some(({ accountId }) => accountId === in_charge) ? [in_charge] : []));
    const names = await this.accounts.namesOf(gone);
    return [
      ...members.map(({ accountId, displayName, address }) => ({ accountId, displayName, address, member: true, offers: held.get(accountId) ?? 0 })),
      ...gone.map((accountId) => ({ accountId, displayName: '', address: '', ...names.get(accountId), member: false, offers: held.get(accountId) ?? 0 })),
      ...(held.has(null) ? [{ accountId: null, displayName: '', address: '', member: false, offers: held.get(null) ?? 0 }] : []),
    ];
  }
}
