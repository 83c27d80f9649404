import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { OfferQueries, OpenOfferQueries } from '#features/offers';
import { PeopleQueries, type Profile, type Venture } from '#features/people';
import { ReferenceQueries } from '#features/references';
import { assertVisible } from '#platform/http/allow';
import type { Place } from '../gap/domain/gap.js';
import { skillsOfStage, trainingsForVenture } from './domain/founder-training.js';
import { FindAdvisers } from './find-advisers.js';
import type { VentureHelp, VentureLine, VentureTrainingView } from './venture.views.js';

const SHOWN = 5;
const nothing: VentureHelp = { venture: null, trainings: [], advisers: [], advisersInAll: 0, unknown: [] };

/** What could help a venture: trainings for its stage and trade, and mentors who know it. */
@Injectable()
export class VentureQueries {
  constructor(
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly open: OpenOfferQueries,
    private readonly references: ReferenceQueries,
    private readonly advisers: FindAdvisers,
  ) {}

  async mine(actor: Actor): Promise<VentureHelp> {
    const profile = actor.personId ? await this.people.profileFor(actor.personId) : undefined;
    return profile ? this.answer(profile) : nothing;
  }

  /** For staff. Throws NotFound for nobody's id. */
  async ofPerson(personId: string): Promise<VentureHelp> {
    const profile = await this.people.profileFor(personId);
    assertVisible(profile !== undefined);
    return this.answer(profile!);
  }

  private async answer(profile: Profile): Promise<VentureHelp> {
    const { venture } = profile;
    if (!venture) return nothing;
    const places = new Map((await this.references.communes()).map(({ code, latitude, longitude }) => [code, { code, latitude, longitude }]));
    const [line, trainings, advisers] = await Promise.all([this.line(venture), this.trainings(profile, venture, places), this.advisers.execute(profile, venture, places)]);
    return { venture: line, trainings, ...advisers };
  }

  private async line({ title, stage, sectorCode }: Venture): Promise<VentureLine> {
    const sector = (await this.references.sectors()).find(({ code }) => code === sectorCode);
    return { title, stage, sector: sector ? { code: sector.code, label: sector.label } : null };
  }

  private async trainings(profile: Profile, venture: Venture, places: ReadonlyMap<string, Place>): Promise<readonly VentureTrainingView[]> {
    const open = await this.open.trainingsForVenture(skillsOfStage[venture.stage], venture.occupationCode, venture.sectorCode);
    const founder = { stage: venture.stage, skills: new Set(profile.skills.map(({ code }) => code)), radiusKm: profile.radiusKm, remoteOk: profile.remoteOk };
    const found = trainingsForVenture(
      open.map(({ communeCode, ...training }) => ({ ...training, anywhere: communeCode === null, place: places.get(communeCode ?? '') ?? null })),
      { ...founder, place: places.get(profile.communeCode ?? '') ?? null },
    ).slice(0, SHOWN);
    if (found.length === 0) return [];
    const cards = new Map((await this.offers.cards(found.map(({ id }) => id))).map((card) => [card.id, card]));
    const skills = new Map((await this.references.skills()).map(({ code, label }) => [code, { code, label }]));
    return found.flatMap(({ id, way, score, parts, gives, trade }) => {
      const offer = cards.get(id);
      return offer ? [{ offer, score, parts, trade, gives: gives.flatMap((code) => skills.get(code) ?? []), distanceKm: typeof way === 'number' ? way : null }] : [];
    });
  }
}
