import type { LocalDate } from '#kernel/calendar';

/** Where members come from (handbook 1.5). Banks and accountants are "finance" for the quorum. */
export const colleges = ['entrepreneurs', 'banks', 'accountants_lawyers', 'institutions'] as const;
export type College = (typeof colleges)[number];
export const financeColleges: readonly College[] = ['banks', 'accountants_lawyers'];

export const chairs = ['member', 'chair', 'deputy'] as const;
export type ChairRole = (typeof chairs)[number];

/** Ties that may make a member leave an item. */
export const linkKinds = ['family', 'employer', 'bank', 'supplier', 'other'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A seat for a time. Days inclusive; `pledgedAt` is null until the member has promised confidentiality for this mandate. */
export interface Mandate {
  readonly id: string;
  readonly accountId: string;
  readonly college: College;
  readonly chair: ChairRole;
  readonly voting: boolean;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly pledgedAt: Date | null;
}

export const isInForce = (mandate: Pick<Mandate, 'fromDay' | 'toDay'>, day: LocalDate): boolean => mandate.fromDay <= day && day <= mandate.toDay;

/** Two mandates of one person never share a day. */
export const overlaps = (a: Pick<Mandate, 'fromDay' | 'toDay'>, b: Pick<Mandate, 'fromDay' | 'toDay'>): boolean => a.fromDay <= b.toDay && b.fromDay <= a.toDay;

/** Who leads: the chair when there, else the deputy; undefined when neither is. Ties between several are broken by the id, so that the answer never depends on an order of rows. */
export function presiding<M extends Pick<Mandate, 'id' | 'chair'>>(members: readonly M[]): M | undefined {
  const byId = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  return byId.find(({ chair }) => chair === 'chair') ?? byId.find(({ chair }) => chair === 'deputy');
}
