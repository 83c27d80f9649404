import fc from 'fast-check';
import { allowedMoves, defineMoves, faultsOf, type Move, refusalOf } from './moves.js';

const states = ['draft', 'submitted', 'approved', 'rejected'] as const;
type State = (typeof states)[number];
const roles = ['applicant', 'officer', 'committee'] as const;
type Role = (typeof roles)[number];
const table = defineMoves<State, Role>()({
  submit: { from: ['draft'], to: 'submitted', by: ['applicant'] },
  takeBack: { from: ['submitted'], to: 'draft', by: ['applicant', 'officer'] },
  approve: { from: ['submitted'], to: 'approved', by: ['committee'] },
  reject: { from: ['submitted'], to: 'rejected', by: ['committee'], needs: 'reasons' },
});
const shape = { states, first: ['draft'], last: ['approved', 'rejected'] } as const;

describe('a table of moves', () => {
  it('gives the buttons of a role in table order', () => {
    expect(allowedMoves(table, 'submitted', 'committee')).toEqual(['approve', 'reject']);
    expect(allowedMoves(table, 'submitted', ['committee', 'officer'])).toEqual(['takeBack', 'approve', 'reject']);
    expect(allowedMoves(table, 'approved', [...roles])).toEqual([]);
    expect(allowedMoves(table, 'draft', [])).toEqual([]);
  });
  it('says why not', () => {
    expect(refusalOf(table, 'approve', 'submitted', 'committee')).toBeUndefined();
    expect(refusalOf(table, 'approve', 'draft', 'committee')).toBe('wrong_state');
    expect(refusalOf(table, 'approve', 'submitted', 'applicant')).toBe('wrong_role');
    expect(refusalOf(table, 'approve', 'draft', 'applicant')).toBe('wrong_role');
    for (const name of ['fly', 'toString', '__proto__', 'constructor']) expect(refusalOf(table, name, 'draft', 'applicant')).toBe('unknown_move');
  });
  it('allows exactly what it does not refuse: state × move × role', () => {
    for (const state of states)
      for (const role of roles)
        for (const name of Object.keys(table) as (keyof typeof table)[])
          expect(allowedMoves(table, state, role).includes(name)).toBe(refusalOf(table, name, state, role) === undefined);
  });
  it('is sound', () => expect(faultsOf(table, shape)).toEqual([]));
});

describe('faultsOf', () => {
  const { submit, approve, reject } = table;
  it('names an unreachable state', () => expect(faultsOf({ submit, approve }, shape)).toEqual(['unreachable: rejected']));
  it('does not take an island for reachable', () => {
    const island: Move<State, Role> = { from: ['approved'], to: 'rejected', by: ['officer'] };
    expect(faultsOf({ island }, { states, first: ['draft'], last: ['rejected'] })).toEqual(
      expect.arrayContaining(['unreachable: approved', 'unreachable: rejected', 'dead end: draft']),
    );
  });
  it('names a dead end, a way out of a final state and a state that is not listed', () => {
    expect(faultsOf({ submit, approve, reject }, { ...shape, last: ['approved'] })).toEqual(['dead end: rejected']);
    expect(faultsOf({ submit, approve, reject, undo: { from: ['approved'], to: 'draft', by: ['officer'] } }, shape)).toEqual(['leaves a final state: approved']);
    expect(faultsOf({ submit, approve, reject, lose: { from: ['draft'], to: 'lost' as State, by: ['officer'] } }, shape)).toEqual(['unknown state: lost']);
  });
  it('finds exactly the states that a walk along the moves never meets', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const;
    const move = fc.record({ from: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), to: fc.constantFrom(...names), by: fc.constant(['x']) });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^m[a-z]{1,5}$/), move, { maxKeys: 8, noNullPrototype: true }), (any) => {
        const walked = new Set<string>(['a']);
        for (let i = 0; i < names.length; i++) for (const { from, to } of Object.values(any)) if (from.some((one) => walked.has(one))) walked.add(to);
        const missed = faultsOf(any, { states: names, first: ['a'], last: [] }).filter((one) => one.startsWith('unreachable'));
        expect(missed).toEqual(names.filter((one) => !walked.has(one)).map((one) => `unreachable: ${one}`));
      }),
    );
  });
});
