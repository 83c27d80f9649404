import fc from 'fast-check';
import { mistakes, NearWords } from './near-words.js';

describe('typing mistakes between two words', () => {
  it.each([
    ['comptable', 'comptable', 0],
    ['compatble', 'comptable', 1],
    ['plombeir', 'plombier', 1],
    ['serveur', 'serveurr', 1],
    ['markteur', 'marketeur', 1],
    ['opratreur', 'operateur', 2],
    ['chat', 'chien', 3],
  ])('%s, %s: %i', (a, b, n) => expect(mistakes(a, b, 2)).toBe(Math.min(n, 3)));
  it('are the same both ways', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(fc.property(word, word, (a, b) => mistakes(a, b, 9) === mistakes(b, a, 9)));
  });
});

describe('the words near to one', () => {
  const near = new NearWords(['boucher', 'boulanger', 'comptable', 'plombier', 'web']);
  it.each([
    ['compatble', 'comptable'],
    ['boucherie', 'boucher'],
    ['plombeir', 'plombier'],
  ])('%s: %s', (word, other) => expect(near.of(word)[0]?.[0]).toBe(other));
  it('are none for a short or a strange word', () => expect([near.of('wab'), near.of('xyz'), near.of('')]).toEqual([[], [], []]));
});
