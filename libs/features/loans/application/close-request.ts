import type { Tx } from '#platform/database/tx';
import { applicationErrors } from './application.errors.js';
import { openItems } from './domain/paper-request.js';
import { PaperRequestEntity } from './entities/paper-request.entity.js';
import { itemsOf } from './request-rows.js';

/** With the file sent again its request is answered. Throws application.request_open { count } while an item is neither given nor explained. */
export async function closeRequest(tx: Tx, applicationId: string, now: Date): Promise<void> {
  const [request] = await tx.lockAll(PaperRequestEntity, { applicationId, state: 'open' });
  if (!request) return;
  const open = openItems(await itemsOf(tx, [request.id]));
  if (open.length > 0) throw applicationErrors.request_open({ count: open.length });
  await tx.change(request, { state: 'answered', answeredAt: now });
}
