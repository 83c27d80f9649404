import type { AppError } from '#kernel/errors';
import { runAssignmentJson } from './json.js';

const run = (asked: unknown): unknown => JSON.parse(runAssignmentJson(JSON.stringify(asked)).output) as unknown;
const refused = (text: string): AppError => {
  try {
    runAssignmentJson(text);
  } catch (error) {
    return error as AppError;
  }
  throw new Error('taken');
};
const asked = {
  people: ['a', 'b'],
  mentors: [
    { id: 1, capacity: 1 },
    { id: 2, capacity: 1 },
  ],
  scores: [
    { person: 'a', mentor: 1, score: 2.5 },
    { person: 'b', mentor: 1, score: 2.25 },
    { person: 'b', mentor: 2, score: 9 },
  ],
};

describe('assignment as JSON', () => {
  it('gives pairs, total, unmatched and proof; decimals stay exact', () => {
    expect(run(asked)).toEqual({
      mode: 'optimal',
      aim: 'total',
      pairs: [
        { person: 'a', mentor: 1, score: 2.5 },
        { person: 'b', mentor: 2, score: 9 },
      ],
      total: 11.5,
      unmatched: [],
      mentors: [
        { id: 1, capacity: 1, used: 1 },
        { id: 2, capacity: 1, used: 1 },
      ],
      proof: {
        met: true,
        bound: 11.5,
        each: 0,
        people: [
          { id: 'a', price: 2.5 },
          { id: 'b', price: 9 },
        ],
        mentors: [
          { id: 1, price: 0 },
          { id: 2, price: 0 },
        ],
      },
    });
    expect(run({ ...asked, bans: [['b', 2], { person: 'a', mentor: 1 }] })).toMatchObject({
      total: 2.25,
      pairs: [{ person: 'b', mentor: 1 }],
      unmatched: [{ person: 'a', reason: 'banned' }],
    });
    expect(run({ ...asked, mode: 'stable' })).toMatchObject({ mode: 'stable', total: 11.5, optimum: 11.5, price: 0, blockingPairs: { stable: 0, optimal: 0 } });
    expect(run({ people: [], mentors: [], scores: [] })).toMatchObject({ pairs: [], total: 0, unmatched: [], proof: { met: true } });
  });

  it('gives the cheapest columns of rows: square, wide, high, with cells that are not allowed', () => {
    expect(
      run({
        costs: [
          [4, 1],
          [2, 0],
        ],
      }),
    ).toMatchObject({
      pairs: [
        { row: 0, column: 1, cost: 1 },
        { row: 1, column: 0, cost: 2 },
      ],
      total: 3,
      unmatched: [],
      proof: { met: true, bound: 3 },
    });
    expect(run({ costs: [[4, 1, 0.5]] })).toMatchObject({ pairs: [{ row: 0, column: 2, cost: 0.5 }], total: 0.5, proof: { met: true, bound: 0.5 } });
    expect(run({ costs: [[4], [-1], [null]] })).toMatchObject({
      pairs: [{ row: 1, column: 0, cost: -1 }],
      total: -1,
      unmatched: [
        { row: 0, reason: 'full' },
        { row: 2, reason: 'no_candidate' },
      ],
      proof: { met: true, bound: -1 },
    });
    expect(
      run({
        costs: [
          [1, null],
          [1, null],
        ],
      }),
    ).toMatchObject({ pairs: [{ row: 0, column: 0 }], total: 1, unmatched: [{ row: 1, reason: 'full' }], proof: { met: true, bound: 1 } });
    expect(run({ costs: [] })).toMatchObject({ pairs: [], total: 0, proof: { met: true } });
  });

  it.each([
    ['no JSON', '{', 'matching.assignment_unreadable'],
    ['a list', '[]', 'matching.assignment_unreadable'],
    ['nothing in it', '{}', 'people list, mentors list, scores list'],
    [
      'ids',
      '{"people":["a","a",null],"mentors":[{"id":"a","capacity":-1},7],"scores":[]}',
      'people.1 twice, people.2 id, mentors.1.id id, mentors.0.capacity capacity, mentors.1.capacity capacity',
    ],
    [
      'pairs',
      '{"people":["a"],"mentors":[{"id":"m","capacity":1}],"scores":[{"person":"b","mentor":"m","score":1},{"person":"a","mentor":"x","score":1},{"person":"a","mentor":"m","score":"1"},{"person":"a","mentor":"m","score":1}],"bans":[7]}',
      'scores.0.person unknown_person, scores.1.mentor unknown_mentor, scores.2.score number, scores.3 twice, bans.0.person unknown_person, bans.0.mentor unknown_mentor',
    ],
    [
      'numbers',
      '{"people":["a"],"mentors":[{"id":"m","capacity":1}],"scores":[{"person":"a","mentor":"m","score":1e15}],"mode":"x","more":1}',
      'more unknown_field, mode choice, scores.0.score too_large',
    ],
    ['rows', '{"costs":[[1,2],[1],[1,0.1234567]]}', 'costs.1 row, costs.2.1 number'],
  ])('refuses %s, every fault at its place', (_name, text, faults) => {
    const { code, fields } = refused(text);
    expect(fields.length > 0 ? fields.map((one) => `${one.path} ${one.code.replace('matching.assignment.', '')}`).join(', ') : code).toBe(faults);
  });
});
