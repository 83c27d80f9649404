import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { In } from 'typeorm';
import { OfferEntity } from './entities/offer.entity.js';
import { offerErrors } from './offers.errors.js';
import { canPublishFor } from './offers.policy.js';

/** Offers that a partner's system sent have this source. */
export const API_SOURCE = 'api';

/** The organisation that is named, or the only one of the caller. Throws offers.not_your_organisation. */
export function bulkOwner(actor: Actor, organisationId: string | undefined): string {
  const [only, ...more] = actor.organisationIds;
  const owner = organisationId ?? (more.length === 0 ? only : undefined);
  if (!owner || !canPublishFor(actor, owner)) throw offerErrors.not_your_organisation({}, [{ path: 'organisationId', code: 'offers.not_your_organisation' }]);
  return owner;
}

/** One bulk call after the other for an organisation: two that come together never make the same reference twice. */
export const oneAtATime = (tx: Tx, organisationId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`offers.import ${organisationId} ${API_SOURCE}`]);

/** Offers of the organisation with these references, kept to ourselves. One that its system sent goes before one of a file. */
export async function lockByReference(tx: Tx, organisationId: string, references: readonly string[]): Promise<ReadonlyMap<string, OfferEntity>> {
  const rows = await tx.lockAll(OfferEntity, { organisationId, externalRef: In([...new Set(references)]) });
  const ours = (row: OfferEntity): number => Number(row.source === API_SOURCE);
  return new Map([...rows].sort((a, b) => ours(a) - ours(b)).map((row) => [row.externalRef ?? '', row]));
}
