import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { type OfferCard, OfferQueries, OpenOfferQueries, type OpenPlace } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { type Label, ReferenceQueries } from '#features/references';
import { assertVisible } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { type Gap, gapOf, jobsNear, type Located, type Place, trainingsFor, type Traveller, type Way, withoutTraining } from './domain/gap.js';
import { gapErrors } from './gap.errors.js';
import type { GapJob, GapTraining, GapView } from './gap.views.js';
import { Walls } from './walls.js';

/** Of trainings and of jobs: a page on a phone. */
const SHOWN = 3;
type Coded = { readonly code: string; readonly label: Label };
type Places = ReadonlyMap<string, Place>;
/** What all parts of the answer need. */
interface Ground {
  readonly places: Places;
  readonly skills: ReadonlyMap<string, Label>;
  readonly traveller: Traveller;
}

const inWords = <T extends { readonly code: string }>({ skills }: Ground, list: readonly T[]): (T & Coded)[] =>
  list.flatMap((one) => (skills.has(one.code) ? [{ ...one, label: skills.get(one.code)! }] : []));
const kilometresOf = (way: Way): number | null => (typeof way === 'number' ? way : null);

/** What somebody lacks for an occupation, and what to do about it. */
@Injectable()
export class GapQueries {
  constructor(
    private readonly offers: OfferQueries,
    private readonly open: OpenOfferQueries,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly walls: Walls,
  ) {}

  /** Throws gap.no_such_occupation. */
  async mine(actor: Actor, occupation: string | undefined, lang: Language): Promise<GapView> {
    return this.answer(actor.personId ? await this.people.profileFor(actor.personId) : undefined, occupation, lang);
  }

  /** For staff. Throws NotFound for nobody's id, gap.no_such_occupation. */
  async ofPerson(personId: string, occupation: string | undefined, lang: Language): Promise<GapView> {
    const profile = await this.people.profileFor(personId);
    assertVisible(profile !== undefined);
    return this.answer(profile, occupation, lang);
  }

  private async answer(profile: Profile | undefined, asked: string | undefined, lang: Language): Promise<GapView> {
    const occupations = new Map((await this.references.occupations()).map((one) => [one.code, one]));
    const wishes = (profile?.wishes ?? []).flatMap((code) => occupations.get(code) ?? []).map(({ code, label }) => ({ code, label }));
    const base = { hasProfile: profile !== undefined, wishes, radiusKm: profile?.radiusKm ?? 0 };
    const code = asked ?? wishes[0]?.code;
    if (code === undefined) return { ...base, occupation: null, have: [], missing: [], trainings: [], trainingsInAll: 0, untaught: [], jobs: [], jobsInAll: 0 };
    const occupation = occupations.get(code);
    if (!occupation) throw gapErrors.no_such_occupation();
    const gap = gapOf(occupation.skills, new Map(profile?.skills.map((skill) => [skill.code, skill.level])));
    const ground = await this.ground(profile);
    return {
      ...{ ...base, occupation: { code, label: occupation.label }, have: inWords(ground, gap.have), missing: inWords(ground, gap.missing) },
      ...(await this.trainings(gap, ground, profile, lang)),
      ...(await this.jobs(code, ground)),
    };
  }

  private async ground(profile: Profile | undefined): Promise<Ground> {
    const [communes, skills] = await Promise.all([this.references.communes(), this.references.skills()]);
    const places = new Map(communes.map((commune) => [commune.code, { code: commune.code, latitude: commune.latitude, longitude: commune.longitude }]));
    const traveller = { place: places.get(profile?.communeCode ?? '') ?? null, radiusKm: profile?.radiusKm ?? 0, remoteOk: profile?.remoteOk ?? false };
    return { places, traveller, skills: new Map(skills.map(({ code, label }) => [code, label])) };
  }

  private async trainings({ missing }: Gap, ground: Ground, profile: Profile | undefined, lang: Language): Promise<Pick<GapView, 'trainings' | 'trainingsInAll' | 'untaught'>> {
    const giving = await this.open.trainingsGiving(missing.map(({ code }) => code));
    const found = trainingsFor(missing, giving.map((one) => ({ ...located(one, ground.places), gives: one.gives })), ground.traveller); // prettier-ignore
    const shown = found.slice(0, SHOWN);
    const [cards, walls] = [
      await this.cards(shown),
      profile
        ? await this.walls.before(
            profile,
            shown.map(({ id }) => id),
            lang,
          )
        : new Map<string, never>(),
    ];
    const trainings = shown.flatMap(({ id, way, closes }): GapTraining[] => {
      const offer = cards.get(id);
      return offer
        ? [
            {
              offer,
              closes: inWords(
                ground,
                closes.map((code) => ({ code })),
              ),
              distanceKm: kilometresOf(way),
              block: walls.get(id) ?? null,
            },
          ]
        : [];
    });
    return { trainings, trainingsInAll: found.length, untaught: inWords(ground, withoutTraining(missing, found)) };
  }

  private async jobs(occupation: string, { places, traveller }: Ground): Promise<Pick<GapView, 'jobs' | 'jobsInAll'>> {
    const near = jobsNear((await this.open.jobsOf(occupation)).map((job) => located(job, places)), traveller); // prettier-ignore
    const cards = await this.cards(near.slice(0, SHOWN));
    const jobs: GapJob[] = near.slice(0, SHOWN).flatMap(({ id, way }) => (cards.has(id) ? [{ offer: cards.get(id)!, distanceKm: kilometresOf(way) }] : []));
    return { jobs, jobsInAll: near.length };
  }

  private async cards(list: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, OfferCard>> {
    if (list.length === 0) return new Map();
    return new Map((await this.offers.cards(list.map(({ id }) => id))).map((card) => [card.id, card]));
  }
}

const located = ({ id, communeCode, remote }: OpenPlace, places: Places): Located => ({
  ...{ id, remote, anywhere: communeCode === null },
  place: places.get(communeCode ?? '') ?? null,
});
