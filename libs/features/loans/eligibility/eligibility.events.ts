import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { LeadOutcome } from './domain/lead.js';

/** What was done to a version of a product. */
export type ProductAct = 'drafted' | 'redrafted' | 'dropped' | 'published' | 'ended';

export const productKept = (product: { readonly id: string; readonly code: string; readonly version: number }, act: ProductAct, actor: Actor): DomainEvent => ({
  type: `loans.product_${act}`,
  subject: { kind: 'loan_product', id: product.id },
  actor,
  payload: { productId: product.id, code: product.code, version: product.version },
});

/** Somebody left a number, was answered, or was erased. No number and no name: the history is for ever. */
export const leadTold = (id: string, what: 'left' | 'answered' | 'erased', actor: Actor, outcome?: LeadOutcome): DomainEvent => ({
  type: `loans.lead_${what}`,
  subject: { kind: 'lead', id },
  actor,
  payload: { leadId: id, ...(outcome ? { outcome } : {}) },
});
