import { inOrderOfDays, type LoanEvent, type RefusedEvent, type Reverse } from './loan-event.js';

/** Which events are taken back, and which reversals are refused. */
export interface Reversals {
  readonly taken: ReadonlySet<string>;
  readonly refusals: ReadonlyMap<LoanEvent, Pick<RefusedEvent, 'code' | 'params'>>;
}

const reversible: readonly string[] = ['repay', 'refund', 'writeOff'];

/** Finds out before anything is booked: a payment that is taken back counts as if it had not been. */
export function reversalsIn(events: readonly LoanEvent[]): Reversals {
  const byId = new Map<string, LoanEvent>();
  for (const event of inOrderOfDays(events)) if (!byId.has(event.id)) byId.set(event.id, event);
  const taken = new Set<string>();
  const refusals = new Map<LoanEvent, Pick<RefusedEvent, 'code' | 'params'>>();
  for (const event of inOrderOfDays(events)) {
    if (event.type !== 'reverse' || byId.get(event.id) !== event) continue;
    const refusal = refusalOf(event, byId.get(event.of), taken);
    if (refusal) refusals.set(event, { code: `loans.event.${refusal}`, params: { of: event.of } });
    else taken.add(event.of);
  }
  return { taken, refusals };
}

function refusalOf(event: Reverse, target: LoanEvent | undefined, taken: ReadonlySet<string>): string | undefined {
  if (!target) return 'event_unknown';
  if (!reversible.includes(target.type)) return 'event_not_reversible';
  if (taken.has(event.of)) return 'already_reversed';
  return target.on > event.on ? 'reversed_too_early' : undefined;
}
