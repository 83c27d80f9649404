import { systemActor } from '#kernel/permissions';
import { inHouse } from './house.js';
import { Refused } from './refusals.js';
import type { Terminal } from './terminal.js';

interface Counts {
  readonly people: number;
  readonly offers: number;
  readonly matches: number;
}
const kept =
  'select (select count(*)::int from person_list) as people, (select count(*)::int from offer_list) as offers, (select coalesce(sum(cardinality(ids)), 0)::int from person_list) as matches';

/** Every list of the database anew, worked from here together with the workers that run. Ctrl-C stops it; what is done is not done again. Throws Refused run_stopped, run_failed. */
export async function fullRun(
  terminal: Terminal,
  options: { resume?: boolean; shardPeople?: number },
  bar: (percent: number) => void,
): Promise<Counts & { readonly lists: number }> {
  const { OperateRun } = await import('#features/matching');
  const { Db } = await import('#platform/database/db');
  let stopped = false;
  const stop = (): void => void (stopped = true);
  process.once('SIGINT', stop);
  try {
    return await inHouse(terminal, async (house) => {
      const { state, percent, trouble, lists } = await house.get(OperateRun).execute(
        systemActor('cli'),
        options,
        () => stopped,
        (now) => bar(now),
      );
      terminal.progress('');
      if (state === 'failed') throw new Refused('run_failed', { trouble: trouble ?? '' });
      if (state !== 'done') throw new Refused('run_stopped', { percent });
      const [counted] = await house.get(Db).query<Counts>(kept);
      return { lists, ...counted! };
    });
  } finally {
    process.removeListener('SIGINT', stop);
  }
}
