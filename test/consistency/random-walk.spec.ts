import fc from 'fast-check';
import { allowedMoves, refusalOf } from '#kernel/moves';
import { movesTables } from './moves-tables';

const STEPS = 100_000;

// a hundred thousand acts, half of them by anybody at random, half by somebody who may: no table ever leads to a state that it does not know, and a refused act leaves the state.
it.each(movesTables)(`${STEPS} random acts on the table of $name lead from every state to states that it knows and to no other`, ({ moves, states, last }) => {
  const [names, roles] = [Object.keys(moves), [...new Set(Object.values(moves).flatMap(({ by }) => by))]];
  const reached = new Set<string>();
  const walk = fc.record({
    start: fc.constantFrom(...states.filter((state) => !last.includes(state))),
    acts: fc.array(fc.record({ move: fc.constantFrom(...names), role: fc.constantFrom(...roles, 'nobody'), rightly: fc.boolean(), pick: fc.nat() }), {
      minLength: 500,
      maxLength: 500,
    }),
  });
  let [done, refused] = [0, 0];
  fc.assert(
    fc.property(walk, ({ start, acts }) => {
      let state = start;
      for (const act of acts) {
        if (last.includes(state)) state = start;
        const may = roles.flatMap((role) => allowedMoves(moves, state, role).map((move) => ({ move, role })));
        const { move, role } = act.rightly ? may[act.pick % may.length]! : act;
        reached.add(state);
        const before = state;
        const refusal = refusalOf(moves, move, state, role);
        if (refusal === undefined) state = moves[move]!.to;
        else refused += 1;
        done += 1;
        if (!states.includes(state) || (refusal !== undefined && state !== before)) throw new Error(`${before} ${move} ${role}`);
        if ((refusal === undefined) !== allowedMoves(moves, before, role).includes(move)) throw new Error(`${before}: buttons and guard disagree on ${move}`);
      }
    }),
    { numRuns: STEPS / 500 },
  );
  expect(done).toBeGreaterThanOrEqual(STEPS);
  expect(refused).toBeGreaterThan(0);
  expect([...reached].sort()).toEqual([...states.filter((state) => !last.includes(state))].sort());
});
