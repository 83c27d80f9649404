import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { DunningStep } from './domain/dunning.js';

interface Late {
  readonly loanId: string;
  readonly personId: string;
}

/** A step of the ladder was reached: ids, the action and who acts; no amount, no name. */
export const dunningStepOpened = ({ loanId, personId }: Late, step: DunningStep, taskId: string, actor: Actor): DomainEvent => ({
  type: 'loans.dunning_step_opened',
  subject: { kind: 'loan', id: loanId },
  actor,
  payload: { loanId, personId, taskId, dpd: step.dpd, level: step.level, action: step.action, who: step.who },
});

/** For the mentor: there is a difficulty. Amounts may be looked up only when the borrower said so (`amounts`). */
export const difficultyKnown = ({ loanId, personId }: Late, amounts: boolean, actor: Actor): DomainEvent => ({
  type: 'loans.difficulty_known',
  subject: { kind: 'loan', id: loanId },
  actor,
  payload: { loanId, personId, amounts },
});

/** Something was done or said about a late loan. */
export const arrearsNoted = ({ loanId, personId }: Late, what: 'contacted' | 'promise_made' | 'dunning_paused' | 'dunning_resumed', actor: Actor, id: string): DomainEvent => ({
  type: `loans.${what}`,
  subject: { kind: 'loan', id: loanId },
  actor,
  payload: { loanId, personId, id },
});

export const ladderWritten = (ladderId: string, n: number, actor: Actor): DomainEvent => ({
  type: 'loans.dunning_ladder_written',
  subject: { kind: 'dunning_ladder', id: ladderId },
  actor,
  payload: { ladderId, n },
});
