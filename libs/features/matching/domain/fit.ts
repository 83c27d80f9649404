import type { OfferFacts, PersonFacts } from './facts.js';
import { type Blocked, type OfferReasons, scoreOffer, worthProposing } from './score.js';
import { SMALLEST_SCORE } from './weights.js';

export type StopCode = Blocked['blocked'] | 'education_unknown' | 'commune_unknown' | 'no_common_ground' | 'score_too_low';
/** What stands in the way of a proposal, with its values. `byProfile`: the person can change it by telling more. */
export interface Stop {
  readonly code: StopCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly byProfile: boolean;
}
export type Fit = { readonly score: number; readonly reasons: OfferReasons; readonly stop: Stop | null } | { readonly score: null; readonly reasons: null; readonly stop: Stop };

const byProfile: Readonly<Record<StopCode, boolean>> = {
  ...{ too_far: true, place_unknown: false, education_too_low: false, language_missing: true, too_old: false, work_time: true },
  ...{ education_unknown: true, commune_unknown: true, no_common_ground: true, score_too_low: true },
};
const stopOf = (code: StopCode, params: Stop['params'] = {}): Stop => ({ code, params, byProfile: byProfile[code] });
const none = (stop: Stop): Fit => ({ score: null, reasons: null, stop });

/** What is missing from a person who has told little: unknown is asked for, never taken for "no". */
export interface Known {
  readonly commune: boolean;
  readonly education: boolean;
}

/** The answer to "why, or why not, this one?": the same score and tests as the lists, and why it is in none. */
export function fitOf(person: PersonFacts | undefined, offer: OfferFacts, thisYear: number, known: Known): Fit {
  if (!person || !known.commune) return none(stopOf('commune_unknown'));
  const scored = scoreOffer(person, offer, thisYear);
  if ('blocked' in scored)
    return none(scored.blocked === 'education_too_low' && !known.education ? stopOf('education_unknown', scored.params) : stopOf(scored.blocked, scored.params));
  const stop = !worthProposing(offer, scored) ? stopOf('no_common_ground') : scored.score < SMALLEST_SCORE ? stopOf('score_too_low') : null;
  return { ...scored, stop };
}
