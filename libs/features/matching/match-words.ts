import { Injectable } from '@nestjs/common';
import { type Label, ReferenceQueries } from '#features/references';
import { Texts } from '#platform/texts/texts';
import type { OfferReasons, ScoreParts, SkillPoints } from './domain/reasons.js';
import { EXPERIENCE_STEPS, monthsOf } from './domain/thresholds.js';
import { mostOf } from './domain/weights.js';
import type { ReasonsView } from './matching.views.js';

const none: ScoreParts = { skills: 0, occupation: 0, distance: 0, level: 0, sector: 0, freshness: 0, answers: 0, room: 0 };
/** To whom it is told: how far somebody goes is nobody else's matter. */
export type About = 'self' | 'candidate';

/** Codes of skills and occupations into their words. */
@Injectable()
export class MatchWords {
  constructor(
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  async forReasons(about: About): Promise<(reasons: OfferReasons) => ReasonsView> {
    const [allSkills, occupations] = await Promise.all([this.references.skills(), this.references.occupations()]);
    const skillOf = new Map(allSkills.map((skill) => [skill.code, skill.label]));
    const occupationOf = new Map(occupations.map((one) => [one.code, one.label]));
    const chip = (words: ReadonlyMap<string, Label>, code: string): { code: string; label: Label } => ({ code, label: words.get(code) ?? this.experience(code) });
    const chips = (list: readonly SkillPoints[]): ReasonsView['matchedSkills'] => list.map(({ code, points }) => ({ ...chip(skillOf, code), points }));
    return ({ parts, matchedSkills, missingSkills, distanceKm, radiusKm, wish, level, version }) => ({
      // parts that its version did not have give nothing, and could not
      ...{ parts: { ...none, ...parts }, outOf: { ...none, ...mostOf(version) }, version, distanceKm },
      ...{ radiusKm: about === 'self' ? radiusKm : null, levelAbove: level.needs === 0 ? null : Math.max(0, level.has - level.needs) },
      ...{ matchedSkills: chips(matchedSkills), missingSkills: chips(missingSkills) },
      wish: wish && { how: wish.how, occupation: chip(occupationOf, wish.occupation) },
    });
  }

  /** Experience stands among the skills of an offer; a code that nobody knows any more is told as it is. */
  private experience(code: string): Label {
    const months = EXPERIENCE_STEPS.find((step) => step === monthsOf(code));
    const say = (lang: 'ar' | 'fr' | 'en'): string => (months === undefined ? code : this.texts.t(lang, `matching:experience.${months}`));
    return { ar: say('ar'), fr: say('fr'), en: say('en') };
  }
}
