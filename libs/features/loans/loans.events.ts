import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { LoanMove, LoanState } from './agreement/domain/loan.moves.js';
import type { ApplicationMove, ApplicationState } from './application/domain/application.moves.js';

interface Moved {
  readonly id: string;
  readonly personId: string;
}

/** The founder wrote: a draft begun, or words and figures changed before it was sent. */
export const applicationWritten = (application: Moved, actor: Actor, first: boolean): DomainEvent => ({
  type: first ? 'loans.application_started' : 'loans.application_changed',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, ...(actor.personId === application.personId ? {} : { onBehalf: true }) },
});

/** The application made one of its moves: `loans.application_moved`, and `loans.application_decided` for the committee's. */
export const applicationMoved = (
  application: Moved,
  move: ApplicationMove,
  from: ApplicationState,
  to: ApplicationState,
  actor: Actor,
  reason?: string,
  onBehalf = false,
): DomainEvent => ({
  type: ['approve', 'approve_with_reservations', 'reject', 'adjourn'].includes(move) ? 'loans.application_decided' : 'loans.application_moved',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, move, to, ...(onBehalf ? { onBehalf } : {}) },
  move,
  from,
  to,
  ...(reason ? { reason } : {}),
});

/** A loan exists: the committee granted it and the founder accepted. Money has not moved yet. */
export const loanGranted = (loan: Moved & { readonly mentorRecommended: boolean }, actor: Actor): DomainEvent => ({
  type: 'loans.loan_granted',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId, mentorRecommended: loan.mentorRecommended },
  move: 'grant',
  to: 'committed',
});

/** A part of the study of a file was written: note, meeting, visit, score. Ids only: the words stay with the study. */
export const studyWritten = (application: Moved, part: string, actor: Actor): DomainEvent => ({
  type: 'loans.study_written',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, part },
});

/** A loan made one of its moves between the promise and the money. */
export const loanMoved = (loan: Moved & { readonly state: LoanState }, move: LoanMove, to: LoanState, actor: Actor, reason?: string): DomainEvent => ({
  type: 'loans.loan_moved',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId, move, to },
  move,
  from: loan.state,
  to,
  ...(reason ? { reason } : {}),
});

/** Something was written down about a loan that changes no state: a payee, a condition, an order of transfer. */
export const loanNoted = (loan: Moved, what: string, actor: Actor, payload: Readonly<Record<string, string>> = {}): DomainEvent => ({
  type: 'loans.loan_noted',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId, what, ...payload },
});

/** Days or amounts of rows are no longer what they were, other than by a payment. */
export const rowsChanged = (loan: Moved, why: string, actor: Actor): DomainEvent => ({
  type: 'loans.rows_changed',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId, why },
});

/** Due days moved with a day off: the borrower is told. */
export const dueDaysMoved = (loan: Moved, movedId: string, actor: Actor): DomainEvent => ({
  type: 'loans.due_days_moved',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId, movedId },
});

/** All of the money is out. */
export const loanDisbursed = (loan: Moved & { readonly state: LoanState }, actor: Actor): DomainEvent => ({
  type: 'loans.loan_disbursed',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId },
  move: 'disburse',
  from: loan.state,
  to: 'disbursed',
});

export const repaymentBooked = (loan: Moved, repaymentId: string, actor: Actor): DomainEvent => ({
  type: 'loans.repayment_booked',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId, repaymentId },
});

/** Nothing was paid out and nothing will be. */
export const loanCancelled = (loan: Moved & { readonly state: LoanState }, actor: Actor, reason: string): DomainEvent => ({
  type: 'loans.loan_cancelled',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId },
  move: 'cancel',
  from: loan.state,
  to: 'cancelled',
  reason,
});

export const loanClosed = (loan: Moved & { readonly state: LoanState }, actor: Actor): DomainEvent => ({
  type: 'loans.loan_closed',
  subject: { kind: 'loan', id: loan.id },
  actor,
  payload: { loanId: loan.id, personId: loan.personId },
  move: 'close',
  from: loan.state,
  to: 'closed_paid',
});

/** An officer found something out; which facts, not what they are: the history is for ever. */
export const findingsRecorded = (application: Moved, facts: readonly string[], actor: Actor): DomainEvent => ({
  type: 'loans.findings_recorded',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, facts },
});

/** A paper of a file was handed in, accepted or refused. */
export const paperMoved = (application: Moved, what: 'handed_in' | 'accepted' | 'refused', paperId: string, actor: Actor): DomainEvent => ({
  type: { handed_in: 'loans.paper_handed_in', accepted: 'loans.paper_accepted', refused: 'loans.paper_refused' }[what],
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, paperId },
});

/** A founder was asked for all that is missing: the message leaves. */
export const papersAsked = (application: Moved, requestId: string, actor: Actor): DomainEvent => ({
  type: 'loans.papers_asked',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, requestId },
});

/** A request waits for another person, was given back, or one of its items was answered. */
export const requestMoved = (application: Moved, what: 'proposed' | 'declined' | 'item_answered', requestId: string, actor: Actor): DomainEvent => ({
  type: `loans.request_${what}`,
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, requestId },
});

/** Staff typed for somebody: the file was begun, the person said yes to it, or took it over. In the history as a line of its own. */
export const assisted = (application: Moved, what: 'assist' | 'confirm' | 'take_over', actor: Actor): DomainEvent => ({
  type: `loans.assistance_${what}`,
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId, onBehalf: what !== 'take_over' },
  move: what,
});

/** Somebody is at the reception. */
export const orientationOpened = (application: Moved, actor: Actor): DomainEvent => ({
  type: 'loans.orientation_opened',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, personId: application.personId },
});

/** A file has another officer: taken, or handed over with a reason. In the history of the file as a line of its own. */
export const fileHeld = (application: Moved, what: 'take' | 'hand_over', officerId: string, actor: Actor, reason?: string): DomainEvent => ({
  type: 'loans.file_held',
  subject: { kind: 'loan_application', id: application.id },
  actor,
  payload: { applicationId: application.id, officerId },
  move: what,
  ...(reason ? { reason } : {}),
});

/** An officer is away, or back. */
export const absenceKept = (id: string, accountId: string, what: 'written' | 'ended', actor: Actor): DomainEvent => ({
  type: 'loans.absence_kept',
  subject: { kind: 'account', id: accountId },
  actor,
  payload: { absenceId: id, what },
});

/** What was done to a version of the scoring grid. */
export const gridKept = (grid: { readonly id: string; readonly version: number }, what: 'drafted' | 'redrafted' | 'published' | 'dropped', actor: Actor): DomainEvent => ({
  type: 'loans.grid_kept',
  subject: { kind: 'scoring_grid', id: grid.id },
  actor,
  payload: { gridId: grid.id, version: grid.version, what },
});
