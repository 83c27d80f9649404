import { Injectable } from '@nestjs/common';
import { OrganisationQueries } from '#features/organisations';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { closedStates } from '../domain/offer.moves.js';
import { offerErrors } from '../offers.errors.js';
import { portfolioTransferred } from '../offers.events.js';
import { canPublishFor, canTransfer } from '../offers.policy.js';
import type { TransferBody, TransferDone } from '../portfolio.dto.js';

/** Hands over all that somebody is in charge of: before a leave, or after a departure. */
@Injectable()
export class TransferPortfolio {
  constructor(
    private readonly db: Db,
    private readonly organisations: OrganisationQueries,
  ) {}

  /** One's own, or anybody's for who administers the organisation. Throws NotFound, offers.transfer_not_yours, offers.not_in_organisation at the field. */
  async execute(actor: Actor, organisationId: string, { to, ...wish }: TransferBody, key: RequestKey): Promise<TransferDone> {
    const from = wish.from ?? null;
    assertVisible(canPublishFor(actor, organisationId));
    const isAdmin = await this.organisations.isAdmin(actor.accountId, organisationId);
    if (!canTransfer(actor, from, isAdmin)) throw offerErrors.transfer_not_yours();
    const members = await this.organisations.membersOf(organisationId);
    if (!members.some(({ accountId }) => accountId === to)) throw offerErrors.not_in_organisation({}, [{ path: 'to', code: 'offers.not_in_organisation' }]);
    return this.db.once(key, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        'update offer set in_charge = $3 where organisation_id = $1 and in_charge is not distinct from $2::uuid and not (state = any($4)) returning id',
        [organisationId, from, to, closedStates],
      );
      if (rows.length > 0) await tx.record(portfolioTransferred(organisationId, from, to, rows.length, actor));
      return { moved: rows.length };
    });
  }
}
