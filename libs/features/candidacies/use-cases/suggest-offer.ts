import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Actor, can } from '#kernel/permissions';
import { MatchingQueries } from '#features/matching';
import { HeldOffers } from '#features/offers';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { SuggestBody } from '../candidacies.dto.js';
import { candidacyErrors } from '../candidacies.errors.js';
import { suggested } from '../candidacies.events.js';
import { speaksFor } from '../candidacies.policy.js';
import type { CandidacyState } from '../domain/candidacy.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';

/** Tells somebody whom the matching proposes of an offer. Nothing of the person is given: who wants to, applies. */
@Injectable()
export class SuggestOffer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly held: HeldOffers,
    private readonly matching: MatchingQueries,
  ) {}

  /** Throws NotFound for an offer of others, candidacies.not_proposed for who is not among the proposals, offer_not_open, already_asked for who has had a candidacy for it. */
  async execute(actor: Actor, { offerId, personId }: SuggestBody, key: RequestKey): Promise<{ id: string; state: CandidacyState }> {
    const seen = await this.held.look(offerId);
    assertVisible(speaksFor(actor, seen.organisationId) || can(actor, 'candidacies.forward'));
    const proposed = (await this.matching.candidatesOf(actor, offerId)).items.find((one) => one.personId === personId);
    return this.db.once(key, async (tx) => {
      const offer = await this.held.hold(tx, offerId);
      if (offer.state !== 'published') throw candidacyErrors.offer_not_open();
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`candidacy ${personId} ${offerId}`]);
      if ((await tx.find(CandidacyEntity, { personId, offerId }, { appliedAt: 'ASC' })).length > 0) throw candidacyErrors.already_asked();
      if (!proposed || personId === actor.personId) throw candidacyErrors.not_proposed();
      const now = this.clock.now();
      const candidacy = { id: newId(), offerId, personId, kind: offer.kind, state: 'suggested' as const, since: now, appliedAt: now, sentAt: null };
      await tx.insert(CandidacyEntity, { ...candidacy, score: null, reasons: null, hidden: [], words: '', reply: '', meetsWhere: '' });
      await tx.record(suggested(candidacy, actor));
      return { id: candidacy.id, state: candidacy.state };
    });
  }
}
