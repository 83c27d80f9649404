import type { ClientBase } from 'pg';
import { copyIn } from '#platform/database/copy';
import type { Tx } from '#platform/database/tx';

const PIECE = 1 << 18;

/** A list on its way to a table. */
export interface ListRow {
  readonly owner: string;
  readonly ids: readonly (string | number)[];
  readonly scores: readonly number[];
}

/** Lists of people or of offers of this shard, for the swap. */
export const keepNext = (tx: Tx, runId: string, kind: 'person' | 'offer', shard: number, rows: Iterable<ListRow>): Promise<void> =>
  copyLists(tx, 'match_next (run_id, kind, shard, owner_id, ids, scores)', `${runId}\t${kind}\t${shard}`, rows);

/** Best people of each offer within this shard, by their numbers. */
export const keepPartial = (tx: Tx, runId: string, shard: number, rows: Iterable<ListRow>): Promise<void> =>
  copyLists(tx, 'match_partial (run_id, shard, offer_id, nos, scores)', `${runId}\t${shard}`, rows);

/** COPY in text: ids and whole numbers need no escape. Empty lists are none. */
async function copyLists(tx: Tx, into: string, start: string, rows: Iterable<ListRow>): Promise<void> {
  const client = (await tx.manager.queryRunner!.connect()) as ClientBase;
  await copyIn(client, `copy ${into} from stdin`, pieces(start, rows));
}

function* pieces(start: string, rows: Iterable<ListRow>): Iterable<Buffer> {
  let text = '';
  for (const { owner, ids, scores } of rows) {
    if (ids.length === 0) continue;
    text += `${start}\t${owner}\t{${ids.join()}}\t{${scores.join()}}\n`;
    if (text.length < PIECE) continue;
    yield Buffer.from(text, 'latin1');
    text = '';
  }
  yield Buffer.from(text, 'latin1');
}
