import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { ContactState } from './domain/contact.js';
import type { Light } from './domain/report.js';

interface Written {
  readonly id: string;
  readonly loanId: string;
  readonly personId: string;
  readonly mentorshipId: string;
}

/** A mentor told how a firm does. The values are rows of their own. */
export const reportWritten = (report: Written, actor: Actor): DomainEvent => ({
  type: 'followup.report_written',
  subject: { kind: 'follow_up_report', id: report.id },
  actor,
  payload: { reportId: report.id, loanId: report.loanId, personId: report.personId, mentorshipId: report.mentorshipId },
});
/** The founder told how she sees it. */
export const founderTold = (report: Written, light: Light, actor: Actor): DomainEvent => ({
  type: 'followup.founder_told',
  subject: { kind: 'follow_up_report', id: report.id },
  actor,
  payload: { reportId: report.id, loanId: report.loanId, personId: report.personId, light },
});
/** The plan of a firm was made, or made anew. */
export const contactsPlanned = (
  loanId: string,
  personId: string,
  counts: { readonly added: number; readonly changed: number; readonly dropped: number },
  actor: Actor,
): DomainEvent => ({ type: 'followup.contacts_planned', subject: { kind: 'loan', id: loanId }, actor, payload: { loanId, personId, ...counts } });
/** A contact was had, or a later one overtook it. */
export const contactMoved = (
  contact: { readonly id: string; readonly loanId: string },
  move: 'have' | 'overtake',
  from: ContactState,
  to: ContactState,
  actor: Actor,
): DomainEvent => ({
  type: 'followup.contact_moved',
  subject: { kind: 'planned_contact', id: contact.id },
  actor,
  payload: { contactId: contact.id, loanId: contact.loanId, move },
  move,
  from,
  to,
});
