import { type Actor, can } from '#kernel/permissions';
import { type Assisted, assistanceStands } from './application/domain/counter.js';
import type { ApplicationRole } from './application/domain/application.moves.js';
import type { LoanRole } from './agreement/domain/loan.moves.js';

interface Owned {
  readonly personId: string;
}

const isOwner = (actor: Actor, record: Owned): boolean => actor.personId !== undefined && actor.personId === record.personId;

/** The parts this actor plays for this application. Nobody plays a part of staff for an application of their own. */
export function partsFor(
  actor: Actor,
  application: Owned & Assisted & { readonly officerAccountId: string | null; readonly proposedBy?: string | null; readonly excludedBy?: string | null },
): ApplicationRole[] {
  if (isOwner(actor, application)) return can(actor, 'loans.apply') ? ['applicant'] : [];
  const parts: ApplicationRole[] = [];
  // after an answer to an exclusion, another officer reads (law 09-08, article 11)
  if (can(actor, 'loans.instruct') && application.excludedBy !== actor.accountId) parts.push('officer');
  if (isAssistant(actor, application)) parts.push('assistant');
  // four eyes: neither the file's own officer, nor who proposed it, nor who typed it for its founder reads it a second time
  if (
    can(actor, 'loans.review') &&
    application.assistantAccountId !== actor.accountId &&
    application.officerAccountId !== actor.accountId &&
    application.proposedBy !== actor.accountId
  )
    parts.push('reviewer');
  // the committee's own parts come from a seat in its session, never from a role alone (room committee)
  if (can(actor, 'loans.convene')) parts.push('secretary');
  return parts;
}

/** The parts this actor plays for this loan. Four eyes: who decided on the application does not pay it out (trust 5.1). Nobody plays a part of staff for a loan of their own. */
export function loanPartsFor(actor: Actor, loan: Owned, decidedBy: string | undefined): LoanRole[] {
  if (isOwner(actor, loan)) return can(actor, 'loans.read_own') ? ['borrower'] : [];
  return [...(can(actor, 'loans.instruct') ? (['officer'] as const) : []), ...(can(actor, 'loans.disburse') && decidedBy !== actor.accountId ? (['treasurer'] as const) : [])];
}

/** The second pair of eyes on an order of transfer: neither who prepared it, nor who decided, nor the borrower. */
export const canApproveTransfer = (actor: Actor, loan: Owned, decidedBy: string | undefined): boolean =>
  can(actor, 'loans.approve_transfer') && !isOwner(actor, loan) && decidedBy !== actor.accountId;

/** Types for the founder of this file, with the consent that was said aloud. */
export const isAssistant = (actor: Actor, file: Owned & Assisted): boolean =>
  can(actor, 'loans.assist') && !isOwner(actor, file) && file.assistantAccountId === actor.accountId && assistanceStands(file);

/** Who may write in a file: its founder, and who types for her. */
export const writesFor = (actor: Actor, file: Owned & Assisted): boolean => isOwner(actor, file) || isAssistant(actor, file);

/** A second request for papers wants another person: not who asked, not the file's own officer, nobody for a file of their own. */
export const canConfirmRequest = (actor: Actor, file: Owned & Assisted & { readonly officerAccountId: string | null }, request: { readonly askedBy: string }): boolean =>
  can(actor, 'loans.supervise') &&
  !isOwner(actor, file) &&
  request.askedBy !== actor.accountId &&
  file.assistantAccountId !== actor.accountId &&
  file.officerAccountId !== actor.accountId;

export const canSee = (actor: Actor, record: Owned): boolean => isOwner(actor, record) || can(actor, 'loans.read_all');
export const canCollect = (actor: Actor, loan: Owned): boolean => can(actor, 'loans.collect') && !isOwner(actor, loan);

/** SQL condition of the lists: all for staff, one's own for everybody else. `person_id` of nobody matches nothing. */
export const visibleTo = (actor: Actor): { readonly all: boolean; readonly personId: string | null } => ({ all: can(actor, 'loans.read_all'), personId: actor.personId ?? null });
