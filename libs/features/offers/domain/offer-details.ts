import type { LocalDate } from '#kernel/calendar';

/** What the work asks of somebody, from the simplest to the most responsible (handbook 3.2). */
export const qualifications = ['labourer', 'skilled', 'clerk', 'technician', 'supervisor', 'manager'] as const;
export const shifts = ['day', 'night', 'rotating', 'weekend', 'split'] as const;
/** Categories of the Moroccan driving licence (law 52-05). */
export const licences = ['A1', 'A', 'B', 'C', 'D', 'EB', 'EC', 'ED'] as const;
export const benefits = ['transport', 'meals', 'housing', 'social_security', 'health_insurance', 'bonus', 'training', 'uniform'] as const;
export const payKinds = ['gross', 'net'] as const;
/** How people present themselves: on the platform, by phone, at the door, or chosen first by the employment office. */
export const presentations = ['platform', 'phone', 'visit', 'preselected'] as const;

/** Levels of vocational training (OFPPT, handbook 3.3): specialisation, qualification, technician, specialised technician; then short certificates and what is for people at work. */
export const trainingLevels = ['specialisation', 'qualification', 'technician', 'specialised_technician', 'short', 'continuing'] as const;
export const trainingModes = ['residential', 'alternating', 'apprenticeship', 'evening', 'distance'] as const;
export const selections = ['test', 'interview', 'file'] as const;

/** What the municipality or an association does with people in the town (axis 4): a single day or a season of days, more often than a post. */
export const missions = ['event', 'culture', 'sport', 'environment', 'worksite'] as const;
/** Missions that people come to: search engines read them as an event. */
export const eventMissions: readonly Mission[] = ['event', 'culture', 'sport'];
export type Mission = (typeof missions)[number];
/** Industrial zones of the prefecture (axis 5; handbook 7.1). */
export const zones = ['tassila', 'ait_melloul', 'other'] as const;
/** Nobody works before this age (labour code, law 65-99, article 143). */
export const WORKING_AGE = 15;

export type TrainingLevel = (typeof trainingLevels)[number];

/** What an offer may say beside what the matching needs. Every part may be missing. Amounts decimal MAD. */
export interface OfferDetails {
  /** Title and text in the other script, for those who read only that. */
  readonly titleOther?: string;
  readonly descriptionOther?: string;
  /** Axis of the municipality's plan, 1 to 7 (handbook 9). */
  readonly axis?: number;
  readonly quarter?: string;
  readonly accessible?: boolean;
  readonly qualification?: (typeof qualifications)[number];
  readonly hoursPerWeek?: number;
  readonly shift?: (typeof shifts)[number];
  readonly licences?: readonly (typeof licences)[number][];
  readonly benefits?: readonly (typeof benefits)[number][];
  readonly payKind?: (typeof payKinds)[number];
  readonly presentation?: (typeof presentations)[number];
  readonly contactPhone?: string;
  readonly level?: TrainingLevel;
  readonly mode?: (typeof trainingModes)[number];
  readonly seatsForWomen?: number;
  /** First day of the registration; the last one is `closesOn` of the offer. */
  readonly opensOn?: LocalDate;
  readonly cost?: string;
  readonly stipend?: string;
  readonly boarding?: boolean;
  readonly selection?: readonly (typeof selections)[number][];
  readonly papers?: string;
  readonly certificate?: string;
  /** Share of those who finished and work, percent, as the provider says. */
  readonly placementRate?: number;
  readonly minAge?: number;
  readonly mission?: Mission;
  /** Days of work in all; pay for each. */
  readonly workDays?: number;
  readonly dailyPay?: string;
  /** Last day of a mission or a worksite. */
  readonly endsOn?: LocalDate;
  readonly zone?: (typeof zones)[number];
  /** Plot of the firm in the zone, as its people say it. */
  readonly plot?: string;
}
export type DetailField = keyof OfferDetails;

const ofBoth: readonly DetailField[] = ['titleOther', 'descriptionOther', 'axis', 'quarter', 'accessible'];
const ofJobs: readonly DetailField[] = [
  ...(['qualification', 'hoursPerWeek', 'shift', 'licences', 'benefits', 'payKind', 'presentation', 'contactPhone', 'minAge'] as const),
  ...(['mission', 'workDays', 'dailyPay', 'endsOn', 'zone', 'plot'] as const),
];
const ofTrainings: readonly DetailField[] = [
  ...(['level', 'mode', 'seatsForWomen', 'opensOn', 'cost', 'stipend', 'boarding', 'selection', 'papers', 'certificate', 'placementRate', 'minAge'] as const),
];

/** What belongs to offers of that kind and says something; empty texts and lists are left out. A mission of the town is of axis 4, a need of the zone of axis 5, unless it is said otherwise. */
export function detailsOf(kind: 'job' | 'training', told: OfferDetails): OfferDetails {
  const axis = told.axis ?? (kind === 'training' ? undefined : told.mission ? 4 : told.zone ? 5 : undefined);
  const given = { ...told, ...(axis === undefined ? {} : { axis }) };
  const fields = [...ofBoth, ...(kind === 'job' ? ofJobs : ofTrainings)];
  const says = (value: unknown): boolean => value !== undefined && value !== null && (Array.isArray(value) ? value.length > 0 : typeof value !== 'string' || value.trim() !== '');
  return Object.fromEntries(fields.flatMap((field) => (says(given[field]) ? [[field, given[field]]] : [])));
}

/** Who may enter a level of OFPPT (handbook 3.3): the least education, and the oldest age on 1 September. */
export const entryOf: Readonly<Record<TrainingLevel, { readonly educationCode: string | null; readonly minAge: number | null; readonly maxAge: number | null }>> = {
  specialisation: { educationCode: 'primary', minAge: 15, maxAge: 30 },
  qualification: { educationCode: 'college', minAge: null, maxAge: 30 },
  technician: { educationCode: 'lycee_no_bac', minAge: null, maxAge: 30 },
  specialised_technician: { educationCode: 'bac', minAge: null, maxAge: 30 },
  short: { educationCode: null, minAge: null, maxAge: null },
  continuing: { educationCode: null, minAge: null, maxAge: null },
};

export interface Entry {
  readonly educationCode: string | null;
  readonly maxAge: number | null;
}

/** What a training asks for: what its provider says, else what its level asks for. */
export function entryFor(details: OfferDetails, said: Entry): Entry {
  const usual = details.level ? entryOf[details.level] : undefined;
  return { educationCode: said.educationCode ?? usual?.educationCode ?? null, maxAge: said.maxAge ?? usual?.maxAge ?? null };
}
