import { addMonths, daysBetween, type LocalDate } from '#kernel/calendar';
import { type Centimes, centimes, share } from '#kernel/money';

/** The thresholds of all alerts, in one table (handbook 2.5). A changed number is a new version; each alert keeps the version that raised it. */
export const thresholds = {
  version: 'alerts-1',
  /** Percent of the planned turnover: below it in this many periods running. */
  turnover: { amber: 70, red: 50, periods: 2 },
  /** Months of charges that the cash covers. */
  runway: { amber: 2, red: 1 },
  /** Days past due of the loan. */
  arrears: { amber: 10, red: 30 },
  /** What customers owe, in percent of the turnover of three months. */
  unpaidCustomers: { amber: 25 },
  /** Declared jobs below the pledge: at once when there were more before, else from this many months after the payout. */
  jobs: { below: 1, months: 12 },
  /** Days without a report. */
  silence: { mentor: 45, amber: 60, red: 90 },
  /** Morale of 1 to 5 at which a person calls. */
  morale: { red: 2 },
  /** Older tellings say nothing about today. */
  staleDays: 180,
} as const;

export const alertCodes = [
  'turnover',
  'runway',
  'arrears',
  'unpaid_customers',
  'jobs',
  'silence',
  'mentor_silent',
  'morale',
  'illness',
  'conflict',
  'tax',
  'cnss',
  'registration',
  'lease',
] as const;
export type AlertCode = (typeof alertCodes)[number];
/** `notice` tells the officer something and does not change the light. */
export const alertLevels = ['red', 'amber', 'notice'] as const;
export type AlertLevel = (typeof alertLevels)[number];

/** One alert with the values that raised it: days, percents, counts, amounts in decimal MAD. */
export interface Alert {
  readonly code: AlertCode;
  readonly level: AlertLevel;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a report told about a stretch of days. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly turnover: Centimes;
}
/** All that is known about a firm on a day. What is absent is not known, and raises nothing. */
export interface FirmFacts {
  readonly today: LocalDate;
  readonly disbursedOn: LocalDate;
  /** Days past due of the loan, after the grace days of its product. */
  readonly daysPastDue: number;
  /** Turnover of each year of the plan. */
  readonly plannedTurnover: readonly Centimes[];
  /** Told turnovers, oldest first. */
  readonly periods: readonly Period[];
  readonly cash?: Centimes;
  /** Of a month; told, else of the plan. */
  readonly charges?: Centimes;
  readonly unpaidCustomers?: Centimes;
  readonly jobsPledged: number;
  /** Told numbers of declared jobs, oldest first. */
  readonly jobsDeclared: readonly number[];
  /** Since when somebody should report: the last report, or the day the mentorship became active; undefined without a mentor. */
  readonly reportedOn?: LocalDate;
  readonly morale?: number;
  /** Flags of the last report, and duties: true when it was told so. */
  readonly told: Readonly<Partial<Record<'illness' | 'conflict' | 'rc_lapsed' | 'lease_dispute' | 'tax_late' | 'cnss_late', boolean>>>;
}

const YEAR = 365n;

/** Planned turnover of a stretch of days: each day has its share of its year after the payout; years beyond the plan are like its last one. Undefined without a plan. */
export function plannedFor({ from, to }: Pick<Period, 'from' | 'to'>, { disbursedOn, plannedTurnover }: Pick<FirmFacts, 'disbursedOn' | 'plannedTurnover'>): Centimes | undefined {
  if (plannedTurnover.length === 0) return undefined;
  const days = daysBetween(from, to);
  if (days <= 0) return undefined;
  const year = Math.min(plannedTurnover.length - 1, Math.max(0, Math.floor(daysBetween(disbursedOn, to) / Number(YEAR))));
  return share(plannedTurnover[year]!, BigInt(days), YEAR);
}

/** Whole percents, rounded down. */
const percent = (part: bigint, whole: bigint): number => Number((part * 100n) / whole);
const decimal = (amount: Centimes): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

function turnoverAlert(facts: FirmFacts): Alert[] {
  const shares = facts.periods.flatMap((period) => {
    const planned = plannedFor(period, facts);
    return planned !== undefined && planned > 0n ? [percent(period.turnover, planned)] : [];
  });
  const last = shares.slice(-thresholds.turnover.periods);
  if (last.length < thresholds.turnover.periods) return [];
  const best = Math.max(...last);
  const level = best < thresholds.turnover.red ? 'red' : best < thresholds.turnover.amber ? 'amber' : undefined;
  return level ? [{ code: 'turnover', level, values: { percent: last.at(-1)!, before: last[0]!, threshold: thresholds.turnover[level] } }] : [];
}

