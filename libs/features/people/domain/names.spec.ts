import fc from 'fast-check';
import { fullNames, nameFaults, tidyName } from './names.js';
import type { Names } from './profile.js';
import { foldName, naturalKey, searchKeys } from './search-key.js';

const aName = (part: Partial<Names> = {}): Names => ({ firstName: 'Salma', lastName: 'Aït Lahcen', firstNameAr: '', lastNameAr: '', ...part });

describe('names in two scripts', () => {
  it.each([
    ['latin only', aName(), []],
    ['arabic only', aName({ firstName: '', lastName: '', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن' }), []],
    ['both', aName({ firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن' }), []],
    ['particles', aName({ firstName: 'Fatima-Zahra', lastName: "El M'barki" }), []],
    ['none', aName({ firstName: '', lastName: '' }), ['firstName people.name_missing']],
    ['half latin', aName({ lastName: '' }), ['lastName people.name_half']],
    ['half arabic', aName({ firstNameAr: 'سلمى' }), ['lastNameAr people.name_half']],
    ['scripts mixed up', aName({ firstName: 'سلمى' }), ['firstName people.name_not_latin']],
    ['latin in arabic', aName({ firstNameAr: 'Salma', lastNameAr: 'لحسن' }), ['firstNameAr people.name_not_arabic']],
    ['digits', aName({ lastName: 'L4hcen' }), ['lastName people.name_not_latin']],
    ['a tag', aName({ lastName: '<b>x</b>' }), ['lastName people.name_not_latin']],
  ])('%s', (_, names, faults) => expect(nameFaults(names).map(({ path, code }) => `${path} ${code}`)).toEqual(faults));

  it('tidies what is typed', () => {
    expect(tidyName('  سلـــمى \u200f ')).toBe('سلمى');
    expect(fullNames(aName({ firstNameAr: 'سلمى', lastNameAr: 'لحسن' }))).toEqual({ ar: 'سلمى لحسن', latin: 'Salma Aït Lahcen' });
  });
});

describe('searching names', () => {
  it.each([
    ['Mohammed', 'Mohamed'],
    ['Aït Lahcen', 'ait lahcen'],
    ['Youssef', 'yusef'],
    ['أحمد', 'احمد'],
    ['فَاطِمَة', 'فاطمه'],
    ['مصطفى', 'مصطفي'],
    ["M'barek", 'm barek'],
    ['عائشة', 'عايشه'],
    ['Joseph', 'JOSEF'],
  ])('%s and %s are one', (a, b) => expect(foldName(a)).toBe(foldName(b)));

  it('keeps different names apart', () => expect(foldName('Hassan')).not.toBe(foldName('Hossein')));

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zàéïA-Zء-ي' -]{0,30}$/), (text) => foldName(foldName(text)) === foldName(text)));
  });

  it('finds by both scripts and phone', () => {
    expect(searchKeys(aName({ firstNameAr: 'سلمى', lastNameAr: 'لحسن' }), '+212612345678')).toEqual({
      search: 'salma ait lahcen سلمي لحسن 0612345678',
      sound: ' slm at lhsn 0612345678',
    });
  });

  it('knows a person again however the name is typed', () => {
    expect(naturalKey(aName(), 2001, '+212612345678')).toBe(naturalKey(aName({ firstName: 'SALMA', lastName: 'ait  Lahcen' }), 2001, '+212612345678'));
    expect(naturalKey(aName(), 2001, null)).not.toBe(naturalKey(aName(), 2002, null));
  });
});
