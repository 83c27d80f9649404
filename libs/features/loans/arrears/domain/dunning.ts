import type { LocalDate } from '#kernel/calendar';

/** What is done at a step; its sentence is `arrears:actions.<action>`. */
export const dunningActions = ['message', 'call', 'letter', 'visit', 'second_letter', 'formal_notice', 'acceleration', 'write_off_proposal'] as const;
export type DunningAction = (typeof dunningActions)[number];
/** `auto`: the house itself writes to the borrower. */
export const dunningActors = ['auto', 'officer', 'commission', 'director', 'bureau', 'board'] as const;
export type DunningActor = (typeof dunningActors)[number];

/** From so many days past due (with the grace days of the product), somebody does something. */
export interface DunningStep {
  readonly dpd: number;
  readonly level: number;
  readonly action: DunningAction;
  readonly who: DunningActor;
}

const step = (dpd: number, level: number, action: DunningAction, who: DunningActor): DunningStep => ({ dpd, level, action, who });

/** The ladder of handbook 1.8 after the due day; what is said before it belongs to the reminders. */
export const seedLadder: readonly DunningStep[] = [
  step(3, 1, 'message', 'auto'),
  step(10, 1, 'call', 'officer'),
  step(30, 2, 'letter', 'officer'),
  step(60, 3, 'second_letter', 'commission'),
  step(90, 4, 'formal_notice', 'director'),
  step(120, 5, 'acceleration', 'bureau'),
  step(365, 6, 'write_off_proposal', 'board'),
];

/** From this level on the mentor is told that there is a difficulty. */
export const MENTOR_LEVEL = 2;

export type LadderFault = 'days_rise' | 'levels_never_fall';

/** Each step comes later than the one before, and its level is not lower. */
export function faultsOfLadder(steps: readonly DunningStep[]): { readonly path: string; readonly fault: LadderFault }[] {
  return steps.flatMap((one, i) => {
    const before = steps[i - 1];
    if (!before) return [];
    return [
      ...(one.dpd <= before.dpd ? [{ path: `steps.${i}.dpd`, fault: 'days_rise' as const }] : []),
      ...(one.level < before.level ? [{ path: `steps.${i}.level`, fault: 'levels_never_fall' as const }] : []),
    ];
  });
}

/** A late loan as the ladder sees it: `since` is the original day of its oldest unpaid row; `known` the days of the steps that it already went through since then. */
export interface LateLoan {
  readonly loanId: string;
  readonly days: number;
  readonly since: LocalDate;
  readonly known: readonly number[];
}

/** The step to open now, and those that a late run passed over: kept on record, never sent in bulk. Steps below one that is already known are left alone. */
export function stepsDue(ladder: readonly DunningStep[], loan: Pick<LateLoan, 'days' | 'known'>): { readonly open?: DunningStep; readonly passed: readonly DunningStep[] } {
  const furthest = Math.max(0, ...loan.known);
  const due = ladder.filter(({ dpd }) => dpd <= loan.days && dpd > furthest);
  const open = due.at(-1);
  return open ? { open, passed: due.slice(0, -1) } : { passed: [] };
}
