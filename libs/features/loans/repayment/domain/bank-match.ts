import { daysBetween, type LocalDate } from '#kernel/calendar';
import { type Centimes, isPositive, negate } from '#kernel/money';
import { fold } from '#kernel/text';
import type { BankLine } from './statement.js';

/** A running loan as a transfer may mean it. */
export interface PayableLoan {
  readonly id: string;
  readonly number: string;
  /** Names of the borrower and of her account, in any script. */
  readonly names: readonly string[];
  readonly outstanding: Centimes;
  /** What is past due. */
  readonly overdue: Centimes;
  readonly next: { readonly due: LocalDate; readonly amount: Centimes } | undefined;
}
/** A payment that the bank may take back. */
export interface BookedPayment {
  readonly id: string;
  readonly loanId: string;
  readonly reference: string;
  readonly amount: Centimes;
}

export const matchReasons = ['number', 'name', 'part_of_name', 'overdue', 'next_row', 'outstanding', 'near_day', 'reference'] as const;
export type MatchReason = (typeof matchReasons)[number];
export interface Candidate {
  readonly loanId: string;
  /** The payment that would be taken back, for money that went out again. */
  readonly repaymentId?: string;
  readonly reasons: readonly MatchReason[];
}
/** `sure`: one loan by its number, or one payment by its reference; the others wait for a person. */
export const matchKinds = ['sure', 'likely', 'several', 'none'] as const;
export interface BankMatch {
  readonly kind: (typeof matchKinds)[number];
  readonly candidates: readonly Candidate[];
}

const points: Readonly<Record<MatchReason, number>> = { number: 100, reference: 100, name: 40, part_of_name: 15, overdue: 30, next_row: 25, outstanding: 20, near_day: 5 };
/** From here on a loan is named at all; by so much the best must lead to be the only one. */
const LEAST = 40;
const LEAD = 15;
const NEAR_DAYS = 10;
const MOST = 5;

const worth = (reasons: readonly MatchReason[]): number => reasons.reduce((sum, reason) => sum + points[reason], 0);

/** Which loan a credit means, or which payment a debit takes back, with the reasons; the order of loans and payments does not matter. */
export function matchBankLine(line: BankLine, loans: readonly PayableLoan[], payments: readonly BookedPayment[]): BankMatch {
  const text = ` ${fold(`${line.label} ${line.reference}`)} `;
  return isPositive(line.amount) ? credited(line, text, loans) : takenBack(line, text, payments);
}

function credited(line: BankLine, text: string, loans: readonly PayableLoan[]): BankMatch {
  const found = loans
    .map((loan) => ({ loanId: loan.id, reasons: reasonsFor(line, text, loan) }))
    .map((one) => ({ ...one, points: worth(one.reasons) }))
    .filter((one) => one.points >= LEAST)
    .sort((a, b) => b.points - a.points || (a.loanId < b.loanId ? -1 : 1));
  const candidates = found.slice(0, MOST).map(({ loanId, reasons }) => ({ loanId, reasons }));
  const named = found.filter(({ reasons }) => reasons.includes('number'));
  if (named.length === 1 && found[0] === named[0]) return { kind: 'sure', candidates };
  if (found.length === 0) return { kind: 'none', candidates };
  return { kind: found.length === 1 || found[0]!.points - found[1]!.points >= LEAD ? 'likely' : 'several', candidates };
}

function reasonsFor({ amount, day }: BankLine, text: string, loan: PayableLoan): MatchReason[] {
  const words = loan.names.map((name) =>
    fold(name)
      .split(' ')
      .filter((word) => word.length > 1),
  );
  const whole = words.some((name) => name.length > 1 && name.every((word) => text.includes(` ${word} `)));
  const part = !whole && words.some((name) => name.some((word) => word.length > 3 && text.includes(` ${word} `)));
  const near = loan.next !== undefined && Math.abs(daysBetween(loan.next.due, day)) <= NEAR_DAYS;
  const money: MatchReason[] = [
    ...(isPositive(loan.overdue) && amount === loan.overdue ? (['overdue'] as const) : []),
    ...(amount === loan.next?.amount ? (['next_row'] as const) : []),
    ...(amount === loan.outstanding ? (['outstanding'] as const) : []),
  ].slice(0, 1);
  return [
    ...(holds(text, loan.number) ? (['number'] as const) : []),
    ...(whole ? (['name'] as const) : part ? (['part_of_name'] as const) : []),
    ...money,
    ...(near ? (['near_day'] as const) : []),
  ];
}

/** `P-2027-0001` as banks write it: `P 2027 0001`, `P20270001`. */
function holds(text: string, number: string): boolean {
  const name = fold(number);
  return text.includes(` ${name} `) || text.includes(` ${name.replaceAll(' ', '')} `);
}

/** Money that went out again with the reference and the amount of a payment. */
function takenBack(line: BankLine, text: string, payments: readonly BookedPayment[]): BankMatch {
  const amount = negate(line.amount);
  const candidates = payments
    .filter((payment) => payment.amount === amount && fold(payment.reference).length > 2 && text.includes(` ${fold(payment.reference)} `))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((payment): Candidate => ({ loanId: payment.loanId, repaymentId: payment.id, reasons: ['reference'] }));
  return { kind: candidates.length === 1 ? 'sure' : candidates.length === 0 ? 'none' : 'several', candidates: candidates.slice(0, MOST) };
}
