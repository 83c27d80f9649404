import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { OfferQueries, type OpenOffer } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import type { Language } from '#platform/http/request';
import { type Fit, fitOf } from './domain/fit.js';
import { FitSentences } from './fit-sentences.js';
import { Explain } from './market/explain.js';
import { MatchWords } from './match-words.js';
import type { BlockView, FitView } from './matching.views.js';

/** A person and an open offer: what is known of both, how they fit, and what stands in the way in words. */
export interface Pair {
  readonly profile: Profile;
  readonly offer: OpenOffer;
  readonly fit: Fit;
  /** The first of `blocks`. */
  readonly block: BlockView | null;
  readonly blocks: readonly BlockView[];
}

/** Why one offer fits a person, or why not: asked on the page of the offer, answered by the rules of the lists. */
@Injectable()
export class FitQueries {
  constructor(
    private readonly offers: OfferQueries,
    private readonly people: PeopleQueries,
    private readonly explain: Explain,
    private readonly words: MatchWords,
    private readonly sentences: FitSentences,
  ) {}

  /** Throws NotFound for an offer that is not open. */
  async mine(actor: Actor, offerId: string, lang: Language): Promise<FitView> {
    const offer = await this.offers.openOffer(offerId);
    if (!offer) throw new AppError('NotFound', 'platform.not_found');
    const profile = actor.personId ? await this.people.profileFor(actor.personId) : undefined;
    if (!profile) return { state: 'no_profile', score: null, reasons: null, block: null, blocks: [] };
    const { fit, block, blocks } = await this.fitted(profile, offer, lang);
    if (fit.score === null) return { state: 'blocked', score: null, reasons: null, block, blocks };
    return { state: 'fits', score: fit.score, reasons: (await this.words.forReasons('self'))(fit.reasons), block, blocks };
  }

  /** Undefined for an offer that is not on line, and for a person without a profile. */
  async pair(personId: string, offerId: string, lang: Language): Promise<Pair | undefined> {
    const [profile, offer] = await Promise.all([this.people.profileFor(personId), this.offers.openOffer(offerId)]);
    return profile && offer && this.fitted(profile, offer, lang);
  }

  private async fitted(profile: Profile, offer: OpenOffer, lang: Language): Promise<Pair> {
    const [explained] = await this.explain.pairs([{ profile, offer }], null);
    const fit = fitOf(explained, { education: profile.educationCode !== null });
    const blocks = await Promise.all(fit.stops.map((stop) => this.sentences.say(stop, profile, offer, lang)));
    return { profile, offer, fit, block: blocks[0] ?? null, blocks };
  }
}
