import { Injectable } from '@nestjs/common';
import { type Label, ReferenceQueries } from '#features/references';
import type { OfferReasons } from './domain/score.js';
import { offerWeights } from './domain/weights.js';
import type { ReasonsView } from './matching.views.js';

const { skills, occupation, distance, level, experience, languages } = offerWeights;
/** The most each part can give. The points beside it were stored with the version of the weights that made them: so far there is one. */
const outOf = { skills, occupation, distance, level, experience, languages };

/** Codes of skills and occupations into their words. */
@Injectable()
export class MatchWords {
  constructor(private readonly references: ReferenceQueries) {}

  async forReasons(): Promise<(reasons: OfferReasons) => ReasonsView> {
    const [allSkills, occupations] = await Promise.all([this.references.skills(), this.references.occupations()]);
    const skillOf = new Map(allSkills.map((skill) => [skill.code, skill.label]));
    const occupationOf = new Map(occupations.map((one) => [one.code, one.label]));
    const chip = (words: ReadonlyMap<string, Label>, code: string): { code: string; label: Label } => ({ code, label: words.get(code) ?? { ar: code, fr: code, en: code } });
    return (reasons) => ({
      parts: reasons.parts,
      outOf,
      matchedSkills: reasons.matchedSkills.map((code) => chip(skillOf, code)),
      missingSkills: reasons.missingSkills.map((code) => chip(skillOf, code)),
      distanceKm: reasons.distanceKm,
      wish: reasons.wish && { how: reasons.wish.how, occupation: chip(occupationOf, reasons.wish.occupation) },
    });
  }
}
