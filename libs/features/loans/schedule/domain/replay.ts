import type { LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { type Centimes, isPositive, minus, plus, toDecimal, ZERO } from '#kernel/money';
import { type ArrearsBucket, arrears } from './ageing.js';
import { type BookedPart, sharesOf, type SurplusTerms, timingOf } from './allocation.js';
import { inOrderOfDays, type LoanEvent, type RefusedEvent, type Repay } from './loan-event.js';
import { type AgreedRow, type Cadence, cadenceOf, firstRows, lendMore, type LoanRow, moveFrom, moveOne, pauseAt, rowAt, spreadOver } from './loan-rows.js';
import { type Reversals, reversalsIn } from './reversals.js';
import type { ScheduleTerms } from './schedule-terms.js';

/** All that a contract says about a loan at 0 %. Without `disburse` events the money is out as the terms say. */
export interface LoanTerms extends SurplusTerms {
  /** `principal`: what may be paid out at most. */
  readonly schedule: ScheduleTerms;
  readonly agreed?: readonly AgreedRow[];
  /** Parts in which the money goes out; without them, all on `schedule.disbursedOn`. */
  readonly tranches?: readonly { readonly on: LocalDate; readonly amount: Centimes }[];
  /** Days by which the loan's own age is delayed; the age of a row does not know them (vectors, R4). */
  readonly arrearsGraceDays: number;
}

export const loanStatuses = ['not_disbursed', 'active', 'closed', 'overpaid', 'written_off'] as const;
export type LoanStatus = (typeof loanStatuses)[number];

export interface StandingRow extends LoanRow {
  readonly n: number;
  readonly paid: Centimes;
  /** Parts of `paid` that came before and after the due day. */
  readonly paidInAdvance: Centimes;
  readonly paidLate: Centimes;
  readonly outstanding: Centimes;
}
/** What a payment that counts did: amount + kept + refunded sum to what was paid. */
export interface BookedPayment {
  readonly event: Repay;
  readonly parts: readonly BookedPart[];
  /** Beyond the loan, kept for the borrower. */
  readonly kept: Centimes;
  readonly refunded: Centimes;
}
export interface Standing {
  readonly rows: readonly StandingRow[];
  readonly disbursed: Centimes;
  readonly paid: Centimes;
  readonly outstanding: Centimes;
  readonly credit: Centimes;
  readonly status: LoanStatus;
  /** Age of the loan at the end of the day, after its grace days; 0 when it is not late. */
  readonly daysPastDue: number;
  readonly lateSince?: LocalDate;
  readonly bucket?: ArrearsBucket;
  /** What is overdue, by the age of its own row. */
  readonly ageing: Readonly<Partial<Record<ArrearsBucket, Centimes>>>;
  readonly payments: readonly BookedPayment[];
  readonly refused: readonly RefusedEvent[];
}

/**
 * Where a loan stands at the end of a day, told from its contract and all its events; their order of entry does not matter (peers, TIME-3, section 6).
 * Events of later days are left aside. A refused event is named with its reason and nothing of it is applied. Throws what `schedule` throws on terms that make no schedule.
 */
export function replay(terms: LoanTerms, events: readonly LoanEvent[], asOf: LocalDate): Standing {
  const book = new Book(terms);
  const happened = events.filter(({ on }) => on <= asOf);
  const reversals = reversalsIn(happened);
  const paidOut = events.some(({ type }) => type === 'disburse') ? [] : outByContract(terms, asOf);
  for (const part of paidOut) book.payOut(part.amount, part.on, part.id);
  for (const event of inOrderOfDays(happened)) book.take(event, reversals);
  return book.standing(asOf);
}

const outByContract = ({ schedule: { principal, disbursedOn }, tranches }: LoanTerms, asOf: LocalDate): { amount: Centimes; on: LocalDate | undefined; id: string }[] =>
  (tranches ?? [{ on: disbursedOn, amount: principal }]).flatMap(({ on, amount }, i) => (on === undefined || on <= asOf ? [{ amount, on, id: `contract-${i + 1}` }] : []));

type Change = Extract<LoanEvent, { type: 'holiday' | 'moveDue' | 'extraTerms' | 'grace' }>;
interface Payment {
  readonly event: Repay;
  parts: BookedPart[];
  kept: Centimes;
  refunded: Centimes;
}
interface OpenRow extends LoanRow {
  readonly n: number;
  paid: Centimes;
  paidInAdvance: Centimes;
  paidLate: Centimes;
}

/** The rows while events come in. Changing rows books all payments again, so rows and payments always belong together. */
class Book {
  private rows: OpenRow[] = [];
  private cadence: Cadence | undefined;
  private readonly payments: Payment[] = [];
  private readonly refused: RefusedEvent[] = [];
  private readonly known = new Set<string>();
  private disbursed = ZERO;
  private changed = false;
  private givenUp = false;

  constructor(private readonly terms: LoanTerms) {}

  take(event: LoanEvent, reversals: Reversals): void {
    const refusal = this.refusalOf(event, reversals) ?? this.attempt(event, reversals);
    this.known.add(event.id);
    if (refusal) this.refused.push({ event, ...refusal });
  }

  /** Pays out on a day, or before all days. Throws what `schedule` throws. */
  payOut(amount: Centimes, on: LocalDate | undefined, id: string): void {
    const total = plus(this.disbursed, amount);
    const { schedule: terms, agreed } = this.terms;
    if (this.changed && on) this.lay(lendMore(this.rows, amount, on, terms, id));
    else {
      this.lay(firstRows(terms, agreed, total, on));
      this.cadence = cadenceOf(terms, on ?? this.rows[0]!.originalDue);
    }
    this.disbursed = total;
  }

  standing(asOf: LocalDate): Standing {
    const rows = this.rows.map((row): StandingRow => ({ ...row, outstanding: minus(row.amount, row.paid) }));
    const outstanding = plus(...rows.map((row) => row.outstanding));
    const credit = plus(...this.payments.map(({ kept }) => kept));
    const late = arrears(this.givenUp ? [] : rows, asOf, this.terms.arrearsGraceDays);
    return {
      ...{ rows, disbursed: this.disbursed, paid: plus(...rows.map((row) => row.paid)), outstanding, credit, ageing: late.byBucket },
      ...{ status: this.statusOf(outstanding, credit), daysPastDue: late.late?.days ?? 0, payments: this.payments, refused: this.refused },
      ...(late.late ? { lateSince: late.late.since, bucket: late.late.bucket } : {}),
    };
  }

  private statusOf(outstanding: Centimes, credit: Centimes): LoanStatus {
    if (this.disbursed === ZERO) return 'not_disbursed';
    if (isPositive(outstanding)) return this.givenUp ? 'written_off' : 'active';
    return isPositive(credit) ? 'overpaid' : 'closed';
  }

  private refusalOf(event: LoanEvent, reversals: Reversals): Refusal | undefined {
    if (this.known.has(event.id)) return no('id_known', { id: event.id });
    if ('amount' in event && !isPositive(event.amount)) return no('amount_not_positive', { value: toDecimal(event.amount) });
    if ('count' in event && !(Number.isInteger(event.count) && event.count >= 1 && event.count <= 1200)) return no('count_wrong', { value: event.count });
    if (event.type === 'reverse') return reversals.refusals.get(event);
    if (event.type !== 'disburse' && this.rows.length === 0) return no('not_disbursed');
    return this.givenUp && event.type !== 'repay' && event.type !== 'refund' ? no('written_off') : undefined;
  }

  /** Applies the event as a whole, or says why not. */
  private attempt(event: LoanEvent, reversals: Reversals): Refusal | undefined {
    if (event.type === 'reverse' || reversals.taken.has(event.id)) return undefined;
    if (event.type === 'repay') return this.repay(event);
    if (event.type === 'refund') return this.refund(event.amount);
    if (event.type === 'writeOff') return this.writeOff();
    try {
      return event.type === 'disburse' ? this.disburse(event) : this.change(event);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { code: error.code, params: error.params as Refusal['params'] };
    }
  }

  private disburse(event: Extract<LoanEvent, { type: 'disburse' }>): Refusal | undefined {
    const { principal } = this.terms.schedule;
    if (plus(this.disbursed, event.amount) > principal) return no('above_principal', { value: toDecimal(event.amount), left: toDecimal(minus(principal, this.disbursed)) });
    this.payOut(event.amount, event.on, event.id);
    return undefined;
  }

  private repay(event: Repay): undefined {
    const payment = { event, parts: [], kept: event.amount, refunded: ZERO };
    this.payments.push(payment);
    this.book(payment);
  }

  /** The newest money goes back first: it is the money that no row took. */
  private refund(amount: Centimes): Refusal | undefined {
    const credit = plus(...this.payments.map(({ kept }) => kept));
    if (amount > credit) return no('refund_above_credit', { value: toDecimal(amount), credit: toDecimal(credit) });
    let left = amount;
    for (const payment of [...this.payments].reverse()) {
      const back = left < payment.kept ? left : payment.kept;
      payment.kept = minus(payment.kept, back);
      payment.refunded = plus(payment.refunded, back);
      left = minus(left, back);
    }
    return undefined;
  }

  private writeOff(): Refusal | undefined {
    if (this.rows.every((row) => row.paid === row.amount)) return no('nothing_outstanding');
    this.givenUp = true;
    return undefined;
  }

  private change(event: Change): Refusal | undefined {
    const day = event.type === 'holiday' ? event.due : event.from;
    const i = rowAt(this.rows, day);
    const row = this.rows[i];
    if (!row) return no('row_unknown', { day });
    if (isPositive(row.amount) && row.paid === row.amount) return no('row_paid', { day });
    const { length } = this.rows;
    if (event.type === 'grace' && event.mode === 'inside' && event.count >= length - i) return no('grace_fills_the_rest', { value: event.count, rows: length - i });
    const changed = this.changedRows(event, i);
    const wrong = changed.rows.findIndex(({ due }, k) => k > 0 && due <= changed.rows[k - 1]!.due);
    if (wrong > 0) return no('due_out_of_order', { due: changed.rows[wrong]!.due, before: changed.rows[wrong - 1]!.due });
    this.lay(changed.rows);
    this.cadence = changed.cadence ?? this.cadence;
    this.changed = true;
    return undefined;
  }

  private changedRows(event: Change, i: number): { readonly rows: readonly LoanRow[]; readonly cadence?: Cadence } {
    const { rows } = this;
    const cadence = this.cadence!;
    const terms = this.terms.schedule;
    if (event.type === 'holiday') return { rows: moveOne(rows, i, event.to, event.id) };
    if (event.type === 'extraTerms') return { rows: spreadOver(rows, i, event.count, terms, cadence, event.id) };
    if (event.type === 'grace') return { rows: pauseAt(rows, i, event.count, event.mode, terms, cadence, event.id) };
    return moveFrom(rows, i, event.to, terms, cadence, event.id);
  }

  /** New rows, and every payment again over them. */
  private lay(rows: readonly LoanRow[]): void {
    this.rows = rows.map((row, i) => ({ ...row, n: i + 1, paid: ZERO, paidInAdvance: ZERO, paidLate: ZERO }));
    for (const payment of this.payments) {
      payment.kept = minus(payment.event.amount, payment.refunded);
      payment.parts = [];
      this.book(payment);
    }
  }

  private book(payment: Payment): void {
    const { on } = payment.event;
    for (const { row, amount } of sharesOf(this.rows, payment.kept, on, this.terms)) {
      const timing = timingOf(row, on);
      row.paid = plus(row.paid, amount);
      if (timing === 'in_advance') row.paidInAdvance = plus(row.paidInAdvance, amount);
      else if (timing === 'late') row.paidLate = plus(row.paidLate, amount);
      payment.parts.push({ n: row.n, amount, timing });
      payment.kept = minus(payment.kept, amount);
    }
  }
}

type Refusal = Pick<RefusedEvent, 'code' | 'params'>;
const no = (name: string, params: Refusal['params'] = {}): Refusal => ({ code: `loans.event.${name}`, params });
