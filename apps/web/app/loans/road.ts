// The road of a loan for its founder, from the first word to the last instalment, and where this file stands on it.
import type { Step } from '../components/steps';
import { townDay } from '../lib/format';
import type { ApplicationState, Happening, LoanLine } from './views';

export const milestones = ['write', 'study', 'decide', 'accept', 'pay_out', 'repay'] as const;
export type Milestone = (typeof milestones)[number];

const reached: Readonly<Record<ApplicationState, Milestone>> = {
  orientation: 'write',
  oriented: 'write',
  draft: 'write',
  submitted: 'study',
  incomplete: 'study',
  ineligible: 'study',
  in_instruction: 'study',
  in_review: 'study',
  ready_for_committee: 'decide',
  scheduled: 'decide',
  heard: 'decide',
  adjourned: 'decide',
  approved: 'accept',
  approved_with_reservations: 'accept',
  notified: 'accept',
  reservations_lifted: 'accept',
  rejected: 'decide',
  accepted: 'pay_out',
  withdrawn: 'write',
  lapsed: 'write',
  expired: 'accept',
};
const ended: readonly ApplicationState[] = ['oriented', 'ineligible', 'rejected', 'withdrawn', 'lapsed', 'expired'];
/** The move that ends a milestone well. */
const endedBy: Readonly<Partial<Record<string, Milestone>>> = { submit: 'write', present: 'study', approve: 'decide', approve_with_reservations: 'decide', accept: 'accept' };

export interface Standing {
  readonly name: Milestone;
  readonly state: Step['state'];
  /** The day on which it was done. */
  readonly at: string | undefined;
}

/** A file that was withdrawn or closed stopped at the last milestone that it had reached. */
export function roadOf(state: ApplicationState, history: readonly Happening[], loan?: Pick<LoanLine, 'state' | 'disbursedOn'>): readonly Standing[] {
  const stopped = ended.includes(state);
  const before = history.map(({ to }) => to).filter((to): to is ApplicationState => to !== null && !ended.includes(to));
  const name = loan?.disbursedOn ? 'repay' : reached[stopped && state !== 'rejected' ? (before.at(-1) ?? 'draft') : state];
  const here = milestones.indexOf(name);
  const days = new Map<Milestone, string>(history.flatMap(({ move, at }) => (endedBy[move] ? [[endedBy[move], townDay(at)] as const] : [])));
  if (loan?.disbursedOn) days.set('pay_out', loan.disbursedOn);
  return milestones.map((milestone, i) => ({
    name: milestone,
    state: loan?.state === 'closed_paid' || i < here ? 'done' : i > here ? 'todo' : stopped || loan?.state === 'cancelled' ? 'failed' : 'now',
    at: i < here ? days.get(milestone) : undefined,
  }));
}
