import 'reflect-metadata';
import { schedule } from '../../apps/worker/schedule';
import { features } from '#database/features';
import { definedJobs } from '#platform/queue/job';
import { filesOf, read } from './sources';

const sources = filesOf(['libs'], /\.ts$/).filter((file) => !file.endsWith('.spec.ts'));
const all = (pattern: RegExp): string[] => sources.flatMap((file) => [...read(file).matchAll(pattern)].map((match) => match[1] ?? ''));

it('every kind of job has a handler of its own, and no handler works a job that nobody declared', () => {
  expect(features.length).toBeGreaterThan(8); // loads every feature with its jobs
  const declared = all(/export const (\w+Job) = defineJob/g);
  expect(all(/@Job\((\w+)\)/g).sort()).toEqual([...declared].sort());
  expect(definedJobs()).toHaveLength(declared.length);
});

it('every bell of the schedule rings a job that exists, once, at a time that is said, for a reason in one sentence', () => {
  const names = definedJobs().map(({ name }) => name);
  expect(schedule.map(({ job }) => job).filter((job) => !names.includes(job))).toEqual([]);
  expect(new Set(schedule.map(({ job }) => job)).size).toBe(schedule.length);
  for (const { sentence, every, cron } of schedule) {
    expect(sentence).toMatch(/^[A-Z].{15,140}\.$/);
    expect([every, cron].filter((time) => time !== undefined)).toHaveLength(1);
  }
});

it('every job takes at most a time that is said, and none is left to chance: it is scheduled, or rung by its name somewhere', () => {
  const scheduled = new Set(schedule.map(({ job }) => job));
  const text = sources.map(read).join('\n');
  const rung = (name: string): boolean => {
    const variable = new RegExp(`export const (\\w+) = defineJob(?:<[^\\n]*>)?\\('${name.replace('.', '\\.')}'`).exec(text)?.[1];
    return variable !== undefined && new RegExp(`\\.add\\(${variable}\\b`).test(text);
  };
  expect(definedJobs().filter(({ name }) => !scheduled.has(name) && !rung(name))).toEqual([]);
  for (const { atMostSeconds } of definedJobs()) expect(atMostSeconds).toBeGreaterThan(0);
});

it('every event that somebody waits for is one that happens', () => {
  const happens = new Set(filesOf(['libs/features'], /\.events\.ts$/).flatMap((file) => [...read(file).matchAll(/'([a-z]+\.[a-z_]+)'/g)].map(([, type = '']) => type)));
  const awaited = sources.flatMap((file) =>
    [...read(file).matchAll(/@On\(([^)]*)\)/g)].flatMap((match) => [...(match[1] ?? '').matchAll(/'([\w.]+)'/g)].map(([, type = '']) => type)),
  );
  expect(awaited.length).toBeGreaterThan(5);
  expect(awaited.filter((type) => !happens.has(type))).toEqual([]);
});
