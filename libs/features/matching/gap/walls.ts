import { Injectable } from '@nestjs/common';
import { OfferQueries } from '#features/offers';
import type { Profile } from '#features/people';
import type { Language } from '#platform/http/request';
import { fitOf } from '../domain/fit.js';
import { FitSentences } from '../fit-sentences.js';
import { Explain } from '../market/explain.js';
import type { BlockView } from '../matching.views.js';

/** What stands between a person and some open offers, all asked at once: the first wall of each, in words. Too little in common is none. */
@Injectable()
export class Walls {
  constructor(
    private readonly offers: OfferQueries,
    private readonly explain: Explain,
    private readonly sentences: FitSentences,
  ) {}

  /** By the id of the offer; an offer without a wall is absent. */
  async before(profile: Profile, ids: readonly string[], lang: Language): Promise<ReadonlyMap<string, BlockView>> {
    if (ids.length === 0) return new Map();
    const offers = await this.offers.openOffersOf(ids);
    const explained = await this.explain.pairs(
      offers.map((offer) => ({ profile, offer })),
      null,
    );
    const walls = offers.map(async (offer, i) => {
      const fit = fitOf(explained[i], { education: profile.educationCode !== null });
      const [first] = fit.stops;
      return fit.score === null && first ? [[offer.id, await this.sentences.say(first, profile, offer, lang)] as const] : [];
    });
    return new Map((await Promise.all(walls)).flat());
  }
}
