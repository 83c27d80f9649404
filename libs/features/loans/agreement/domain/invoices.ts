import { addDays, type LocalDate } from '#kernel/calendar';
import { type LoanState, servicedStates } from './loan.moves.js';

/** Days after each part of the money in which its invoices come (handbook 1.3). */
export const INVOICE_DAYS = 90;
/** Days before the last one on which the borrower is reminded. */
export const REMIND_DAYS = 14;

/** States of a loan in which its invoices are asked for: once it has ended, nobody asks. They may still be brought. */
export const askedForInvoices: readonly LoanState[] = ['partially_disbursed', ...servicedStates];

export const invoiceStates = ['to_check', 'accepted', 'refused'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** A part of the money that left, and what proves where it went. */
export interface Release {
  readonly executedOn: LocalDate;
  readonly invoices: readonly { readonly state: InvoiceState }[];
}
export const releaseStandings = ['open', 'late', 'to_check', 'proved'] as const;
export type ReleaseStanding = (typeof releaseStandings)[number];

export const invoicesDueOn = (executedOn: LocalDate): LocalDate => addDays(executedOn, INVOICE_DAYS);

/** Proved once one invoice is accepted and none waits; late only while nothing waits for us. */
export function standingOfRelease({ executedOn, invoices }: Release, today: LocalDate): ReleaseStanding {
  if (invoices.some(({ state }) => state === 'to_check')) return 'to_check';
  if (invoices.some(({ state }) => state === 'accepted')) return 'proved';
  return invoicesDueOn(executedOn) < today ? 'late' : 'open';
}
