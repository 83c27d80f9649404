import type { OfferReasons } from './reasons.js';
import { sumOf } from './reasons.js';
import { limitOf } from './thresholds.js';

export type StopCode =
  'too_far' | 'place_unknown' | 'education_too_low' | 'language_missing' | 'too_old' | 'work_time' | 'education_unknown' | 'commune_unknown' | 'no_common_ground' | 'closed';
/** What stands in the way of a proposal, with its values. `byProfile`: the person can change it by telling more. */
export interface Stop {
  readonly code: StopCode;
  readonly params: Readonly<Record<string, string | number>>;
  readonly byProfile: boolean;
}
/** One hard test that the engine says a pair fails, in codes. */
export interface FailedTest {
  readonly stop: 'offer_closed' | 'person_gone' | 'place_unknown' | 'requirement_missing' | 'level_too_low' | 'no_common_time' | 'too_far' | 'no_common_ground';
  readonly params: Readonly<Record<string, string | number>>;
}
/** What the engine says of a pair: reasons always, and every test it fails, the binding one first. */
export interface Judged {
  readonly reasons: OfferReasons;
  readonly failed: readonly FailedTest[];
}
/** `stop`: the binding one of `stops`. */
export type Fit = { readonly stops: readonly Stop[] } & (
  { readonly score: number; readonly reasons: OfferReasons; readonly stop: Stop | null } | { readonly score: null; readonly reasons: null; readonly stop: Stop }
);

const byProfile: Readonly<Record<StopCode, boolean>> = {
  ...{ too_far: true, place_unknown: false, education_too_low: false, language_missing: true, too_old: false, work_time: true, closed: false },
  ...{ education_unknown: true, commune_unknown: true, no_common_ground: true },
};
const stopOf = (code: StopCode, params: Stop['params'] = {}): Stop => ({ code, params, byProfile: byProfile[code] });

/** What is missing from a person who has told little: unknown is asked for, never taken for "no". */
export interface Known {
  readonly education: boolean;
}

/**
 * The answer to "why, or why not, this one?": the score and tests of the lists. `judged` undefined: nobody knows where the person lives.
 * Too little in common is no wall: score and reasons are told beside it.
 */
export function fitOf(judged: Judged | undefined, known: Known): Fit {
  const stops = judged ? judged.failed.flatMap((failed) => said(failed, known)) : [stopOf('commune_unknown')];
  const stop = stops[0] ?? null;
  if (stop && (!judged || stop.code !== 'no_common_ground')) return { score: null, reasons: null, stop, stops };
  return { score: sumOf(judged!.reasons.parts), reasons: judged!.reasons, stop, stops };
}

function said({ stop, params }: FailedTest, known: Known): readonly Stop[] {
  if (stop === 'requirement_missing') return requirements(String(params.missing).split(', '));
  if (stop === 'level_too_low') return [stopOf(known.education ? 'education_too_low' : 'education_unknown', params)];
  if (stop === 'no_common_time') return [stopOf('work_time')];
  return [stopOf(stop === 'offer_closed' || stop === 'person_gone' ? 'closed' : stop, params)];
}

/** What cannot be changed is told first: an age, then languages. */
function requirements(missing: readonly string[]): readonly Stop[] {
  const ages = missing.flatMap((code) => limitOf(code) ?? []).map((limit) => stopOf('too_old', { limit }));
  const languages = missing.filter((code) => limitOf(code) === undefined).map((code) => code.split(':'));
  return [...ages, ...languages.map(([language = '', level]) => stopOf('language_missing', { language, level: Number(level) }))];
}
