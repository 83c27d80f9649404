import { newId } from '#kernel/ids';
import { naturalKey } from '#platform/database/db';
import { FundEntity } from '../../../libs/features/loans/fund/entities/ledger.entity';
import { Wire } from '../../world/tcp-proxy';
import { story, World } from '../../world/world';

const fund = (): { id: string; code: string; label: string } => ({ id: newId(), code: newId(), label: 'Fonds' });

story('a transaction is whole or nothing; what is to happen afterwards happens only when it came through', async (world) => {
  const after: string[] = [];
  const row = fund();
  const broken = world.db.transaction(async (tx) => {
    await tx.insert(FundEntity, row);
    tx.afterCommit(() => void after.push('broken'));
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  await world.db.transaction(async (tx) => {
    tx.afterCommit(() => Promise.reject(new Error('a bell that does not ring breaks nothing')));
    tx.afterCommit(() => void after.push('whole'));
    await tx.insert(FundEntity, row);
  });
  expect(after).toEqual(['whole']);
  expect(await world.db.query('select code from fund')).toEqual([{ code: row.code }]);
});

story('a change leaves alone what the patch does not name, also when it names it undefined', async (world) => {
  const row = fund();
  const changed = await world.db.transaction(async (tx) => {
    await tx.insert(FundEntity, row);
    const known = await tx.lock(FundEntity, row.id);
    const same = await tx.change(known, { label: undefined, code: undefined });
    expect(same).toEqual(known);
    return tx.change(same, { label: 'Autre', code: undefined });
  });
  expect(changed).toMatchObject({ label: 'Autre', code: row.code });
  expect(await world.db.one('select label, code from fund')).toEqual({ label: 'Autre', code: row.code });
});

story('a deadlock is played again until both have their way, in one effect each', async (world) => {
  const [a, b] = [fund(), fund()];
  await world.db.transaction((tx) => tx.insert(FundEntity, [a, b]));
  const both = (first: typeof a, second: typeof a, word: string) =>
    world.db.transaction(async (tx) => {
      await tx.change(await tx.lock(FundEntity, first.id), { label: word });
      await tx.query('select pg_sleep(0.2)');
      await tx.change(await tx.lock(FundEntity, second.id), { label: word });
    });
  await Promise.all([both(a, b, 'one'), both(b, a, 'two')]);
  const labels = await world.db.query<{ label: string }>('select label from fund order by code');
  expect(new Set(labels.map(({ label }) => label)).size).toBe(1);
});

story('one key is one effect: twenty at once, again later, and with another body', async (world) => {
  const once = (body: unknown = 1) => world.db.once(naturalKey('story', 'key', body), async (tx) => (await tx.insert(FundEntity, fund()), { made: true }));
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => once()));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code: string }).code] : []));
  expect(new Set(refused)).toEqual(refused.length > 0 ? new Set(['platform.key_in_flight']) : new Set());
  expect(await once()).toEqual({ made: true });
  await expect(once(2)).rejects.toMatchObject({ code: 'platform.key_reused' });
  expect(await world.db.one('select count(*)::int as n from fund')).toEqual({ n: 1 });
});

it('the database is away for a moment: 503 and when to come back, in words; nothing is lost, and all goes on when it is there again', async () => {
  let wire: Wire | undefined;
  const world = await World.start({ through: async (url) => (wire = await Wire.to(url)).url, withoutWorker: true });
  try {
    const [salma] = await world.people('Salma the founder');
    await wire!.cut();
    for (const call of [
      () => salma.get<{ code: string }>('accounts/me', { expect: 503 }),
      () => salma.put<{ code: string }>('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi' }, { expect: 503 }),
      () => world.visitor().get<{ code: string }>('offers', { expect: 503 }),
    ]) {
      const { body, headers } = await call();
      expect([body.code, headers['retry-after']]).toEqual(['platform.unavailable', '2']);
    }
    await wire!.mend();
    await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi' });
    expect((await salma.get<{ profile: object }>('people/me/profile')).body.profile).toMatchObject({ lastName: 'Idrissi' });
  } finally {
    await world.stop();
    await wire?.cut();
  }
});
