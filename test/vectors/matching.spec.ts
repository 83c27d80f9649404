import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cheapest, denseFaults } from '../../libs/features/matching/domain/assignment/dense.js';
import { Assigner } from '../../libs/features/matching/domain/assignment/assigner.js';
import { totalOf } from '../../libs/features/matching/domain/assignment/market.js';
import { assign, type Problem } from '../../libs/features/matching/domain/assignment/problem.js';
import { faultsOf } from '../../libs/features/matching/domain/assignment/proof.js';
import { type Condition, type FirmTold, passes } from '../../libs/features/matching/domain/conditions.js';
import { shareOf, weighted } from '../../libs/features/matching/domain/weighted.js';
import { sharedFile } from '../world/shared.js';

interface Vectors {
  readonly expertFilters: {
    readonly cases: readonly {
      readonly id: string;
      readonly filters: readonly Condition[];
      readonly company: FirmTold;
      readonly needSubject: string | null;
      readonly expertSelected: boolean;
    }[];
  };
  readonly mentorAssignment: {
    readonly cases: readonly {
      readonly id: string;
      readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly capacity: Readonly<Record<string, number>>;
      readonly expect: { readonly total: number; readonly optimal: readonly Readonly<Record<string, string>>[] } | null;
    }[];
  };
  readonly mentorRanking: { readonly cases: readonly Ranking[] };
}
interface Ranking {
  readonly id: string;
  readonly profile: number;
  readonly needs: number;
  readonly responseRate?: number;
  readonly responseHours?: number;
  readonly daysSinceConnection?: number;
  readonly activeConversations: number;
  readonly badge: boolean;
  readonly sameZone: boolean;
  readonly activity: number;
  readonly final: number;
}

/** Under their rule a score of −10 is a ban. */
const BANNED = -10;
const problemOf = ({ scores, capacity }: Vectors['mentorAssignment']['cases'][number]): Problem => ({
  people: Object.keys(scores),
  mentors: Object.entries(capacity).map(([id, places]) => ({ id, capacity: places })),
  scores: Object.entries(scores).flatMap(([person, row]) => Object.entries(row).map(([mentor, score]) => ({ person, mentor, score }))),
  bans: Object.entries(scores).flatMap(([person, row]) => Object.entries(row).flatMap(([mentor, score]) => (score === BANNED ? [{ person, mentor }] : []))),
});

const theirFinal = { profile: 0.4, needs: 0.2, activity: 0.3, location: 0.1 };
const theirActivity = { rate: 0.35, time: 0.15, connection: 0.05, workload: 0.15, badge: 0.3 };
function theirRanking(one: Ranking): { activity: number; final: number } {
  const activity = weighted(
    {
      rate: one.responseRate ?? 0.5,
      time: shareOf(one.responseHours, {
        steps: [
          [24, 1],
          [72, 0.7],
          [120, 0.4],
        ],
        else: 0.1,
        unknown: 0.5,
      }),
      connection: shareOf(one.daysSinceConnection, {
        steps: [
          [1, 1],
          [7, 0.7],
          [30, 0.3],
        ],
        else: 0.1,
        unknown: 0.3,
      }),
      workload: shareOf(one.activeConversations, {
        steps: [
          [0, 1],
          [3, 0.9],
          [5, 0.7],
          [8, 0.4],
        ],
        else: 0.2,
        unknown: 1,
      }),
      badge: one.badge ? 1 : 0,
    },
    theirActivity,
  );
  return { activity, final: weighted({ profile: one.profile, needs: one.needs, activity, location: one.sameZone ? 1 : 0.5 }, theirFinal) };
}

