import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { Queues } from '#platform/queue/queues';
import { mergeLists, type PartialList } from '../domain/merge-lists.js';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { PEOPLE_PER_OFFER } from '../../domain/weights.js';
import { FrozenPoints } from '../../market/frozen.js';
import { lockLists } from '../../market/lists-lock.js';
import { mergeRunJob, refreshJob } from '../../matching.job-names.js';
import { runMoved } from '../../matching.events.js';
import { keepNext, type ListRow } from '../copy-lists.js';
import { shardsOf } from '../shard-rows.js';

/** Merged lists are of no shard. */
const NO_SHARD = 0;
const OFFERS_AT_ONCE = 2000;
/** Clocks of machines may differ a little: work that young is done again rather than forgotten. */
const CLOCKS_DIFFER_MS = 60_000;
const lists = [
  { kind: 'person', table: 'person_list', owner: 'person_id', of: 'person' },
  { kind: 'offer', table: 'offer_list', owner: 'offer_id', of: 'offer' },
] as const;

/**
 * The end of a run, in one transaction: partial lists become the lists of offers, all lists are swapped, the new points stand. What changed and was
 * worked off meanwhile is work again. Nothing happens unless every shard is done; twice is once.
 */
@Injectable()
export class MergeRun {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queues: Queues,
    private readonly points: FrozenPoints,
  ) {}

  /** How many lists there are now; undefined when it was not the time. */
  execute(runId: string): Promise<number | undefined> {
    return this.db.transaction(async (tx) => {
      const run = await tx.lock(MatchRunEntity, runId);
      if (run.state !== 'running' || (await shardsOf(tx, runId)).some(({ state }) => state !== 'done')) return undefined;
      await this.mergeOffers(tx, runId);
      await lockLists(tx);
      let count = 0;
      for (const side of lists) count += await swap(tx, runId, run.version!, side);
      await this.points.stand(tx, run.version!);
      await this.points.step(tx);
      await tx.change(run, { state: 'done', endedAt: this.clock.now(), trouble: null });
      await this.workThatIsLeft(tx, run);
      // numbers of who left: whoever keeps a market in memory opens it anew after the step
      await tx.query('delete from person_number n where not exists (select 1 from person p where p.id = n.person_id and p.seeker)');
      await tx.query("delete from offer_number n where not exists (select 1 from offer o where o.id = n.offer_id and o.state = 'published')");
      for (const table of ['match_next', 'match_partial', 'match_redo']) await tx.query(`delete from ${table} where run_id = $1`, [runId]);
      await tx.record(runMoved(runId, systemActor(mergeRunJob.name), 'finish', 'running'));
      tx.afterCommit(() => this.queues.add(refreshJob, {}, { key: 'changed' }));
      return count;
    });
  }

  private async mergeOffers(tx: Tx, runId: string): Promise<void> {
    for (let after: string | null = null; ;) {
      const page: (PartialList & { readonly id: string })[] = await tx.query(
        `with page as (select distinct offer_id from match_partial where run_id = $1 and ($2::uuid is null or offer_id > $2) order by offer_id limit $3)
         select p.offer_id as id, p.nos, p.scores from page join match_partial p on p.run_id = $1 and p.offer_id = page.offer_id order by p.offer_id, p.shard`,
        [runId, after, OFFERS_AT_ONCE],
      );
      if (page.length === 0) return;
      after = page.at(-1)!.id;
      const parts = new Map<string, PartialList[]>();
      for (const part of page) parts.set(part.id, [...(parts.get(part.id) ?? []), part]);
      const merged = [...parts].map(([id, all]) => ({ id, ...mergeLists(all, PEOPLE_PER_OFFER) }));
      const nos = new Set(merged.flatMap((list) => list.nos));
      const people = await tx.query<{ no: number; id: string }>('select no, person_id as id from person_number where no = any($1::int[])', [[...nos]]);
      const named = new Map(people.map(({ no, id }) => [no, id]));
      const rows = merged.map(({ id, nos: list, scores }): ListRow => {
        const there = list.flatMap((no, i) => (named.has(no) ? [i] : [])); // somebody may be erased meanwhile
        return { owner: id, ids: there.map((i) => named.get(list[i]!)!), scores: there.map((i) => scores[i]!) };
      });
      await keepNext(tx, runId, 'offer', NO_SHARD, rows);
    }
  }

  /** Work that the run has done is forgotten; what was worked off one by one under way would be lost by the swap, so it is work again. */
  private async workThatIsLeft(tx: Tx, { id, beganAt }: MatchRunEntity): Promise<void> {
    await tx.query('delete from match_work where requested_at < $1', [new Date(beganAt!.getTime() - CLOCKS_DIFFER_MS)]);
    await tx.query(
      'insert into match_work (kind, subject_id, requested_at) select kind, subject_id, $2::timestamptz from match_redo where run_id = $1 on conflict (kind, subject_id) do nothing',
      [id, this.clock.now()],
    );
  }
}

/** Lists of who came or changed under way are left as they are: their work follows. */
async function swap(tx: Tx, runId: string, version: string, { kind, table, owner, of }: (typeof lists)[number]): Promise<number> {
  const changed = `exists (select 1 from match_redo r where r.run_id = $1 and r.kind = '${kind}' and r.subject_id = `;
  await tx.query(
    `delete from ${table} l where not exists (select 1 from match_next x where x.run_id = $1 and x.kind = '${kind}' and x.owner_id = l.${owner}) and not ${changed} l.${owner})`,
    [runId],
  );
  await tx.query(
    `insert into ${table} as l (${owner}, ids, scores, version)
       select distinct on (x.owner_id) x.owner_id, x.ids, x.scores, $2 from match_next x join ${of} o on o.id = x.owner_id where x.run_id = $1 and x.kind = '${kind}' order by x.owner_id, x.shard
     on conflict (${owner}) do update set ids = excluded.ids, scores = excluded.scores, version = excluded.version
       where (l.ids, l.scores, l.version) is distinct from (excluded.ids, excluded.scores, excluded.version)`,
    [runId, version],
  );
  return (await tx.one<{ n: number }>(`select count(*)::int as n from ${table}`))?.n ?? 0;
}
