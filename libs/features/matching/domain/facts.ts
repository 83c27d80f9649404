import type { LocalDate } from '#kernel/calendar';

/** A place with coordinates in degrees; unknown coordinates are null. */
export interface Place {
  readonly code: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** What the matching knows of a person. No name, no sex, no age beyond `birthYear` for lawful age limits of trainings, no origin. */
export interface PersonFacts {
  readonly id: string;
  readonly place: Place;
  readonly radiusKm: number;
  readonly remoteOk: boolean;
  readonly educationRank: number;
  readonly experienceMonths: number;
  readonly birthYear: number | null;
  readonly workTime: 'full' | 'part' | 'any';
  readonly languages: ReadonlyMap<string, number>;
  readonly skills: ReadonlySet<string>;
  readonly wishes: readonly string[];
}

/** What the matching knows of an open offer. `place` null = anywhere. Entry rules of trainings: handbook 3.3. */
export interface OfferFacts {
  readonly id: string;
  readonly kind: 'job' | 'training';
  readonly place: Place | null;
  readonly remote: boolean;
  readonly occupation: string | null;
  readonly educationRank: number;
  readonly experienceMonths: number;
  readonly maxAge: number | null;
  readonly workTime: 'full' | 'part' | 'any';
  readonly languages: ReadonlyMap<string, number>;
  readonly essentialSkills: readonly string[];
  readonly optionalSkills: readonly string[];
  readonly closesOn: LocalDate | null;
}
