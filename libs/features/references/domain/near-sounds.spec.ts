import fc from 'fast-check';
import { NearSounds } from './near-sounds.js';
import { skeletonOf, soundsOf } from './skeleton.js';

const known = ['زلايجي', 'شيفور', 'chauffeur', 'سودور', 'خباز', 'حلاق', 'plombier', 'garagist', 'كزار'];
const best = (word: string): string | undefined => new NearSounds(known).of(word)[0]?.[0];

describe('a word by its sound', () => {
  it.each([
    ['zlayji', 'زلايجي'],
    ['zellayji', 'زلايجي'],
    ['chifour', 'شيفور'],
    ['soudor', 'سودور'],
    ['khebbaz', 'خباز'],
    ['5ebaz', 'خباز'],
    ['7ella9', 'حلاق'],
    ['بلومبي', 'plombier'],
    ['gzar', 'كزار'],
    ['garajist', 'garagist'],
  ])('%s is %s', (word, right) => expect(best(word)).toBe(right));
  it('is not guessed from other consonants', () => expect([best('serbay'), best('za'), best('')]).toEqual([undefined, undefined, undefined]));
  it('is not guessed from one or two letters', () => expect(new NearSounds(['كاس', 'cais']).of('x')).toEqual([]));
  it('has vowels that are written, and none in its skeleton', () => {
    expect(soundsOf('chifour')).toEqual(['cifur']);
    expect(soundsOf('شيفور')).toEqual(['cifur']);
    expect(skeletonOf('cifur')).toBe('cfr');
  });
  it('never throws, never finds a word for sure', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => new NearSounds(known).of(word).every(([, likeness]) => likeness < 1))));
});