function runwayAlert({ cash, charges }: FirmFacts): Alert[] {
  if (cash === undefined || charges === undefined || charges <= 0n) return [];
  const level = cash < charges * BigInt(thresholds.runway.red) ? 'red' : cash < charges * BigInt(thresholds.runway.amber) ? 'amber' : undefined;
  return level ? [{ code: 'runway', level, values: { cash: decimal(cash), charges: decimal(charges), months: thresholds.runway[level] } }] : [];
}

function unpaidAlert({ unpaidCustomers, periods }: FirmFacts): Alert[] {
  const days = periods.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to)), 0);
  if (unpaidCustomers === undefined || days <= 0) return [];
  const told = periods.reduce((sum, { turnover }) => sum + turnover, 0n);
  const quarter = share(centimes(told), 91n, BigInt(days));
  const limit = share(quarter, BigInt(thresholds.unpaidCustomers.amber), 100n);
  if (unpaidCustomers <= limit) return [];
  return [{ code: 'unpaid_customers', level: 'amber', values: { owed: decimal(unpaidCustomers), quarter: decimal(quarter), threshold: thresholds.unpaidCustomers.amber } }];
}

function jobsAlert({ jobsPledged, jobsDeclared, disbursedOn, today }: FirmFacts): Alert[] {
  const now = jobsDeclared.at(-1);
  if (now === undefined || jobsPledged - now < thresholds.jobs.below) return [];
  const fell = jobsDeclared.some((before) => before > now);
  return fell || addMonths(disbursedOn, thresholds.jobs.months) <= today ? [{ code: 'jobs', level: 'amber', values: { declared: now, pledged: jobsPledged } }] : [];
}

function silenceAlerts({ reportedOn, today }: FirmFacts): Alert[] {
  if (reportedOn === undefined) return [];
  const days = daysBetween(reportedOn, today);
  const level = days >= thresholds.silence.red ? 'red' : days >= thresholds.silence.amber ? 'amber' : undefined;
  return [
    ...(level ? [{ code: 'silence', level, values: { days, threshold: thresholds.silence[level] } } as const] : []),
    ...(days >= thresholds.silence.mentor ? [{ code: 'mentor_silent', level: 'notice', values: { days, threshold: thresholds.silence.mentor } } as const] : []),
  ];
}

function arrearsAlert({ daysPastDue }: FirmFacts): Alert[] {
  const level = daysPastDue > thresholds.arrears.red ? 'red' : daysPastDue > thresholds.arrears.amber ? 'amber' : undefined;
  return level ? [{ code: 'arrears', level, values: { days: daysPastDue, threshold: thresholds.arrears[level] } }] : [];
}

function flagAlerts({ told, morale }: FirmFacts): Alert[] {
  const flag = (on: boolean | undefined, code: AlertCode, level: AlertLevel): Alert[] => (on ? [{ code, level, values: {} }] : []);
  return [
    ...(morale !== undefined && morale <= thresholds.morale.red ? [{ code: 'morale', level: 'red', values: { morale, threshold: thresholds.morale.red } } as const] : []),
    ...flag(told.illness, 'illness', 'red'),
    ...flag(told.conflict, 'conflict', 'red'),
    ...flag(told.tax_late, 'tax', 'amber'),
    ...flag(told.cnss_late, 'cnss', 'amber'),
    ...flag(told.rc_lapsed, 'registration', 'amber'),
    ...flag(told.lease_dispute, 'lease', 'amber'),
  ];
}

/** Everything about a firm that asks for somebody's eyes, in the order of the table. */
export const alertsOf = (facts: FirmFacts): readonly Alert[] => [
  ...turnoverAlert(facts),
  ...runwayAlert(facts),
  ...arrearsAlert(facts),
  ...unpaidAlert(facts),
  ...jobsAlert(facts),
  ...silenceAlerts(facts),
  ...flagAlerts(facts),
];

/** Alerts after which a person calls within two working days. */
export const humanAlerts: readonly AlertCode[] = ['morale', 'illness', 'conflict'];
