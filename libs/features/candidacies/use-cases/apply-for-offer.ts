import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { FitQueries, type Pair } from '#features/matching';
import { OfferQueries } from '#features/offers';
import { Db, type RequestKey } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { candidacyErrors } from '../candidacies.errors.js';
import type { ApplyBody } from '../candidacies.dto.js';
import type { CandidacyState } from '../domain/candidacy.js';
import { fieldOf, keepsFromApplying, missingFacts } from '../domain/facts.js';
import { WriteCandidacy } from './write-candidacy.js';

/** Somebody applies for a job or registers for a training. Goes to the organisation at once when somebody speaks for it; else an officer forwards it. */
@Injectable()
export class ApplyForOffer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pairs: FitQueries,
    private readonly offers: OfferQueries,
    private readonly write: WriteCandidacy,
  ) {}

  /**
   * Throws NotFound, candidacies.no_profile, offer_not_open, own_offer, facts_missing (each at its field of the profile), blocked (with the test that she fails, in words),
   * already_applied, already_answered.
   */
  async execute(actor: Actor, body: ApplyBody, lang: Language, key: RequestKey): Promise<{ id: string; state: CandidacyState }> {
    const offer = await this.offers.one(actor, body.offerId);
    if (offer.state !== 'published') throw candidacyErrors.offer_not_open();
    const pair = actor.personId === undefined ? undefined : await this.pairs.pair(actor.personId, body.offerId, lang);
    if (!pair) throw candidacyErrors.no_profile();
    assertMayApply(pair);
    return this.db.once(key, (tx) => this.write.within(tx, actor, pair, body, this.clock.now()));
  }
}

/** Nothing is missing, and no hard test stands in the way. Throws candidacies.facts_missing, blocked. */
export function assertMayApply({ profile, offer, fit, block }: Pair): void {
  const missing = missingFacts(profile, offer);
  if (missing.length > 0)
    throw candidacyErrors.facts_missing(
      {},
      missing.map((fact) => ({ path: fieldOf[fact], code: `candidacies.fact_missing_${fact}` })),
    );
  if (fit.stop && block && keepsFromApplying(fit.stop.code)) throw candidacyErrors.blocked({ why: block.message });
}
