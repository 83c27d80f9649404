import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { faultsOf } from '#kernel/moves';
import { type CandidacyKind, candidacyMoves, candidacyStates, endedStates, firstStateOf, isOpen, moveOf, movesNow, refusalOfMove } from './candidacy.js';
import { endedJobStates, jobMoves, jobStates } from './job.moves.js';
import { candidacyRoles } from './parts.js';
import { endedTrainingStates, trainingMoves, trainingStates } from './training.moves.js';

const kinds = ['job', 'training'] as const satisfies readonly CandidacyKind[];

describe('the two tables of candidacies', () => {
  it('lead from the first state to every other, and end only where they should', () => {
    expect(faultsOf(jobMoves, { states: jobStates, first: ['suggested', 'applied'], last: endedJobStates })).toEqual([]);
    expect(faultsOf(trainingMoves, { states: trainingStates, first: ['suggested', 'interested'], last: endedTrainingStates })).toEqual([]);
    expect(kinds.map(firstStateOf)).toEqual(['applied', 'interested']);
  });

  it('walk at random: a refused act leaves the state, an act that is allowed is one of the buttons, and nothing leaves an end', () => {
    const acts = fc.array(fc.record({ move: fc.constantFrom(...candidacyMoves), part: fc.constantFrom(...candidacyRoles) }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), acts, (kind, walk) => {
        let state = firstStateOf(kind);
        for (const { move, part } of walk) {
          const refusal = refusalOfMove({ kind, state }, move, [part]);
          expect(movesNow({ kind, state }, [part]).includes(move)).toBe(refusal === undefined);
          if (!isOpen({ state })) expect(refusal).toBeDefined();
          if (refusal === undefined) state = moveOf(kind, move)!.to;
          expect((kind === 'job' ? jobStates : trainingStates) as readonly string[]).toContain(state);
        }
      }),
    );
  });

  it('the employer says nothing before it is sent, and only the candidate withdraws', () => {
    for (const kind of kinds) expect(movesNow({ kind, state: firstStateOf(kind) }, ['employer'])).toEqual([]);
    expect(movesNow({ kind: 'job', state: 'applied' }, ['candidate'])).toEqual(['withdraw']);
    expect(movesNow({ kind: 'job', state: 'sent' }, ['employer'])).toEqual(['see', 'invite', 'offer', 'hire', 'reject']);
    expect(movesNow({ kind: 'job', state: 'no_news' }, ['employer'])).toEqual(['invite', 'offer', 'hire', 'reject']);
    expect(movesNow({ kind: 'training', state: 'selected' }, ['candidate'])).toEqual(['enrol', 'withdraw']);
  });

  it('is what PostgreSQL knows, the states and those that allow a second candidacy', () => {
    const [first, last] = ['0350-candidacies.ts', '0353-candidacy-suggestions.ts'].map((name) =>
      fs.readFileSync(path.join(__dirname, '../../../database/migrations', name), 'utf8'),
    );
    const words = (text: string): string[] => [...text.matchAll(/'(\w+)'/g)].map((found) => found[1]!).sort();
    expect([...words(/state text not null check \(state in \(([^)]*)\)/.exec(first!)?.[1] ?? ''), 'suggested'].sort()).toEqual([...candidacyStates].sort());
    expect(last).toContain("walls(['suggested'])");
    expect(words(/where state not in \(([^)]*)\)/.exec(first!)?.[1] ?? '')).toEqual([...endedStates].sort());
  });
});
