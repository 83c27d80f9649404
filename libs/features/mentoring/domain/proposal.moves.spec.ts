import fs from 'node:fs';
import path from 'node:path';
import { allowedMoves, faultsOf, refusalOf } from '#kernel/moves';
import { type ProposalMove, proposalMoves, proposalStates } from './proposal.moves.js';

const open: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  proposed: { mentor: ['accept', 'decline'], founder: ['decline'], clock: ['supersede', 'expire'] },
  taken: { mentor: ['decline'], founder: ['confirm', 'decline'], clock: ['supersede', 'expire'] },
};

describe('moves of a proposal', () => {
  it.each(proposalStates.flatMap((state) => (['mentor', 'founder', 'clock'] as const).map((role) => [state, role] as const)))('from %s, by %s', (state, role) => {
    const expected = open[state]?.[role] ?? [];
    expect(allowedMoves(proposalMoves, state, role)).toEqual(expected);
    for (const move of Object.keys(proposalMoves) as ProposalMove[])
      expect([move, refusalOf(proposalMoves, move, state, role) === undefined]).toEqual([move, expected.includes(move)]);
  });

  it('ends with an answer or with time', () =>
    expect(faultsOf(proposalMoves, { states: proposalStates, first: ['proposed'], last: ['accepted', 'declined', 'superseded', 'expired'] })).toEqual([]));

  it('is the list that PostgreSQL knows', () => {
    const sql = fs.readFileSync(path.join(__dirname, '../../../database/migrations/0390-mentor-rounds.ts'), 'utf8');
    const list = /add constraint mentor_proposal_state_check check \(state in \(([^)]*)\)/.exec(sql)?.[1] ?? '';
    expect([...list.matchAll(/'(\w+)'/g)].map((found) => found[1]).sort()).toEqual([...proposalStates].sort());
  });
});
