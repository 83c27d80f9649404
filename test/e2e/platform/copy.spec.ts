import pg from 'pg';
import { RowReader, RowWriter } from '../../../libs/engine/packed';
import { copyIn, copyOut } from '#platform/database/copy';
import { freshDatabase } from '../../world/database';

describe('COPY in bulk', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let client: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('takes rows in and gives them out as they were; what fails leaves nothing and the connection usable', async () => {
    await client.query('create table packed (id int primary key, list int[])');
    function* rows(from: number, to: number): Generator<Buffer> {
      const writer = new RowWriter();
      for (let id = from; id < to; id++) {
        writer.row([id, Array.from({ length: id % 20 }, (_, i) => id - i)]);
        const ready = writer.take();
        if (ready) yield ready;
      }
      yield writer.take(true)!;
    }
    const into = 'copy packed from stdin (format binary)';
    await copyIn(client, into, rows(0, 20_000));
    await expect(copyIn(client, into, rows(19_999, 25_000))).rejects.toMatchObject({ code: '23505' });
    function* broken(): Generator<Buffer> {
      yield* rows(30_000, 30_001);
      throw new Error('no more');
    }
    await expect(copyIn(client, into, broken())).rejects.toThrow('no more');
    expect((await client.query('select count(*)::int as n, sum(cardinality(list))::int as all from packed')).rows).toEqual([{ n: 20_000, all: 190_000 }]);
    const reader = new RowReader();
    const list = new Int32Array(20);
    let [count, good] = [0, 0];
    const out = 'copy (select id, list from packed order by id) to stdout (format binary)';
    await copyOut(client, out, (message) => {
      if (!reader.begin(message)) return;
      const id = reader.int();
      const length = reader.list(list);
      if (id === count++ && length === id % 20 && (length === 0 || list[length - 1] === id - length + 1)) good++;
    });
    expect([count, good]).toEqual([20_000, 20_000]);
    await expect(
      copyOut(client, out, () => {
        throw new Error('not mine');
      }),
    ).rejects.toThrow('not mine');
    await expect(copyOut(client, 'copy nothing to stdout', () => undefined)).rejects.toMatchObject({ code: '42P01' });
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
