import { addDays, type LocalDate } from '#kernel/calendar';
import { type NextStep, urgency } from '#kernel/next-step';
import { isPromised, isServiced, type LoanState } from './loan.moves.js';

/** A loan as its borrower's start page needs it. Amounts in decimal MAD. */
export interface OwnLoanFacts {
  readonly id: string;
  readonly number: string;
  readonly state: LoanState;
  readonly next: { readonly due: LocalDate; readonly amount: string } | null;
  readonly daysPastDue: number;
  /** All that should have been paid by now. */
  readonly overdue: string;
}

/** From this many days before the due day a payment is something to do, not only to know. */
const SOON_DAYS = 10;

/** Whether a payment of that day is something to do now. */
export const isSoon = (due: LocalDate, today: LocalDate): boolean => due <= addDays(today, SOON_DAYS);

/** What a loan asks of its borrower: the next payment with its amount and day, the money that is on its way, or nothing more. */
export function borrowerSteps(loan: OwnLoanFacts, today: LocalDate): NextStep[] {
  const about = { id: loan.id, facts: { number: loan.number } };
  if (loan.state === 'contract_sent') return [{ code: 'loans.sign_contract', kind: 'act', urgency: urgency.due, ...about }];
  if (loan.state === 'signed') return [{ code: 'loans.bring_papers', kind: 'act', urgency: urgency.begun, ...about }];
  if (isPromised(loan.state) || loan.state === 'partially_disbursed') return [{ code: 'loans.money_coming', kind: 'wait', urgency: urgency.begun, ...about }];
  if (loan.state === 'closed_paid') return [{ code: 'loans.paid_back', kind: 'note', urgency: urgency.calm, ...about }];
  if (!isServiced(loan.state) || !loan.next) return [];
  const { due, amount } = loan.next;
  const payment = { id: loan.id, on: due, facts: { number: loan.number, amount } };
  if (loan.daysPastDue > 0)
    return [{ code: 'loans.pay_late', kind: 'act', urgency: urgency.overdue, ...payment, facts: { ...payment.facts, amount: loan.overdue, count: loan.daysPastDue } }];
  return isSoon(due, today)
    ? [{ code: 'loans.pay', kind: 'act', urgency: urgency.due, ...payment }]
    : [{ code: 'loans.next_payment', kind: 'wait', urgency: urgency.begun, ...payment }];
}

/** A part of the money that is not proved yet, for its borrower's start page. */
export interface UnprovedRelease {
  readonly loanId: string;
  readonly number: string;
  readonly dueOn: LocalDate;
}
/** Invoices are something to do in their last month, and more so once they are late. The oldest part speaks. */
export function invoiceSteps([first]: readonly UnprovedRelease[], today: LocalDate): NextStep[] {
  if (!first || first.dueOn > addDays(today, 30)) return [];
  return [
    { code: 'loans.bring_invoices', kind: 'act', urgency: first.dueOn < today ? urgency.due : urgency.begun, id: first.loanId, on: first.dueOn, facts: { number: first.number } },
  ];
}

/** Invoices that wait for an officer; the oldest one's loan is shown. */
export const invoicesToCheck = (waiting: { readonly count: number; readonly loanId: string | null }): NextStep[] =>
  waiting.count > 0 && waiting.loanId ? [{ code: 'loans.check_invoices', kind: 'act', urgency: urgency.begun, id: waiting.loanId, facts: { count: waiting.count } }] : [];

/** Loans as the treasurer's start page needs them; `overdue` is what is past due and unpaid. */
export interface TillFacts {
  readonly toPayOut: number;
  readonly late: number;
  readonly overdue: string;
  /** The first past day whose cash nobody counted. */
  readonly uncounted: LocalDate | null;
  /** Movements of the bank that nobody matched yet. */
  readonly movements: number;
}

/** What the till asks of the treasurer. */
export function treasurerSteps({ toPayOut, late, overdue, uncounted, movements }: TillFacts): NextStep[] {
  const steps: NextStep[] = [
    ...(toPayOut > 0 ? [{ code: 'loans.pay_out', kind: 'act', urgency: urgency.due, facts: { count: toPayOut } } as const] : []),
    ...(uncounted ? [{ code: 'loans.count_till', kind: 'act', urgency: urgency.due, on: uncounted, id: uncounted } as const] : []),
    ...(movements > 0 ? [{ code: 'loans.match_bank', kind: 'act', urgency: urgency.due, facts: { count: movements } } as const] : []),
    ...(late > 0 ? [{ code: 'loans.follow_late', kind: 'act', urgency: urgency.begun, facts: { count: late, amount: overdue } } as const] : []),
  ];
  return steps.length > 0 ? steps : [{ code: 'loans.till_quiet', kind: 'wait', urgency: urgency.calm }];
}

/** What waits between the promise and the money: loans without contract or papers, orders without a second pair of eyes. */
export const agreementSteps = ({ contracts, orders }: { readonly contracts: number; readonly orders: number }): NextStep[] => [
  ...(contracts > 0 ? [{ code: 'loans.make_contract', kind: 'act', urgency: urgency.due, facts: { count: contracts } } as const] : []),
  ...(orders > 0 ? [{ code: 'loans.approve_order', kind: 'act', urgency: urgency.due, facts: { count: orders } } as const] : []),
];

/** A firm that was financed may look for people; good to know, never pressing. `may`: it does not post yet. */
export const firmSteps = (may: boolean): NextStep[] => (may ? [{ code: 'loans.open_firm', kind: 'note', urgency: urgency.calm }] : []);
