import { Injectable } from '@nestjs/common';
import { type Label, ReferenceQueries } from '#features/references';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import type { Gain } from './domain/gains.js';
import type { OpeningView } from './openings.views.js';

type Said = Omit<OpeningView, 'trainings'>;
type Coded = { readonly code: string; readonly label: Label };

/** Gains in words: codes and ranks become names. */
@Injectable()
export class OpeningWords {
  constructor(
    private readonly references: ReferenceQueries,
    private readonly texts: Texts,
  ) {}

  /** `schooled`: the person told a level of schooling; who did not is asked for it. */
  async sayer(lang: Language, schooled: boolean): Promise<(gain: Gain) => Said> {
    const [skills, languages, levels] = await Promise.all([this.references.skills(), this.references.languages(), this.references.educationLevels()]);
    const say = (key: string, gain: Gain, params: object): string => this.texts.t(lang, `openings:gains.${key}`, { count: gain.offers, ...params });
    return (gain) => {
      const { kind, offers } = gain;
      if (kind === 'radius') return { kind, offers, near: false, what: null, to: gain.km, message: say('radius', gain, { km: gain.km }) };
      if (kind === 'level') {
        const what = atRank(levels, gain.rank);
        return { kind, offers, near: false, what, to: gain.rank, message: say(schooled ? 'level' : 'level_unknown', gain, { level: what.label[lang] }) };
      }
      if (kind === 'language') {
        const what = named(languages, gain.language);
        const level = this.texts.t(lang, `people:levels.language.${gain.level}`);
        return { kind, offers, near: false, what, to: gain.level, message: say('language', gain, { language: what.label[lang], level }) };
      }
      const what = named(skills, gain.skill);
      const isCertificate = skills.find(({ code }) => code === gain.skill)?.kind === 'certificate';
      return { kind, offers, near: gain.near, what, to: null, message: say(isCertificate ? 'certificate' : 'skill', gain, { skill: what.label[lang] }) };
    };
  }
}

const named = (list: readonly Coded[], code: string): Coded => {
  const one = list.find((known) => known.code === code);
  return { code, label: one?.label ?? { ar: code, fr: code, en: code } };
};

/** All diplomas of a rank count the same. */
function atRank(levels: readonly (Coded & { readonly rank: number })[], rank: number): Coded {
  const same = levels.filter((level) => level.rank === rank);
  const joined = (lang: Language): string => same.map(({ label }) => label[lang]).join(' / ');
  return { code: same[0]?.code ?? String(rank), label: { ar: joined('ar'), fr: joined('fr'), en: joined('en') } };
}
