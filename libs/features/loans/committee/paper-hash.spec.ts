import fc from 'fast-check';
import { hashOfPaper } from './paper-hash.js';

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
};

describe('the fingerprint of a paper', () => {
  it('does not depend on the order in which a database gives the keys back', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => expect(hashOfPaper(turned(content) as object)).toBe(hashOfPaper(content))));
  });

  it('changes with any word, and with the order of a list', () => {
    const paper = { session: 'C-2027-001', items: [{ votes: 3 }, { votes: 2 }] };
    const others = [
      { ...paper, session: 'C-2027-002' },
      { ...paper, items: [...paper.items].reverse() },
      { ...paper, more: '' },
    ];
    expect(new Set([paper, ...others].map(hashOfPaper)).size).toBe(4);
  });
});
