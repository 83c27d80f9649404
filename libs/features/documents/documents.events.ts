import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

const event =
  (type: string) =>
  (documentId: string, actor: Actor): DomainEvent => ({ type, subject: { kind: 'document', id: documentId }, actor, payload: { documentId } });

/** A paper was put into the folder of a person. */
export const documentAdded = event('documents.added');
/** The bytes and the name of a paper are gone for good. */
export const documentErased = event('documents.erased');
