import { Injectable } from '@nestjs/common';
import { type Label, ReferenceQueries } from '#features/references';
import { Texts } from '#platform/texts/texts';
import type { OfferReasons, ScoreParts, SkillPoints } from './domain/reasons.js';
import { EXPERIENCE_STEPS, experienceCode } from './domain/thresholds.js';
import { mostOf } from './domain/weights.js';
import type { ReasonsView } from './matching.views.js';

const none: ScoreParts = { skills: 0, occupation: 0, distance: 0, level: 0, sector: 0, freshness: 0, answers: 0, room: 0 };
/** To whom it is told: how far somebody goes is nobody else's matter. */
export type About = 'self' | 'candidate';

/** Codes of skills and occupations into their words. */
@Injectable()
export class MatchWords {
  private kept: Labels | undefined;

  constructor(
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  async forReasons(about: About): Promise<(reasons: OfferReasons) => ReasonsView> {
    const { skillOf, occupationOf } = await this.labels();
    const chip = (words: ReadonlyMap<string, Label>, code: string): { code: string; label: Label } => ({ code, label: words.get(code) ?? { ar: code, fr: code, en: code } });
    const chips = (list: readonly SkillPoints[]): ReasonsView['matchedSkills'] => list.map(({ code, points }) => ({ ...chip(skillOf, code), points }));
    return ({ parts, matchedSkills, missingSkills, distanceKm, radiusKm, wish, level, version }) => ({
      // parts that its version did not have give nothing, and could not
      ...{ parts: { ...none, ...parts }, outOf: { ...none, ...mostOf(version) }, version, distanceKm },
      ...{ radiusKm: about === 'self' ? radiusKm : null, levelAbove: level.needs === 0 ? null : Math.max(0, level.has - level.needs) },
      ...{ matchedSkills: chips(matchedSkills), missingSkills: chips(missingSkills) },
      wish: wish && { how: wish.how, occupation: chip(occupationOf, wish.occupation) },
    });
  }

  /** Made once as long as the tables are the same. */
  private async labels(): Promise<Labels> {
    const [skills, occupations] = await Promise.all([this.references.skills(), this.references.occupations()]);
    if (this.kept?.skills === skills && this.kept.occupations === occupations) return this.kept;
    const labelOf = (key: string): Label => ({ ar: this.texts.t('ar', key), fr: this.texts.t('fr', key), en: this.texts.t('en', key) });
    // experience stands among the skills of an offer
    const experience = EXPERIENCE_STEPS.map((months) => [experienceCode(months), labelOf(`matching:experience.${months}`)] as const);
    this.kept = {
      ...{ skills, occupations, occupationOf: new Map(occupations.map(({ code, label }) => [code, label])) },
      skillOf: new Map([...skills.map(({ code, label }) => [code, label] as const), ...experience]),
    };
    return this.kept;
  }
}

interface Labels {
  readonly skills: unknown;
  readonly occupations: unknown;
  readonly skillOf: ReadonlyMap<string, Label>;
  readonly occupationOf: ReadonlyMap<string, Label>;
}
