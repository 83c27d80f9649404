import { Worker } from 'bullmq';
import type { JobDefinition } from '#platform/queue/job';
import { Queues } from '#platform/queue/queues';
import { backends, story } from '../../world/world';

// not declared as a job of the house: no handler of ours works it
const bell: JobDefinition<{ n: number }> = { name: 'story.ring', queue: 'mail', atMostSeconds: 5 };

story(
  'a bell that rings while its work is under way is heard once more afterwards; rung ten times while it waits it is one',
  async (world) => {
    const queues = world.app.get(Queues);
    const heard: number[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const work = async (job: { data: { n: number } }): Promise<void> => {
      heard.push(job.data.n);
      if (heard.length === 1) await held;
    };
    for (let i = 0; i < 10; i++) await queues.add(bell, { n: 1 }, { key: 'changed' });
    const worker = new Worker('mail', work, { ...queues.backend.options, prefix: queues.prefix, concurrency: 5 }, queues.backend.factory as never);
    try {
      while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      for (let i = 0; i < 10; i++) await queues.add(bell, { n: 2 }, { key: 'changed' });
      await queues.add(bell, { n: 3 }, { key: 'other' });
      release();
      await world.settle();
      expect(heard.sort()).toEqual([1, 2, 3]);
      await queues.add(bell, { n: 4 }, { key: 'changed' });
      await world.settle();
      expect(heard).toEqual([1, 2, 3, 4]);
    } finally {
      release();
      await worker.close();
    }
  },
  { on: backends, withoutWorker: true },
);
