import fc from 'fast-check';
import { isId, newId } from './ids.js';

describe('identifiers', () => {
  it('are UUIDs of version 4, each new', () => {
    const made = Array.from({ length: 1000 }, () => newId<'Any'>());
    expect(new Set(made).size).toBe(1000);
    for (const id of made) expect([isId(id), id[14]]).toEqual([true, '4']);
  });
  it('are recognised in either case', () => fc.assert(fc.property(fc.uuid(), (id) => expect([isId(id), isId(id.toUpperCase())]).toEqual([true, true]))));
  it.each(['', 'x', '00000000-0000-0000-0000-000000000000', '123e4567-e89b-42d3-a456-42661417400', '123e4567e89b42d3a456426614174000', ' 123e4567-e89b-42d3-a456-426614174000'])(
    '«%s» is none',
    (text) => expect(isId(text)).toBe(false),
  );
  it('a cut or longer one is none', () =>
    fc.assert(fc.property(fc.uuid(), fc.integer({ min: 0, max: 35 }), (id, cut) => expect([isId(id.slice(0, cut)), isId(`${id}0`)]).toEqual([false, false]))));
});
