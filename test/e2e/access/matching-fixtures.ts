import { newId } from '#kernel/ids';
import type { World } from '../../world/world';

/** A full run of the matching whose bell nobody has heard yet. */
export async function queuedRun(world: World): Promise<string> {
  const id = newId();
  await world.db.query("insert into match_run (id, state, requested_at, shard_people) values ($1, 'queued', $2, 1000)", [id, world.clock.now()]);
  return id;
}
