import fc from 'fast-check';
import { type Comparable, sameness } from './same-person.js';

const aPerson = (over: Partial<Comparable> = {}): Comparable => ({
  ...{ firstName: 'Salma', lastName: 'Amrani', firstNameAr: '', lastNameAr: '', birthYear: 1999, addresses: [] },
  ...over,
});
const phone = ['+212612345678'];

describe('two that may be one person', () => {
  it.each<[string, Partial<Comparable>, Partial<Comparable>, ReturnType<typeof sameness>]>([
    ['one phone, one first name', { addresses: phone, lastName: 'Amrani' }, { addresses: phone, lastName: 'Lahcen', birthYear: null }, 'address'],
    ['one phone, first name in capitals and with a second one', { addresses: phone }, { addresses: phone, firstName: 'SALMA Zahra' }, 'address'],
    ['one phone in a family', { addresses: phone }, { addresses: phone, firstName: 'Omar' }, undefined],
    ['one phone, father and son of one name', { addresses: phone }, { addresses: phone, birthYear: 1960 }, undefined],
    ['one phone, one first name in two scripts', { addresses: phone }, { addresses: phone, firstName: '', lastName: '', firstNameAr: 'سلمى', lastNameAr: 'لحسن' }, 'address'],
    ['name and birth year', {}, { firstName: 'salma', lastName: 'Amrâni' }, 'birth_year'],
    ['name and birth year in two scripts', {}, { firstName: '', lastName: '', firstNameAr: 'سلمى', lastNameAr: 'العمراني' }, 'birth_year'],
    ['a name without a birth year', { birthYear: null }, { birthYear: null }, undefined],
    ['a birth year is known of one only', {}, { birthYear: null }, undefined],
    ['written alike, not only heard alike', {}, { firstName: 'Salim' }, undefined],
  ])('%s', (_why, a, b, expected) => expect([sameness(aPerson(a), aPerson(b)), sameness(aPerson(b), aPerson(a))]).toEqual([expected, expected]));

  it('is the same from either side, and nobody without a year or an address is anybody', () => {
    const some = fc.record({
      ...{
        firstName: fc.constantFrom('', 'Salma', 'Omar'),
        lastName: fc.constantFrom('', 'Amrani'),
        firstNameAr: fc.constantFrom('', 'سلمى'),
        lastNameAr: fc.constantFrom('', 'العمراني'),
      },
      ...{ birthYear: fc.constantFrom(null, 1999, 2000), addresses: fc.constantFrom([], phone) },
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(sameness(a, b)).toBe(sameness(b, a));
        if (a.birthYear === null && a.addresses.length === 0) expect(sameness(a, b)).toBeUndefined();
      }),
    );
  });
});
