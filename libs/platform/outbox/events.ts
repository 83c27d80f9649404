import type { Actor } from '#kernel/permissions';

/** Injection token of the EventWriter. */
export const EVENT_WRITER = Symbol('EVENT_WRITER');

/** JSON of ids, codes, counts and decimal strings. Never a name, a phone, a document: it stays in append-only tables. */
export type EventPayload = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** Something that happened, in the past tense: `loans.loan_granted`. Written to the history and to the outbox in the transaction of the change. */
export interface DomainEvent {
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly actor: Actor;
  readonly payload: EventPayload;
  readonly move?: string;
  readonly from?: string;
  readonly to?: string;
  /** Why a person decided so; shown to those who may read the history. */
  readonly reason?: string;
}

/** An event as a subscriber receives it. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly payload: EventPayload;
  readonly actorId: string;
  readonly at: Date;
}
