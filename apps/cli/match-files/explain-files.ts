import { ScalarEngine } from '#engine/engine';
import { TRAINING } from '#engine/facts';
import { givenToken, isGiven } from '#engine/book';
import { judge } from '#engine/judge';
import { keyOf, scoreOf } from '#engine/keys';
import { versionOf } from '#engine/market';
import { openingsOf } from '#engine/openings';
import { type Told, told, type ToldOpening, toldOpening } from '#engine/told';
import { Refused } from '../refusals.js';
import { type Files, marketOfFiles, type MarketOfFiles } from './market-files.js';

export interface Explained extends Told {
  readonly person: string;
  readonly offer: string;
  readonly weights: string;
  /** Place in the person's list, from 1; null when it is not among the first. */
  readonly rank: number | null;
  /** Score of the last of a full list: what had to be passed. */
  readonly lastOfList: number | null;
}
export interface Openings {
  readonly person: string;
  readonly weights: string;
  readonly openings: readonly (ToldOpening & { /** Trainings of the file that give it. */ readonly trainings: readonly string[] })[];
}

const MOST_OPENINGS = 10;

const numberOf = (ids: readonly string[], id: string, key: string, file: string): number => {
  const number = ids.indexOf(id);
  if (number < 0) throw new Refused(key, { id, file });
  return number;
};

/** Why, or why not, this offer for this person: the reasons, the rank, or what stands in the way. */
export async function explainPair(files: Files, personId: string, offerId: string, top: number): Promise<Explained> {
  const market = await marketOfFiles(files);
  const person = numberOf(market.people, personId, 'person_not_in_file', files.people);
  const offer = numberOf(market.names.offers, offerId, 'offer_not_in_file', files.offers);
  const judgement = judge(market.market, person, offer);
  const best = new Int32Array(top);
  new ScalarEngine(market.market, { offers: top, people: 1 }).bestOffers(person, best, 0);
  const at = judgement.score === null ? -1 : best.indexOf(keyOf(judgement.score, offer));
  const last = best[top - 1]!;
  return {
    person: personId,
    offer: offerId,
    weights: versionOf(market.market),
    ...told(judgement, market),
    rank: at < 0 ? null : at + 1,
    lastOfList: last > 0 ? scoreOf(last) : null,
  };
}

/** What would open most offers to this person, and the trainings that give it. */
export async function explainOpenings(files: Files, personId: string): Promise<Openings> {
  const market = await marketOfFiles(files);
  const person = numberOf(market.people, personId, 'person_not_in_file', files.people);
  const all = openingsOf(market.market, person, Infinity).filter((opening) => opening.gain !== 'skill' || !isGiven(market.names.skills.list[opening.skill]!));
  const openings = all.slice(0, MOST_OPENINGS).map((opening) => {
    const gain = toldOpening(opening, market);
    return { ...gain, trainings: gain.gain === 'skill' ? trainingsFor(market, gain.what) : [] };
  });
  return { person: personId, weights: versionOf(market.market), openings };
}

function trainingsFor({ market, names }: MarketOfFiles, skill: string): string[] {
  const token = names.skills.of(givenToken(skill));
  if (token === undefined) return [];
  const { from, count } = market.offers.columns;
  return names.offers.filter((_, offer) => names.kinds[offer] === TRAINING && market.offers.tokens.subarray(from[offer], from[offer]! + count[offer]!).includes(token));
}
