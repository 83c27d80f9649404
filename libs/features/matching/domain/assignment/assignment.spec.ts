import fc from 'fast-check';
import { Assigner } from './assigner.js';
import { cheapest, denseFaults } from './dense.js';
import type { Market } from './market.js';
import { totalOf } from './market.js';
import { assign, assignStably, type Id, type Problem } from './problem.js';
import { faultsOf } from './proof.js';
import { LiveAssignment } from './rematch.js';
import { blockingPairs, stable } from './stable.js';

/** Every pairing of a small problem, tried one after the other; the best by total (or people first), then most people, then first by id. */
function tryAll({ people, mentors, scores, bans = [] }: Problem, aim: 'total' | 'people'): { total: number; pairs: string } {
  const score = new Map(scores.map((one) => [`${one.person}-${one.mentor}`, one.score]));
  for (const { person, mentor } of bans) score.delete(`${person}-${mentor}`);
  const left = mentors.map(({ capacity }) => capacity);
  const chosen: number[] = [];
  let best: { total: number; count: number; chosen: number[] } | undefined;
  const isBetter = (total: number, count: number): boolean => {
    if (!best) return true;
    const order = aim === 'total' ? [total - best.total, count - best.count] : [count - best.count, total - best.total];
    const [first] = order.filter((one) => one !== 0);
    if (first !== undefined) return first > 0;
    const at = chosen.findIndex((one, i) => one !== best!.chosen[i]);
    return at >= 0 && chosen[at]! < best.chosen[at]!;
  };
  const go = (at: number, total: number, count: number): void => {
    if (at === people.length) {
      if (isBetter(total, count)) best = { total, count, chosen: [...chosen] };
      return;
    }
    for (const [m, mentor] of mentors.entries()) {
      const worth = score.get(`${people[at]}-${mentor.id}`);
      if (worth === undefined || left[m] === 0) continue;
      left[m]!--;
      chosen.push(m);
      go(at + 1, total + worth, count + 1);
      chosen.pop();
      left[m]!++;
    }
    chosen.push(mentors.length);
    go(at + 1, total, count);
    chosen.pop();
  };
  go(0, 0, 0);
  return { total: best!.total, pairs: best!.chosen.map((m) => mentors[m]?.id ?? '-').join(' ') };
}

const problems = (least: number, most: number): fc.Arbitrary<Problem> =>
  fc.record({ people: fc.integer({ min: 0, max: 5 }), capacities: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }) }).chain(({ people, capacities }) => {
    const pairs = Array.from({ length: people }, (_, person) => capacities.map((_capacity, mentor) => ({ person: `p${person}` as Id, mentor: `m${mentor}` as Id }))).flat();
    return fc
      .record({
        scores: fc.array(fc.option(fc.integer({ min: least, max: most })), { minLength: pairs.length, maxLength: pairs.length }),
        bans: fc.subarray(pairs, { maxLength: Math.min(3, pairs.length) }),
      })
      .map(({ scores, bans }) => ({
        people: Array.from({ length: people }, (_, person) => `p${person}`),
        mentors: capacities.map((capacity, mentor) => ({ id: `m${mentor}`, capacity })),
        scores: pairs.flatMap((pair, i) => (scores[i] === null ? [] : [{ ...pair, score: scores[i]! }])),
        bans,
      }));
  });
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, i) => [Math.imul(i + 1, seed) % 1009, one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one);
const namesOf = (problem: Problem, pairs: readonly { person: Id; mentor: Id }[]): string =>
  problem.people.map((id) => pairs.find(({ person }) => person === id)?.mentor ?? '-').join(' ');

