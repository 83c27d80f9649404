import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** What was done to a version of a product. */
export type ProductAct = 'drafted' | 'redrafted' | 'dropped' | 'published' | 'ended';

export const productKept = (product: { readonly id: string; readonly code: string; readonly version: number }, act: ProductAct, actor: Actor): DomainEvent => ({
  type: `loans.product_${act}`,
  subject: { kind: 'loan_product', id: product.id },
  actor,
  payload: { productId: product.id, code: product.code, version: product.version },
});
