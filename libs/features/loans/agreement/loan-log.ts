import type { Holidays, LocalDate } from '#kernel/calendar';
import { parseMoney, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import type { LoanEvent } from '../schedule/domain/loan-event.js';
import { LoanEventEntity } from './entities/loan-event.entity.js';

/** One more line in the log of a loan. `more`: what readers of the log need beside the event, such as a reason. The caller holds the lock of the loan. */
export async function logLoanEvent(tx: Tx, loanId: string, event: LoanEvent, actor: Actor, at: Date, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const { id, type, on, ...rest } = event;
  const payload = { ...rest, ...('amount' in rest ? { amount: toDecimal(rest.amount) } : {}), ...more };
  await tx.insert(LoanEventEntity, { id, loanId, type, on, payload, recordedBy: actor.accountId, at });
}

/** The log of a loan, oldest line first. */
export const loanLog = (tx: Tx, loanId: string): Promise<LoanEventEntity[]> => tx.find(LoanEventEntity, { loanId }, { at: 'ASC', id: 'ASC' });

/** The event as the engine reads it. */
export function eventOf({ id, type, on, payload }: Pick<LoanEventEntity, 'id' | 'type' | 'on' | 'payload'>): LoanEvent {
  const amount = typeof payload['amount'] === 'string' ? { amount: parseMoney(payload['amount']) } : {};
  return { ...payload, ...amount, id, type, on } as unknown as LoanEvent;
}

/** The days off that the contract's rows were counted with: a calendar that changes later moves no row by itself. */
export function holidaysOf(log: readonly LoanEventEntity[], today: Holidays): Holidays {
  const counted = log.findLast(({ type, payload }) => type === 'disburse' && Array.isArray(payload['holidays']));
  return counted ? new Set(counted.payload['holidays'] as LocalDate[]) : today;
}
