import { FullRunJobs } from './full-run.jobs.js';
import { FullRunQueries } from './full-run.queries.js';
import { LoadShard } from './load-shard.js';
import { BeginRun } from './use-cases/begin-run.js';
import { DriveRun } from './use-cases/drive-run.js';
import { MatchShard } from './use-cases/match-shard.js';
import { MergeRun } from './use-cases/merge-run.js';
import { MoveRun } from './use-cases/move-run.js';
import { OperateRun } from './use-cases/operate-run.js';
import { RequestRun } from './use-cases/request-run.js';
import { TendRuns } from './use-cases/tend-runs.js';

/** What the module of the feature takes over from this room. */
export const fullRunProviders = [BeginRun, DriveRun, FullRunJobs, FullRunQueries, LoadShard, MatchShard, MergeRun, MoveRun, OperateRun, RequestRun, TendRuns];