describe('the largest total', () => {
  it.each([
    ['total', -3, 4, 1000],
    ['total', 0, 100, 1000],
    ['people', -3, 4, 500],
  ] as const)('aim %s, scores %i to %i: as good as trying all of %i small problems, ties by id, whatever the order of what comes in', (aim, least, most, numRuns) => {
    fc.assert(
      fc.property(problems(least, most), fc.integer({ min: 2, max: 1000 }), (problem, seed) => {
        const found = assign(problem, aim);
        const tried = tryAll(problem, aim);
        expect([found.total, namesOf(problem, found.pairs)]).toEqual([tried.total, tried.pairs]);
        expect([found.proof.met, found.proof.bound]).toEqual([true, tried.total]);
        expect(found.pairs.length + found.unmatched.length).toBe(problem.people.length);
        const again = assign({ ...problem, people: shuffled(problem.people, seed), mentors: shuffled(problem.mentors, seed), scores: shuffled(problem.scores, seed) }, aim);
        expect(again).toEqual(found);
      }),
      { numRuns },
    );
  });

  it('names what stands in the way of those without a mentor', () => {
    const { unmatched, mentors } = assign({
      people: ['alone', 'banned', 'first', 'negative', 'second', 'shut'],
      mentors: [
        { id: 'm', capacity: 1 },
        { id: 'away', capacity: 0 },
      ],
      scores: [
        { person: 'banned', mentor: 'm', score: 9 },
        { person: 'first', mentor: 'm', score: 7 },
        { person: 'second', mentor: 'm', score: 5 },
        { person: 'negative', mentor: 'm', score: -1 },
        { person: 'shut', mentor: 'away', score: 3 },
      ],
      bans: [{ person: 'banned', mentor: 'm' }],
    });
    expect(unmatched).toEqual([
      { person: 'alone', reason: 'no_candidate' },
      { person: 'banned', reason: 'banned' },
      { person: 'negative', reason: 'below_zero', best: { mentor: 'm', score: -1 } },
      { person: 'second', reason: 'full', mentors: [{ mentor: 'm', score: 5, price: 5 }] },
      { person: 'shut', reason: 'no_place' },
    ]);
    expect(mentors.find(({ id }) => id === 'm')).toMatchObject({ used: 1, price: 5 });
  });

  it('stays exact with scores too large for a list of distances', () => {
    fc.assert(
      fc.property(problems(0, 2 ** 40), (problem) => expect(assign(problem).total).toBe(tryAll(problem, 'total').total)),
      { numRuns: 200 },
    );
  });
});

