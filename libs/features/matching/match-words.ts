import { Injectable } from '@nestjs/common';
import { type Label, ReferenceQueries } from '#features/references';
import { weights } from '#engine/weights';
import { Texts } from '#platform/texts/texts';
import type { OfferReasons, ScoreParts, SkillPoints } from './domain/reasons.js';
import { monthsOf } from './domain/thresholds.js';
import type { ReasonsView } from './matching.views.js';

const { skills, occupation, distance, level, sector, freshness, answers, room } = weights;
/** The most each part can give, in sum 1000. The points beside it were made with the version that the reasons name. */
const outOf: ScoreParts = { skills, occupation, distance, level, sector, freshness, answers, room };

/** Codes of skills and occupations into their words. */
@Injectable()
export class MatchWords {
  constructor(
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  async forReasons(): Promise<(reasons: OfferReasons) => ReasonsView> {
    const [allSkills, occupations] = await Promise.all([this.references.skills(), this.references.occupations()]);
    const skillOf = new Map(allSkills.map((skill) => [skill.code, skill.label]));
    const occupationOf = new Map(occupations.map((one) => [one.code, one.label]));
    const chip = (words: ReadonlyMap<string, Label>, code: string): { code: string; label: Label } => ({ code, label: words.get(code) ?? this.experience(code) });
    const chips = (list: readonly SkillPoints[]): ReasonsView['matchedSkills'] => list.map(({ code, points }) => ({ ...chip(skillOf, code), points }));
    return ({ parts, matchedSkills, missingSkills, distanceKm, radiusKm, wish, version }) => ({
      ...{ parts, outOf, version, distanceKm, radiusKm, matchedSkills: chips(matchedSkills), missingSkills: chips(missingSkills) },
      wish: wish && { how: wish.how, occupation: chip(occupationOf, wish.occupation) },
    });
  }

  /** Experience stands among the skills of an offer; a code that nobody knows any more is told as it is. */
  private experience(code: string): Label {
    const months = monthsOf(code);
    const say = (lang: 'ar' | 'fr' | 'en'): string => (months === undefined ? code : this.texts.t(lang, 'matching:experience', { count: months }));
    return { ar: say('ar'), fr: say('fr'), en: say('en') };
  }
}
