import { Injectable } from '@nestjs/common';
import type { OpenOffer } from '#features/offers';
import type { Profile } from '#features/people';
import { type Coded, ReferenceQueries } from '#features/references';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import type { Stop } from './domain/fit.js';
import type { BlockView } from './matching.views.js';

const labelIn = (list: readonly Coded[], code: string | null, lang: Language): string => list.find((one) => one.code === code)?.label[lang] ?? code ?? '';

/** What stands in the way, in words: codes and ranks become names. */
@Injectable()
export class FitSentences {
  constructor(
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  async say(stop: Stop, profile: Profile, offer: OpenOffer, lang: Language): Promise<BlockView> {
    const [levels, languages, communes] = await Promise.all([this.references.educationLevels(), this.references.languages(), this.references.communes()]);
    const timeOf = (code: unknown): string => this.texts.t(lang, `people:work_time.${String(code)}`);
    const level = { needs: labelIn(levels, offer.educationCode, lang), has: labelIn(levels, profile.educationCode, lang) };
    const time = { needs: timeOf(offer.workTime), has: timeOf(profile.workTime) };
    const language = { language: labelIn(languages, String(stop.params.language ?? ''), lang), level: this.texts.t(lang, `people:levels.language.${String(stop.params.level)}`) };
    const params: Partial<Record<Stop['code'], object>> = {
      ...{ education_too_low: level, education_unknown: level, work_time: time, language_missing: language },
      place_unknown: { commune: labelIn(communes, offer.communeCode, lang) },
    };
    return { code: stop.code, byProfile: stop.byProfile, message: this.texts.t(lang, `matching:blocked.${stop.code}`, params[stop.code] ?? stop.params) };
  }
}
