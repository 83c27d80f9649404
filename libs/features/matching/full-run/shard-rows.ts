import type { Reader, Tx } from '#platform/database/tx';
import { LEASE_MS, MOST_TRIES, type ShardNow } from './domain/run-progress.js';
import type { RunState } from './domain/run.moves.js';

/** What a shard is to do. Its `owner`, while somebody works at it: machine, process and a mark of this try. */
export interface ShardTask {
  readonly runId: string;
  readonly no: number;
  readonly provinces: readonly string[];
  readonly fromNo: number;
  readonly toNo: number;
  readonly version: string;
  /** Of all open offers: how many name each. */
  readonly requirements: Readonly<Record<string, number>>;
}

export const shardsOf = (from: Reader, runId: string): Promise<ShardNow[]> =>
  from.query<ShardNow>('select no, state, people, percent, tries, lease_until as "leaseUntil" from match_shard where run_id = $1 order by no', [runId]);

export const stateOf = async (from: Reader, runId: string): Promise<RunState | undefined> =>
  (await from.one<{ state: RunState }>('select state from match_run where id = $1', [runId]))?.state;

/** Takes one shard of a running run, this one or any, that nobody works at; undefined when there is none. */
export const claim = (from: Reader, runId: string, owner: string, now: Date, no: number | null): Promise<ShardTask | undefined> =>
  from.one<ShardTask>(
    `update match_shard s set state = 'working', owner = $2, lease_until = $3, tries = tries + 1, percent = 0 from match_run r
     where r.id = s.run_id and r.state = 'running' and s.run_id = $1 and s.no = (
       select no from match_shard w where w.run_id = $1 and ($4::int is null or w.no = $4) and (w.state = 'waiting' or (w.state = 'working' and w.lease_until <= $5)) and w.tries < $6
       order by no limit 1 for update skip locked
     )
     returning s.run_id as "runId", s.no, s.provinces, s.from_no as "fromNo", s.to_no as "toNo", r.version, r.requirements`,
    [runId, owner, leaseFrom(now), no, now, MOST_TRIES],
  );

/** A sign of life: the lease is longer, the progress known. False: the shard is no longer ours, or the run was stopped. */
export const sign = async (from: Reader, { runId, no }: ShardTask, owner: string, now: Date, percent: number): Promise<boolean> =>
  (await from.one(
    `update match_shard s set lease_until = $4, percent = $5 from match_run r where r.id = s.run_id and r.state = 'running' and s.run_id = $1 and s.no = $2 and s.owner = $3 returning 1`,
    [runId, no, owner, leaseFrom(now), percent],
  )) !== undefined;

/** Gives a shard back before it is done. */
export const release = (from: Reader, { runId, no }: ShardTask, owner: string, trouble: string | null): Promise<unknown> =>
  from.query(
    "update match_shard set state = 'waiting', owner = null, lease_until = null, percent = 0, trouble = coalesce($4, trouble) where run_id = $1 and no = $2 and owner = $3",
    [...[runId, no, owner, trouble]],
  );

/** The shard is done in this transaction, unless it is no longer ours or the run was stopped: then false. */
export async function finishShard(tx: Tx, { runId, no }: ShardTask, owner: string): Promise<boolean> {
  const run = await tx.one<{ state: RunState }>('select state from match_run where id = $1 for share', [runId]);
  if (run?.state !== 'running') return false;
  const done = await tx.one(
    "update match_shard set state = 'done', percent = 100, owner = null, lease_until = null, trouble = null where run_id = $1 and no = $2 and owner = $3 returning 1",
    [...[runId, no, owner]],
  );
  return done !== undefined;
}

const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS);
