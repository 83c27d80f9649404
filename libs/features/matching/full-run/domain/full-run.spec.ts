import fc from 'fast-check';
import { faultsOf } from '#kernel/moves';
import { anyMarket } from '#engine/any-market';
import { matchEveryone } from '#engine/everyone';
import { idOf, scoreOf } from '#engine/keys';
import { mergeLists, type PartialList } from './merge-lists.js';
import { LEASE_MS, MOST_TRIES, percentOf, type ShardNow, tend } from './run-progress.js';
import { openRunStates, runMoves, runStates } from './run.moves.js';
import { type Crowd, planShards } from './shards.js';

it('a run ends done, or can be taken up again', () => {
  expect(faultsOf(runMoves, { states: runStates, first: ['queued'], last: ['done'] })).toEqual([]);
  expect(runMoves.cancel.from).toEqual(openRunStates);
});

describe('shards', () => {
  const crowds = fc.uniqueArray(fc.record({ province: fc.string({ minLength: 1, maxLength: 3 }), people: fc.nat(400) }), { selector: ({ province }) => province });
  const everybody = (list: readonly Crowd[]): string[] => list.flatMap(({ province, people }) => Array.from({ length: people }, (_, rank) => `${province} ${rank}`));

  it('hold everybody exactly once, at most so many each, and are not more than twice as many as needed', () =>
    fc.assert(
      fc.property(crowds, fc.integer({ min: 1, max: 150 }), (list, most) => {
        const shards = planShards(list, most);
        const people = new Map(list.map(({ province, people: n }) => [province, n]));
        const held = shards.flatMap(({ provinces, from, to }) =>
          provinces.length === 1
            ? everybody([{ province: provinces[0]!, people: to }]).slice(from)
            : provinces.flatMap((province) => everybody([{ province, people: people.get(province)! }])),
        );
        expect(held.sort()).toEqual(everybody(list).sort());
        for (const shard of shards) expect(shard.people).toBeLessThanOrEqual(most);
        expect(shards.length).toBeLessThanOrEqual(1 + (2 * everybody(list).length) / most);
      }),
    ));

  it('keep a province together where it fits, and cut a large one evenly', () => {
    const list = [
      { province: '09.001', people: 30 },
      { province: '09.273', people: 250 },
      { province: '09.541', people: 60 },
      { province: '09.163', people: 10 },
      { province: '09.581', people: 45 },
    ];
    expect(planShards(list, 100).map(({ provinces, from, to }) => [provinces.join('+'), from, to])).toEqual([
      ['09.273', 0, 83],
      ['09.273', 83, 166],
      ['09.273', 166, 250],
      ['09.001+09.163+09.541', 0, 100],
      ['09.581', 0, 45],
    ]);
    expect(planShards([], 100)).toEqual([]);
  });
});

describe('merging', () => {
  const shape = { people: 60, offers: 30, skills: 12, occupations: 5, communes: 6, provinces: 3 };
  const listAt = (keys: Int32Array, k: number, owner: number): PartialList => {
    const list = [...keys.subarray(owner * k, owner * k + k)].filter((key) => key > 0);
    return { nos: list.map(idOf), scores: list.map(scoreOf) };
  };

  it('gives the lists of one run over everybody, however the people are cut', () =>
    fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 8 }), fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 6 }), async (seed, k, cuts) => {
        const market = (): ReturnType<typeof anyMarket> => anyMarket(seed, shape);
        const whole = (await matchEveryone(market(), { of: 'offers', k, workers: 0 }))!;
        const bounds = [0, ...cuts.sort((a, b) => a - b), shape.people];
        const parts: Int32Array[] = [];
        for (let i = 0; i + 1 < bounds.length; i++) {
          const part = market();
          for (let id = 0; id < shape.people; id++) if (id < bounds[i]! || id >= bounds[i + 1]!) part.people.close(id);
          parts.push((await matchEveryone(part, { of: 'offers', k, workers: 0 }))!.keys);
        }
        for (let offer = 0; offer < shape.offers; offer++)
          expect(
            mergeLists(
              parts.map((keys) => listAt(keys, k, offer)),
              k,
            ),
          ).toEqual(listAt(whole.keys, k, offer));
      }),
      { numRuns: 40 },
    ));

  it('does not depend on the order of the parts, and takes nobody twice', () => {
    const one = { nos: [4, 9], scores: [700, 600] };
    const other = { nos: [2, 4, 7], scores: [700, 700, 100] };
    expect(mergeLists([one, other], 3)).toEqual({ nos: [2, 4, 9], scores: [700, 700, 600] });
    expect(mergeLists([other, one], 3)).toEqual(mergeLists([one, other], 3));
    expect(mergeLists([], 3)).toEqual({ nos: [], scores: [] });
  });
});

describe('tending a run', () => {
  const now = new Date('2027-01-04T03:00:00Z');
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  const shard = (no: number, state: ShardNow['state'], more: Partial<ShardNow> = {}): ShardNow => ({
    ...{ no, state, people: 10, percent: state === 'done' ? 100 : 0, tries: state === 'waiting' ? 0 : 1, leaseUntil: state === 'working' ? later(LEASE_MS) : null },
    ...more,
  });

  it.each<[string, readonly ShardNow[], ReturnType<typeof tend>]>([
    ['all done: merge', [shard(1, 'done'), shard(2, 'done')], { kind: 'merge' }],
    ['nothing to do at all: merge', [], { kind: 'merge' }],
    ['somebody works: the others wait their turn', [shard(1, 'working'), shard(2, 'waiting')], { kind: 'wait' }],
    ['nobody works: bells were lost', [shard(1, 'done'), shard(2, 'waiting'), shard(3, 'waiting')], { kind: 'ring', shards: [2, 3] }],
    ['one died, one works', [shard(1, 'working', { leaseUntil: now }), shard(2, 'working'), shard(3, 'waiting')], { kind: 'ring', shards: [1] }],
    ['begun again and again', [shard(1, 'waiting', { tries: MOST_TRIES }), shard(2, 'working')], { kind: 'give_up', shard: 1 }],
    ['the last try is not over', [shard(1, 'working', { tries: MOST_TRIES })], { kind: 'wait' }],
  ])('%s', (_what, shards, expected) => expect(tend(shards, now)).toEqual(expected));

  it('tells progress by people, and keeps the end for merging', () => {
    expect(percentOf([])).toBe(0);
    expect(
      percentOf([
        { people: 300, percent: 100 },
        { people: 100, percent: 50 },
      ]),
    ).toBe(83);
    expect(percentOf([{ people: 3, percent: 100 }])).toBe(95);
  });
});