// External vectors: cases stated by the tests of other matching systems. They are not part of this repository; without them the tests say so and skip.
const file = sharedFile('vectors/matching.json');
describe('matching, as other systems state it', () => {
  if (!file) {
    process.stdout.write('matching vectors: skipped, ../shared/vectors/matching.json is not there\n');
    it.skip('skipped: ../shared/vectors/matching.json is not there', () => undefined);
    return;
  }
  const { expertFilters, mentorAssignment, mentorRanking } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  it.each(expertFilters.cases.map((one) => [one.id, one] as const))('conditions %s', (_id, { filters, company, needSubject, expertSelected }) =>
    expect(passes(filters, company, needSubject).passes).toBe(expertSelected),
  );
  it.each(mentorAssignment.cases.map((one) => [one.id, one] as const))('assignment %s', (_id, one) => {
    const found = assign(problemOf(one), 'people');
    expect(found.proof.met).toBe(true);
    if (one.expect) {
      expect([found.total, found.unmatched]).toEqual([one.expect.total, []]);
      expect(one.expect.optimal).toContainEqual(Object.fromEntries(found.pairs.map(({ person, mentor }) => [person, mentor])));
    } else {
      // nobody fails: who stays without is named, with the full mentor who would fit
      expect(found.pairs).toEqual([{ person: 'A', mentor: 'm1', score: 5 }]);
      expect(found.unmatched).toMatchObject([{ person: 'B', reason: 'full', mentors: [{ mentor: 'm1', score: 4 }] }]);
    }
  });
  it.each(mentorRanking.cases.map((one) => [one.id, one] as const))('ranking %s, their weights as parameters', (_id, one) => {
    const { activity, final } = theirRanking(one);
    expect(activity).toBeCloseTo(one.activity, 12);
    expect(final).toBeCloseTo(one.final, 12);
  });
});

// Instances with a published or proven optimum.
const table = sharedFile('data/assign/optima.tsv');
describe('known instances of assignment', () => {
  if (!table) {
    process.stdout.write('instances of assignment: skipped, ../shared/data/assign is not there\n');
    it.skip('skipped: ../shared/data/assign is not there', () => undefined);
    return;
  }
  const [head = '', ...lines] = readFileSync(table, 'utf8').trim().split('\n');
  const column = (line: string, name: string): string => line.split('\t')[head.split('\t').indexOf(name)] ?? '';
  it.each(lines.map((line) => [column(line, 'file'), Number(column(line, 'optimum'))] as const))('%s: %i, proven', (name, optimum) => {
    const whole = path.join(path.dirname(table), name);
    if (name.endsWith('.bin')) {
      const market = marketIn(readFileSync(whole));
      const found = new Assigner(market).solve();
      expect([totalOf(market, found.mentorOf), faultsOf(market, found)]).toEqual([optimum, []]);
    } else {
      const [n = 0, ...cells] = readFileSync(whole, 'utf8').trim().split(/\s+/).map(Number);
      const costs = { rows: n, columns: n, cells: Float64Array.from(cells) };
      const found = cheapest(costs);
      expect([[...found.columnOf].reduce((sum, at, row) => sum + costs.cells[row * n + at]!, 0), denseFaults(costs, found)]).toEqual([optimum, []]);
    }
  });
});

/** int32 people, mentors, edges; int32 capacity; int32 offsets; uint16 mentor, uint16 score of each edge; little endian. */
function marketIn(bytes: Buffer): { capacity: Int32Array; mentorsOf: Int32Array[]; scoresOf: Int32Array[] } {
  let at = 0;
  const take = (count: number, size: 2 | 4): Int32Array =>
    Int32Array.from({ length: count }, () => {
      at += size;
      return size === 4 ? bytes.readInt32LE(at - 4) : bytes.readUInt16LE(at - 2);
    });
  const [people = 0, mentors = 0, edges = 0] = take(3, 4);
  const capacity = take(mentors, 4);
  const offsets = take(people + 1, 4);
  const [to, scores] = [take(edges, 2), take(edges, 2)];
  const part = (list: Int32Array): Int32Array[] => Array.from({ length: people }, (_, person) => list.slice(offsets[person], offsets[person + 1]));
  return { capacity, mentorsOf: part(to), scoresOf: part(scores) };
}
