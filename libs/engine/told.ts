import { type Opened, skillOf } from './book.js';
import type { Judgement, Stop } from './judge.js';
import type { Opening } from './openings.js';
import { partsOf, type Parts } from './reasons.js';

/** The reasons of a pair in codes. */
export interface Told {
  readonly score: number | null;
  readonly parts: Parts;
  readonly matched: readonly { readonly skill: string; readonly points: number }[];
  readonly missing: readonly { readonly skill: string; readonly points: number }[];
  readonly wish: { readonly occupation: string; readonly how: 'same' | 'near' } | null;
  /** null = from home or anywhere. */
  readonly km: number | null;
  readonly radiusKm: number;
  /** How far above the level asked for. */
  readonly level: { readonly has: number; readonly needs: number };
  /** What stands in the way, the binding constraint first. */
  readonly stops: readonly ToldStop[];
}
export interface ToldStop {
  readonly stop: Stop['stop'];
  readonly params: Readonly<Record<string, string | number>>;
}

export function told(judgement: Judgement, { names }: Pick<Opened, 'names'>): Told {
  const { reasons } = judgement;
  const skills = (has: boolean): Told['matched'] =>
    reasons.skills.flatMap((skill) => (skill.has === has ? [{ skill: skillOf(names.skills.list[skill.skill]!), points: skill.points }] : [])).sort((a, b) => b.points - a.points);
  return {
    ...{ score: judgement.score, parts: partsOf(reasons), matched: skills(true), missing: skills(false) },
    wish: reasons.wish && { occupation: names.occupations.list[reasons.wish.occupation]!, how: reasons.wish.same ? 'same' : 'near' },
    ...{ km: reasons.km, radiusKm: reasons.radius, level: reasons.level },
    stops: judgement.stops.map((stop) => toldStop(stop, names)),
  };
}

function toldStop(stop: Stop, names: Opened['names']): ToldStop {
  if (stop.stop === 'requirement_missing') return { stop: stop.stop, params: { missing: stop.missing.map((bit) => names.requirements.list[bit]!).join(', ') } };
  const { stop: code, ...params } = stop;
  return { stop: code, params };
}

/** A gain in codes: what, and how many offers it alone would open. */
export interface ToldOpening {
  readonly gain: Opening['gain'];
  readonly what: string;
  readonly offers: number;
}

export function toldOpening(opening: Opening, { names }: Pick<Opened, 'names'>): ToldOpening {
  const { gain, offers } = opening;
  if (gain === 'skill') return { gain, what: skillOf(names.skills.list[opening.skill]!), offers };
  if (gain === 'requirement') return { gain, what: names.requirements.list[opening.requirement]!, offers };
  return { gain, what: String(gain === 'level' ? opening.level : opening.km), offers };
}
