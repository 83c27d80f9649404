import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { MentorFactsQueries } from '#features/mentoring';
import { PeopleQueries, type Profile, type Venture } from '#features/people';
import { type Label, ReferenceQueries } from '#features/references';
import type { Place } from '../gap/domain/gap.js';
import { type FirmFacts, type MentorFacts, rankMentors } from '../domain/mentor-score.js';
import { functionsOfStage } from './domain/founder-training.js';
import type { AdviserView, VentureHelp } from './venture.views.js';

const SHOWN = 3;
type Coded = { readonly code: string; readonly label: Label };

/** Mentors who could help with a venture, by the one score of mentors. Their names are told with a proposal only. */
@Injectable()
export class FindAdvisers {
  constructor(
    private readonly mentoring: MentorFactsQueries,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly clock: Clock,
  ) {}

  async execute(profile: Profile, venture: Venture, places: ReadonlyMap<string, Place>): Promise<Pick<VentureHelp, 'advisers' | 'advisersInAll' | 'unknown'>> {
    const firm = firmOf(profile, venture, places);
    const unknown = [...(firm.place ? [] : ['place']), ...(firm.languages.size > 0 ? [] : ['languages'])];
    if (unknown.length > 0) return { advisers: [], advisersInAll: 0, unknown };
    const found = rankMentors(firm, await this.mentors(places), new Set());
    const [sectors, languages] = [labelsOf(await this.references.sectors()), labelsOf(await this.references.languages())];
    const advisers = found
      .slice(0, SHOWN)
      .map(({ mentor, fit: { score, reasons } }): AdviserView => ({
        ...{ score, sameSector: reasons.sameSector, online: reasons.online, functions: reasons.functions },
        ...{ sectors: inWords(mentor.sectors, sectors), languages: inWords(reasons.languages, languages) },
      }));
    return { advisers, advisersInAll: found.length, unknown };
  }

  private async mentors(places: ReadonlyMap<string, Place>): Promise<MentorFacts[]> {
    const known = await this.mentoring.mentors(this.clock.today());
    const profiles = await this.people.profilesOf(known.map(({ personId }) => personId));
    return known.map((mentor) => {
      const profile = profiles.get(mentor.personId);
      const languages = new Set(profile?.languages.map(({ code }) => code));
      // a wish about the sex of the other is weighed when a mentor is proposed
      return { ...mentor, place: places.get(profile?.communeCode ?? '') ?? null, languages, sex: null, sexWish: 'any' };
    });
  }
}

const firmOf = (profile: Profile, venture: Venture, places: ReadonlyMap<string, Place>): FirmFacts => ({
  ...{ personId: profile.personId, sector: venture.sectorCode ?? '', stage: venture.stage, functions: functionsOfStage[venture.stage], slots: [], sexWish: 'any', sex: null },
  place: places.get(venture.communeCode ?? profile.communeCode ?? '') ?? null,
  languages: new Set(profile.languages.map(({ code }) => code)),
});
const labelsOf = (list: readonly Coded[]): ReadonlyMap<string, Label> => new Map(list.map(({ code, label }) => [code, label]));
const inWords = (codes: readonly string[], labels: ReadonlyMap<string, Label>): Coded[] => codes.flatMap((code) => (labels.has(code) ? [{ code, label: labels.get(code)! }] : []));
