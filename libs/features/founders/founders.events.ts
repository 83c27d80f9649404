import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { Light } from './domain/light.js';
import type { PlanMove, PlanState } from './domain/plan.moves.js';
import type { TaskKind, TaskState } from './domain/task.js';

interface Task {
  readonly id: string;
  readonly personId: string;
  readonly kind: TaskKind;
}
interface Plan {
  readonly id: string;
  readonly loanId: string;
  readonly personId: string;
}

/** Somebody has something to do until a day. */
export const taskOpened = (task: Task, actor: Actor): DomainEvent => ({
  type: 'founders.task_opened',
  subject: { kind: 'founder_task', id: task.id },
  actor,
  payload: { taskId: task.id, personId: task.personId, kind: task.kind },
  move: 'open',
  to: 'open',
});
/** Done, dropped, or open again; also when it closed itself. */
export const taskMoved = (task: Task, from: TaskState, to: TaskState, actor: Actor): DomainEvent => ({
  type: 'founders.task_moved',
  subject: { kind: 'founder_task', id: task.id },
  actor,
  payload: { taskId: task.id, personId: task.personId, kind: task.kind, to },
  move: to === 'open' ? 'reopen' : to === 'done' ? 'finish' : 'drop',
  from,
  to,
});
export const noteKept = (noteId: string, personId: string, what: 'write' | 'take_back', actor: Actor): DomainEvent => ({
  type: what === 'write' ? 'founders.note_written' : 'founders.note_taken_back',
  subject: { kind: 'founder_note', id: noteId },
  actor,
  payload: { noteId, personId },
  move: what,
});
export const lightChanged = (loanId: string, personId: string, from: Light | undefined, to: Light, actor: Actor): DomainEvent => ({
  type: 'founders.light_changed',
  subject: { kind: 'loan', id: loanId },
  actor,
  payload: { loanId, personId, light: to },
  move: 'light',
  ...(from ? { from } : {}),
  to,
});
export const planMoved = (plan: Plan, move: PlanMove | 'want_plan', from: PlanState | undefined, to: PlanState, actor: Actor): DomainEvent => ({
  type: 'founders.plan_moved',
  subject: { kind: 'action_plan', id: plan.id },
  actor,
  payload: { planId: plan.id, loanId: plan.loanId, personId: plan.personId, move },
  move,
  ...(from ? { from } : {}),
  to,
});
/** The founder lets her mentor see amounts, or no longer. */
export const consentKept = (personId: string, mentorshipId: string, given: boolean, actor: Actor): DomainEvent => ({
  type: 'founders.consent_kept',
  subject: { kind: 'mentorship', id: mentorshipId },
  actor,
  payload: { personId, mentorshipId, given },
  move: given ? 'consent' : 'withdraw_consent',
});
