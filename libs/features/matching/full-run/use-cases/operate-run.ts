import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { type Actor } from '#kernel/permissions';
import { Db, naturalKey } from '#platform/database/db';
import { matchingErrors } from '../../matching.errors.js';
import { openRunStates, type RunState } from '../domain/run.moves.js';
import { FullRunQueries } from '../full-run.queries.js';
import { DriveRun } from './drive-run.js';
import { MoveRun } from './move-run.js';
import { RequestRun } from './request-run.js';

/** How a run ended, or where it was stopped. */
export interface Operated {
  readonly id: string;
  readonly state: RunState;
  readonly percent: number;
  /** Lists there are now, of people and of offers. */
  readonly lists: number;
  readonly trouble: string | null;
}
export interface OperateOptions {
  /** Goes on with the run that was stopped last instead of beginning one. */
  readonly resume?: boolean;
  /** Most people of a shard. */
  readonly shardPeople?: number;
}

/** A whole run worked from here: for the night and for operators. An open one is gone on with. Told to stop, it is stopped for all workers. */
@Injectable()
export class OperateRun {
  constructor(
    private readonly db: Db,
    private readonly request: RequestRun,
    private readonly move: MoveRun,
    private readonly drive: DriveRun,
    private readonly queries: FullRunQueries,
  ) {}

  /** Throws matching.nothing_stopped. */
  async execute(actor: Actor, options: OperateOptions, cancelled: () => boolean, progress: (percent: number) => Promise<void> | void): Promise<Operated> {
    const key = naturalKey('matching.operate_run', newId());
    const id = options.resume ? await this.resumed(actor) : (await this.request.execute(actor, key, { ...options, ring: false })).id;
    const left = await this.drive.execute(id, cancelled, progress);
    if (cancelled() && left && openRunStates.includes(left)) await this.move.cancel(actor, id, naturalKey('matching.operate_run', newId()));
    const { state, percent, trouble } = await this.queries.one(id);
    const lists = await this.db.one<{ n: number }>('select (select count(*) from person_list)::int + (select count(*) from offer_list)::int as n');
    return { id, state, percent, trouble, lists: lists?.n ?? 0 };
  }

  private async resumed(actor: Actor): Promise<string> {
    const id = await this.queries.stopped();
    if (!id) throw matchingErrors.nothing_stopped();
    return (await this.move.resume(actor, id, naturalKey('matching.operate_run', newId()), false)).id;
  }
}
