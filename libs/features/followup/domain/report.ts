import type { LocalDate } from '#kernel/calendar';

/** What mentor and founder talked about (handbook 2.4). */
export const topics = ['sales', 'price', 'purchasing', 'cash', 'people', 'legal', 'tax_social', 'marketing', 'digital', 'personal'] as const;
export type Topic = (typeof topics)[number];
export const lights = ['green', 'amber', 'red'] as const;
export type Light = (typeof lights)[number];
export const talkModes = ['visit', 'office', 'phone', 'video'] as const;
export type TalkMode = (typeof talkModes)[number];
export const actionOwners = ['founder', 'mentor', 'officer'] as const;
export type ActionOwner = (typeof actionOwners)[number];

/** Figures of the firm since the last talk, all optional: amounts in centimes. `charges` are those of a month. */
export const amountFigures = ['turnover', 'cash', 'unpaid_customers', 'unpaid_suppliers', 'charges', 'orders'] as const;
/** People who work in the firm. */
export const countFigures = ['jobs_women', 'jobs_men', 'jobs_full', 'jobs_part', 'jobs_declared'] as const;
/** 1: up to date, 0: not. */
export const dutyFigures = ['tax_up_to_date', 'cnss_up_to_date'] as const;
/** 1: told in this report, 0: not told in it. */
export const worries = ['illness', 'conflict', 'rc_lapsed', 'lease_dispute'] as const;
export type Worry = (typeof worries)[number];
/** What each report tells of itself: morale 1–5, lights 0 green, 1 amber, 2 red; minutes of the talk. */
const ofReport = ['morale', 'mentor_light', 'founder_light'] as const;
export const indicators = [...amountFigures, ...countFigures, ...dutyFigures, ...worries, ...ofReport] as const;
export type Indicator = (typeof indicators)[number];

export interface IndicatorValue {
  readonly indicator: Indicator;
  /** Centimes, a count, or 0 and 1, as the indicator says. */
  readonly value: bigint;
}

/** Figures as they were told; what is absent is not known. */
export type ToldFigures = Readonly<
  Partial<Record<(typeof amountFigures)[number], bigint> & Record<(typeof countFigures)[number], number> & Record<(typeof dutyFigures)[number], boolean>>
>;

export const lightValue = (light: Light): bigint => BigInt(lights.indexOf(light));

/** The values that a report leaves behind: what it was told, and nothing for what it was not. */
export function valuesOf(report: {
  readonly morale: number;
  readonly mentorLight: Light;
  readonly worries: readonly Worry[];
  readonly figures: ToldFigures;
}): readonly IndicatorValue[] {
  const { figures } = report;
  const told = (indicator: Indicator, value: bigint | number | boolean | undefined): IndicatorValue[] => (value === undefined ? [] : [{ indicator, value: BigInt(value) }]);
  return [
    ...[...amountFigures, ...countFigures, ...dutyFigures].flatMap((name) => told(name, figures[name])),
    ...worries.map((worry) => ({ indicator: worry, value: report.worries.includes(worry) ? 1n : 0n })),
    { indicator: 'morale', value: BigInt(report.morale) },
    { indicator: 'mentor_light', value: lightValue(report.mentorLight) },
  ];
}

/** Whether a talk of that day may be reported: not one to come, and within the time that the two work together. */
export const isTalkDay = (heldOn: LocalDate, pair: { readonly from: LocalDate; readonly to: LocalDate | null }, today: LocalDate): boolean =>
  heldOn <= today && heldOn >= pair.from && (pair.to === null || heldOn <= pair.to);

/** Days without a report after which the coordinator asks the mentor (handbook 2.5). */
export const SILENT_DAYS = 45;
