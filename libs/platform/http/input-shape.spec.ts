import { oddPart, withoutNulls } from './input-shape.js';

describe('what comes in', () => {
  it('has null and absent for the same, at any depth, but keeps the places of a list', () => {
    expect(withoutNulls({ a: null, b: { c: null, d: 0 }, e: [null, { f: null, g: '' }] })).toEqual({ b: { d: 0 }, e: [null, { g: '' }] });
    for (const plain of [null, 'text', 5, true, []]) expect(withoutNulls(plain)).toEqual(plain);
  });

  it.each([
    ['a text with a NUL', { a: [{ b: 'x\u0000' }] }, 'a.0.b', 'unwritable'],
    ['a list in a list', { a: ['x', ['y']] }, 'a.1', 'other'],
    ['a NUL alone', '\u0000', '', 'unwritable'],
  ] as const)('names %s', (_name, value, path, code) => expect(oddPart(value)).toEqual({ path, code: `platform.field.${code}` }));

  it('finds nothing odd in what people write', () => expect(oddPart({ a: 'نص', b: [{ c: ['x'] }], d: null, e: 5 })).toBeUndefined());
});
