import { distancePoints, levelPoints, weights } from './weights.js';

/** All that a score is made of, in numbers of the market; book.ts turns them into codes. */
export interface Reasons {
  /** Every skill the offer asks for, with its points and whether the person has it. */
  readonly skills: readonly { readonly skill: number; readonly points: number; readonly has: boolean }[];
  /** The wish that the offer's occupation is, or is near to; null when neither. */
  readonly wish: { readonly occupation: number; readonly same: boolean; readonly points: number } | null;
  /** null = from home or anywhere. */
  readonly km: number | null;
  readonly radius: number;
  readonly level: { readonly has: number; readonly needs: number };
  readonly sector: boolean;
  /** Bits of the times that suit both. */
  readonly slots: number;
  readonly freshness: number;
  readonly answers: number;
  readonly room: number;
}

/** Points of each part; their sum is the score. */
export interface Parts {
  readonly skills: number;
  readonly occupation: number;
  readonly distance: number;
  readonly level: number;
  readonly sector: number;
  readonly freshness: number;
  readonly answers: number;
  readonly room: number;
}

/** The parts, counted again from the reasons alone. */
export const partsOf = (reasons: Reasons): Parts => ({
  skills: reasons.skills.reduce((sum, skill) => sum + (skill.has ? skill.points : 0), 0),
  occupation: reasons.wish?.points ?? 0,
  distance: reasons.km === null ? weights.remote : reasons.km > reasons.radius ? 0 : distancePoints(reasons.km, reasons.radius),
  level: reasons.level.has < reasons.level.needs ? 0 : levelPoints(reasons.level.has, reasons.level.needs),
  sector: reasons.sector ? weights.sector : 0,
  freshness: reasons.freshness,
  answers: reasons.answers,
  room: reasons.room,
});

/** The score, counted again from the reasons alone: the same integer as the engine's. */
export const scoreFrom = (reasons: Reasons): number => Object.values(partsOf(reasons)).reduce((sum: number, part: number) => sum + part, 0);
