import type { LocalDate } from '#kernel/calendar';

export const workTimes = ['full', 'part', 'any'] as const;
export type WorkTime = (typeof workTimes)[number];
export const ventureStages = ['idea', 'started', 'registered'] as const;
export type VentureStage = (typeof ventureStages)[number];
export type Sex = 'f' | 'm';
/** Categories of the Moroccan driving licence (law 52-05). */
export const licences = ['A1', 'A', 'B', 'C', 'D', 'EB', 'EC', 'ED'] as const;
export type Licence = (typeof licences)[number];
/** How somebody gets to work. */
export const travels = ['foot', 'public', 'two_wheels', 'car'] as const;
export type Travel = (typeof travels)[number];
/** Work counts with and without papers. */
export const experienceKinds = ['employed', 'informal', 'own', 'family', 'internship', 'volunteer'] as const;
export type ExperienceKind = (typeof experienceKinds)[number];

/** Levels of a language: 1 a little, 2 everyday, 3 fluent, 4 mother tongue. Of a skill: 1 beginner, 2 able alone, 3 expert. */
export interface Levelled {
  readonly code: string;
  readonly level: number;
}

export interface Experience {
  readonly title: string;
  readonly occupationCode: string | null;
  readonly employer: string;
  readonly fromYear: number;
  /** Null: still there. */
  readonly toYear: number | null;
  readonly kind: ExperienceKind;
}

/** What somebody studied; a level alone stands in `educationCode`. `year`: of the diploma, or when it is expected while still studying. */
export interface Diploma {
  readonly title: string;
  readonly field: string;
  readonly establishment: string;
  readonly year: number | null;
  /** ISO 3166 code of the land, null when it was not told. */
  readonly country: string | null;
  /** In which it was taught. */
  readonly languageCode: string | null;
  readonly studying: boolean;
}
/** Lands where people of the town study, Morocco first, then as often as consulates count them. */
export const studyCountries = ['MA', 'FR', 'ES', 'BE', 'DE', 'IT', 'NL', 'CA', 'US', 'GB', 'CH', 'PT', 'TR', 'UA', 'RU', 'RO', 'CN', 'TN', 'DZ', 'EG', 'SA', 'AE', 'QA', 'MR', 'SN', 'CI', 'ML', 'GN', 'CM', 'GA'] as const; // prettier-ignore

export interface Venture {
  readonly title: string;
  readonly sectorCode: string | null;
  readonly occupationCode: string | null;
  readonly communeCode: string | null;
  readonly stage: VentureStage;
  readonly summary: string;
}

/** Names apart in both scripts; a script is empty or complete. */
export interface Names {
  readonly firstName: string;
  readonly lastName: string;
  readonly firstNameAr: string;
  readonly lastNameAr: string;
}

/** What a person tells once. Unknown is null, never "no". */
export interface ProfileFields extends Names {
  readonly birthYear: number | null;
  /** For figures only; never part of a match. */
  readonly sex: Sex | null;
  readonly communeCode: string | null;
  readonly educationCode: string | null;
  readonly languages: readonly Levelled[];
  readonly skills: readonly Levelled[];
  readonly experienceMonths: number;
  readonly experience: readonly Experience[];
  readonly diplomas: readonly Diploma[];
  /** Occupations, most wanted first. */
  readonly wishes: readonly string[];
  readonly radiusKm: number;
  readonly remoteOk: boolean;
  readonly workTime: WorkTime;
  readonly availableFrom: LocalDate | null;
  readonly venture: Venture | null;
  readonly licences: readonly Licence[];
  readonly travel: Travel | null;
  /** Would move to another town for work. */
  readonly moveOk: boolean;
  /** Skills in own words, beside those of the list. */
  readonly otherSkills: readonly string[];
}

export const MOST = { skills: 40, languages: 10, wishes: 5, experience: 20, diplomas: 10, otherSkills: 10 } as const;
export const DEFAULT_RADIUS_KM = 15;

/** A profile that says nothing but the name. */
export const emptyProfile: Omit<ProfileFields, keyof Names> = {
  birthYear: null,
  sex: null,
  communeCode: null,
  educationCode: null,
  languages: [],
  skills: [],
  experienceMonths: 0,
  experience: [],
  diplomas: [],
  wishes: [],
  radiusKm: DEFAULT_RADIUS_KM,
  remoteOk: false,
  workTime: 'any',
  availableFrom: null,
  venture: null,
  licences: [],
  travel: null,
  moveOk: false,
  otherSkills: [],
};
