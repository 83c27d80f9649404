import type { HttpPerson } from '../../world/client';
import type { World } from '../../world/world';

/** A message that did not arrive, a kind of messages, and a message to many that waits. */
export async function messageIds(world: World): Promise<{ message: string; messageKind: string; bulk: string }> {
  const failed = "update reminder set state = 'failed', reason = 'refused' where id = (select id from reminder order by id limit 1) returning id";
  const bulk = '00000000-0000-4000-8000-0000000b0b0b';
  await world.db.query(
    "insert into bulk_reminder (id, list, template, asked_by, asked_at, leaves_at, reached) select $1, 'people', 'nudge_call', id, now(), now() + interval '1 minute', 1 from account order by id limit 1",
    [bulk],
  );
  await world.db.query(
    `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
     select gen_random_uuid(), 'person', p.id, $1, 'nudge_call', p.account_id, 'mail', '2040-01-01', '2040-01-02', '2040-01-01' from person p where p.account_id is not null order by p.id limit 1`,
    [bulk],
  );
  return { bulk, message: (await world.db.query<{ id: string }>(failed))[0]!.id, messageKind: 'offers_found' };
}
export const messageOwners = (admin: HttpPerson): { message: HttpPerson; messageKind: HttpPerson; bulk: HttpPerson } => ({ message: admin, messageKind: admin, bulk: admin });

export const messageBodies = {
  'PUT /reminders/wishes': () => ({ digest: 'daily', muted: ['offers sms'] }),
  'PUT /reminders/kinds/:kind': () => ({ mode: 'on', reason: 'Tout va bien' }),
  'POST /reminders/stop': () => ({ token: 'nobody' }),
  'POST /reminders/receipts': () => ({ id: 'p-1', status: 'delivered' }),
  'PUT /reminders/push': () => ({
    endpoint: 'https://push.example/a',
    p256dh: Buffer.from([4, ...Array<number>(64).fill(1)]).toString('base64url'),
    auth: Buffer.alloc(16, 1).toString('base64url'),
  }),
  'POST /reminders/push/forget': () => ({ endpoint: 'https://push.example/a' }),
  'POST /reminders/bulk': () => ({ list: 'late', subjects: ['00000000-0000-4000-8000-000000000000'] }),
  'POST /reminders/:id/settle': () => ({ as: 'not_needed' }),
};
