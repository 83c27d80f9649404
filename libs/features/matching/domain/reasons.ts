/** Points of each part of a score, in sum at most 1000 (weights of the engine, version beside). */
export interface ScoreParts {
  readonly skills: number;
  readonly occupation: number;
  readonly distance: number;
  readonly level: number;
  readonly sector: number;
  readonly freshness: number;
  readonly answers: number;
  /** Few have seen it yet: less for an offer that many lists hold. */
  readonly room: number;
}
export interface SkillPoints {
  readonly code: string;
  readonly points: number;
}

/** All that a score is made of, in codes: what is kept with a candidacy and told in words. */
export interface OfferReasons {
  readonly version: string;
  readonly parts: ScoreParts;
  /** Most points first. Of a training: skills looked for that it gives. */
  readonly matchedSkills: readonly SkillPoints[];
  readonly missingSkills: readonly SkillPoints[];
  /** null = anywhere or from home. */
  readonly distanceKm: number | null;
  readonly radiusKm: number;
  readonly wish: { readonly occupation: string; readonly how: 'same' | 'near' } | null;
  /** Ranks of the level of education: of the person, and asked for. */
  readonly level: { readonly has: number; readonly needs: number };
}

export const sumOf = (parts: ScoreParts): number => Object.values(parts).reduce((sum: number, part: number) => sum + part, 0);