describe('full matrices at the least cost', () => {
  const matrices = fc
    .integer({ min: 1, max: 5 })
    .chain((rows) =>
      fc
        .integer({ min: rows, max: 6 })
        .chain((columns) =>
          fc.record({
            rows: fc.constant(rows),
            columns: fc.constant(columns),
            cells: fc.array(fc.integer({ min: -3, max: 6 }), { minLength: rows * columns, maxLength: rows * columns }),
          }),
        ),
    );
  it('as cheap as trying all, proven, ties by order', () => {
    fc.assert(
      fc.property(matrices, ({ rows, columns, cells }) => {
        const costs = { rows, columns, cells: Float64Array.from(cells) };
        const found = cheapest(costs);
        expect(denseFaults(costs, found)).toEqual([]);
        const tried = tryAll(
          {
            people: Array.from({ length: rows }, (_, i) => i),
            mentors: Array.from({ length: columns }, (_, id) => ({ id, capacity: 1 })),
            scores: cells.map((cost, i) => ({ person: Math.floor(i / columns), mentor: i % columns, score: -cost })),
          },
          'people',
        );
        expect([...found.columnOf].join(' ')).toBe(tried.pairs);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the stable pairing', () => {
  it('leaves no two who would rather have each other, and never more than the optimum', () => {
    fc.assert(
      fc.property(problems(0, 9), fc.infiniteStream(fc.nat(5)), (problem, wish) => {
        const found = assignStably({ ...problem, scores: problem.scores.map((one) => ({ ...one, byPerson: wish.next().value, byMentor: wish.next().value })) });
        expect(found.blockingPairs.stable).toBe(0);
        expect(found.total).toBeLessThanOrEqual(found.optimum);
        expect(found.optimum).toBe(assign(problem).total);
      }),
      { numRuns: 500 },
    );
  });
});

/** A repeatable market: `degree` candidates each. */
function marketOf(people: number, mentors: number, degree: number, most: number, seed: number): Market {
  let state = seed;
  const next = (below: number): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 1) % below;
  const mentorsOf = Array.from({ length: people }, () => Int32Array.from(new Set(Array.from({ length: degree }, () => next(mentors)))).sort());
  return { capacity: Int32Array.from({ length: mentors }, () => next(4)), mentorsOf, scoresOf: mentorsOf.map((list) => Int32Array.from(list, () => next(most + 1))) };
}

describe('a market that changes', () => {
  it.each([3, 17, 40])('after answers, absences and returns the total is that of a new solution without the accepted pairs (seed %i)', (seed) => {
    const market = marketOf(60, 25, 6, 12, seed);
    const live = new LiveAssignment(market);
    const capacity = market.capacity.slice();
    const scoresOf = market.scoresOf.map((one) => [...one] as (number | undefined)[]);
    for (let step = 0; step < 120; step++) {
      const person = (step * 7 + seed) % 60;
      const mentor = live.mentorOf(person);
      if (step % 5 === 4) {
        const moved = (step * 3 + seed) % 25;
        capacity[moved] = step % 2 === 0 ? 0 : 2;
        live.setCapacity(moved, capacity[moved]);
      } else if (mentor >= 0 && step % 3 === 0) {
        live.accept(person);
        scoresOf[person]!.fill(undefined);
        capacity[mentor]!--;
      } else if (mentor >= 0) {
        live.decline(person);
        scoresOf[person]![market.mentorsOf[person]!.indexOf(mentor)] = undefined;
      }
      const left = {
        capacity,
        mentorsOf: market.mentorsOf.map((list, i) => list.filter((_, at) => scoresOf[i]![at] !== undefined)),
        scoresOf: scoresOf.map((list) => Int32Array.from(list.filter((one) => one !== undefined))),
      };
      const anew = new Assigner(left).solve();
      expect(faultsOf(left, anew)).toEqual([]);
      expect(live.total).toBe(totalOf(left, anew.mentorOf));
    }
  });
});

it('10,000 answers, absences and returns never exceed a capacity and never give a pair that was declined', () => {
  const market = marketOf(120, 40, 8, 100, 11);
  const live = new LiveAssignment(market);
  const places = market.capacity.slice();
  const kept = new Int32Array(40);
  const accepted = new Set<number>();
  const banned = new Set<string>();
  for (let step = 0; step < 10_000; step++) {
    const person = Math.imul(step + 1, 2654435761) >>> 25;
    if (step % 7 === 0) {
      const mentor = step % 40;
      places[mentor] = kept[mentor]! + ((step >> 3) % 3);
      live.setCapacity(mentor, places[mentor] - kept[mentor]!);
    } else if (person < 120 && !accepted.has(person) && live.mentorOf(person) >= 0) {
      const mentor = live.mentorOf(person);
      if (step % 97 === 0) {
        live.accept(person);
        accepted.add(person);
        kept[mentor]!++;
      } else if (step % 5 === 0) {
        live.decline(person);
        banned.add(`${person}-${mentor}`);
      }
    }
    const used = kept.slice();
    for (let one = 0; one < 120; one++) {
      const mentor = live.mentorOf(one);
      if (mentor < 0) continue;
      used[mentor]!++;
      if (banned.has(`${one}-${mentor}`)) throw new Error(`step ${step}: ${one} has ${mentor} again`);
    }
    const over = used.findIndex((count, mentor) => count > places[mentor]!);
    if (over >= 0) throw new Error(`step ${step}: mentor ${over} has ${used[over]} of ${places[over]}`);
  }
  expect([accepted.size > 5, banned.size > 100]).toEqual([true, true]);
});

describe('proof', () => {
  it('finds a pairing that is not the best, over capacity or not allowed', () => {
    const market: Market = {
      capacity: Int32Array.of(1),
      mentorsOf: [Int32Array.of(0), Int32Array.of(0), Int32Array.of()],
      scoresOf: [Int32Array.of(5), Int32Array.of(3), Int32Array.of()],
    };
    const prices = { personPrice: Int32Array.of(2, 0, 0), mentorPrice: Int32Array.of(3) };
    expect(faultsOf(market, { ...prices, mentorOf: Int32Array.of(0, -1, -1) })).toEqual([]);
    for (const wrong of [
      [-1, 0, -1],
      [0, 0, -1],
      [0, -1, 0],
      [-1, -1, -1],
    ])
      expect(faultsOf(market, { ...prices, mentorOf: Int32Array.from(wrong) })).not.toEqual([]);
    expect(faultsOf(market, { personPrice: Int32Array.of(5, 0, 0), mentorPrice: Int32Array.of(0), mentorOf: Int32Array.of(0, -1, -1) })).not.toEqual([]);
    const wishes = { ofPerson: market.scoresOf, ofMentor: market.scoresOf };
    expect([blockingPairs(market, wishes, stable(market, wishes)), blockingPairs(market, wishes, Int32Array.of(-1, 0, -1))]).toEqual([0, 1]);
  });
});
