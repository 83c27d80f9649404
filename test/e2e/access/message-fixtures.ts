import type { HttpPerson } from '../../world/client';
import type { World } from '../../world/world';

/** A message that did not arrive, and a kind of messages. */
export async function messageIds(world: World): Promise<{ message: string; messageKind: string }> {
  const failed = "update reminder set state = 'failed', reason = 'refused' where id = (select id from reminder order by id limit 1) returning id";
  return { message: (await world.db.query<{ id: string }>(failed))[0]!.id, messageKind: 'offers_found' };
}
export const messageOwners = (admin: HttpPerson): { message: HttpPerson; messageKind: HttpPerson } => ({ message: admin, messageKind: admin });

export const messageBodies = {
  'PUT /reminders/wishes': () => ({ digest: 'daily', muted: ['offers sms'] }),
  'PUT /reminders/kinds/:kind': () => ({ mode: 'on', reason: 'Tout va bien' }),
  'POST /reminders/stop': () => ({ token: 'nobody' }),
  'POST /reminders/receipts': () => ({ id: 'p-1', status: 'delivered' }),
  'POST /reminders/:id/settle': () => ({ as: 'not_needed' }),
};
