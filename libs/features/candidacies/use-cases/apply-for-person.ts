import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { FitQueries } from '#features/matching';
import { OfferQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { Language } from '#platform/http/request';
import type { ApplyForBody } from '../candidacies.dto.js';
import { candidacyErrors } from '../candidacies.errors.js';
import { toldInPerson } from '../candidacies.events.js';
import type { CandidacyState } from '../domain/candidacy.js';
import { SENTENCE } from '../domain/counter.js';
import { waitsToBeTold } from '../domain/told.js';
import { CandidacyEntity } from '../entities/candidacy.entity.js';
import { assertMayApply } from './apply-for-offer.js';
import { WriteCandidacy } from './write-candidacy.js';

/** At the counter: an officer applies for somebody without an account, who said yes aloud, and tells her later what became of it. */
@Injectable()
export class ApplyForPerson {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pairs: FitQueries,
    private readonly offers: OfferQueries,
    private readonly people: PeopleQueries,
    private readonly write: WriteCandidacy,
  ) {}

  /** Throws candidacies.consent_missing, no_account_needed for somebody who can sign in, and all that applying throws. */
  async execute(actor: Actor, personId: string, body: ApplyForBody, lang: Language, key: RequestKey): Promise<{ id: string; state: CandidacyState }> {
    if (!body.consent) throw candidacyErrors.consent_missing({}, [{ path: 'consent', code: 'candidacies.consent_missing' }]);
    const offer = await this.offers.one(actor, body.offerId);
    if (offer.state !== 'published') throw candidacyErrors.offer_not_open();
    const pair = await this.pairs.pair(personId, body.offerId, lang);
    if (!pair) throw candidacyErrors.no_profile();
    assertMayApply(pair);
    return this.db.once(key, async (tx) => {
      await this.assertWithoutAccount(tx, personId);
      const typed = { typedBy: actor.accountId, consent: { sentence: SENTENCE, witness: body.witness.trim() } };
      const made = await this.write.within(tx, actor, pair, body, this.clock.now(), typed);
      // what it is now she is told while she still sits here
      await tx.change(await tx.lock(CandidacyEntity, made.id), { toldAt: this.clock.now() });
      return made;
    });
  }

  /** She was told, face to face or by phone. Throws NotFound, candidacies.nothing_to_tell. */
  told(actor: Actor, id: string, key: RequestKey): Promise<{ id: string; state: CandidacyState }> {
    return this.db.once(key, async (tx) => {
      const candidacy = await tx.lock(CandidacyEntity, id);
      const { state, personId } = candidacy;
      if (!waitsToBeTold(candidacy) || (await this.people.accountOf(personId, tx)) !== undefined) throw candidacyErrors.nothing_to_tell();
      await tx.change(candidacy, { toldAt: this.clock.now() });
      await tx.record(toldInPerson(candidacy, actor));
      return { id, state };
    });
  }

  /** Whoever has an account of their own applies with it: then nobody has to be believed. The row is held, so that she does not take it over meanwhile. */
  private async assertWithoutAccount(tx: Tx, personId: string): Promise<void> {
    await tx.query('select 1 from person where id = $1 for update', [personId]);
    if ((await this.people.accountOf(personId, tx)) !== undefined) throw candidacyErrors.no_account_needed();
  }
}
