import { AnAgency } from './agencies';
import type { HttpPerson } from './client';
import type { World } from './world';

const dcheira = '09.273.01.13';

/** An employer or a provider with short words for posting; what a story leaves out suits everybody of Dcheira. */
export class AnEmployer {
  private constructor(
    readonly person: HttpPerson,
    readonly organisationId: string,
  ) {}

  static async opens(world: World, name: string): Promise<AnEmployer> {
    const { person, organisationId } = await AnAgency.opens(world, name);
    return new AnEmployer(person, organisationId);
  }

  async posts(more: object = {}): Promise<string> {
    const offer = { organisationId: this.organisationId, kind: 'job', title: 'Couturier / Couturière', occupationCode: '7531-02', communeCode: dcheira, ...more };
    return (await this.person.post<{ id: string }>('offers', offer)).body.id;
  }

  trains(more: object = {}): Promise<string> {
    return this.posts({ kind: 'training', title: 'Couture industrielle', ...more });
  }

  async candidatesOf(offerId: string, show = 'open'): Promise<readonly Candidate[]> {
    return (await this.person.get<{ items: readonly Candidate[] }>(`candidacies/offers/${offerId}/received?show=${show}`)).body.items;
  }
}

export interface Candidate {
  readonly id: string;
  readonly state: string;
  readonly name: { readonly latin: string };
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly commune: { readonly code: string } | null;
  readonly experienceMonths: number | null;
  readonly words: string;
  readonly score: number | null;
  readonly reasons: { readonly distanceKm: number | null; readonly parts: Readonly<Record<string, number>> } | null;
  readonly allowedMoves: readonly string[];
}

/** Applies, and gives the id of the candidacy. */
export const appliesFor = async (person: HttpPerson, offerId: string, more: object = {}): Promise<string> =>
  (await person.post<{ id: string }>('candidacies', { offerId, ...more })).body.id;

export const stateOf = async (person: HttpPerson, id: string): Promise<string> => (await person.get<{ state: string }>(`candidacies/${id}`)).body.state;
