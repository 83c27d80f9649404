import fs from 'node:fs';
import path from 'node:path';
import { allowedMoves, faultsOf, refusalOf } from '#kernel/moves';
import { proposalMoves, proposalStates } from './proposal.moves.js';

describe('moves of a proposal', () => {
  it.each(proposalStates.flatMap((state) => (['mentor', 'clock'] as const).map((role) => [state, role] as const)))('from %s, by %s', (state, role) => {
    const expected = state !== 'proposed' ? [] : role === 'mentor' ? ['accept', 'decline'] : ['supersede'];
    expect(allowedMoves(proposalMoves, state, role)).toEqual(expected);
    for (const move of ['accept', 'decline', 'supersede']) expect([move, refusalOf(proposalMoves, move, state, role) === undefined]).toEqual([move, expected.includes(move)]);
  });

  it('answers once: every answer is final', () => {
    expect(faultsOf(proposalMoves, { states: proposalStates, first: ['proposed'], last: ['accepted', 'declined', 'superseded'] })).toEqual([]);
    expect([proposalMoves.accept.to, proposalMoves.decline.to, proposalMoves.supersede.to]).toEqual(['accepted', 'declined', 'superseded']);
  });

  it('is the list that PostgreSQL knows', () => {
    const sql = fs.readFileSync(path.join(__dirname, '../../../database/migrations/0060-mentoring.ts'), 'utf8');
    const list = /check \(state in \(([^)]*)\)/.exec(sql.slice(sql.indexOf('create table mentor_proposal (')))?.[1] ?? '';
    expect([...list.matchAll(/'(\w+)'/g)].map((found) => found[1]).sort()).toEqual([...proposalStates].sort());
  });
});
