import { readFileSync } from 'node:fs';
import { canonicalOrder, type Comparable, sameness } from '../../libs/features/offers/domain/duplicates.js';
import { sameness as samePerson } from '../../libs/features/people/domain/same-person.js';
import { similarTitles } from '../../libs/features/offers/domain/title-likeness.js';
import { sharedFile } from '../world/shared.js';

interface Titles {
  readonly a: string | null;
  readonly b: string | null;
  readonly similar: boolean;
}
interface Side {
  readonly companyId: string;
  readonly title: string;
  readonly zip: string;
}
interface Someone {
  readonly nir?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly firstName?: string;
}
interface Vectors {
  readonly similarTitles: readonly Titles[];
  readonly emptyTitles: readonly Titles[];
  readonly offers: readonly { readonly id: string; readonly a: Side; readonly b: Side; readonly duplicate: boolean }[];
  readonly persons: { readonly cases: readonly { readonly existing: Someone; readonly new: Someone; readonly match: boolean }[] };
}

// External vectors: pairs stated by the tests of another job board. They are not part of this repository; without them the tests say so and skip.
const file = sharedFile('vectors/dedupe.json');
const none: Vectors = { similarTitles: [], emptyTitles: [], offers: [], persons: { cases: [] } };
const vectors = file ? (JSON.parse(readFileSync(file, 'utf8')) as Vectors) : none;

/** Told otherwise here, with its reason. */
const toldOtherwise = 'national ids are not kept: two are known as one by address and first name, or by name and birth year';
const asPerson = ({ email, phone, firstName = '' }: Someone) => ({
  ...{ firstName, lastName: firstName && 'X', firstNameAr: '', lastNameAr: '', birthYear: null, addresses: [email, phone].filter((one) => one !== undefined) },
});

const comparable = (id: string, { companyId, title, zip }: Side, createdAt: number): Comparable => ({
  ...{ id, title, employer: companyId, place: zip, contract: 'unspecified', contentKey: id, own: false, createdAt },
});

describe('offers told twice, as another job board states them', () => {
  if (!file) {
    process.stdout.write('dedupe vectors: skipped, ../shared/vectors/dedupe.json is not there\n');
    it.skip('skipped: ../shared/vectors/dedupe.json is not there', () => undefined);
    return;
  }
  const pairs = [...vectors.similarTitles, ...vectors.emptyTitles];
  it.each(pairs.map(({ a, b, similar }) => [a, b, similar] as const))('titles %s and %s: %s', (a, b, similar) => {
    expect([similarTitles(a, b), similarTitles(b, a)]).toEqual([similar, similar]);
  });
  it.each(vectors.offers.map((one) => [one.id, one] as const))('offers %s, the older or the own one is shown', (_id, { a, b, duplicate }) => {
    const [older, younger] = [comparable('a', a, 1), comparable('b', b, 2)];
    expect([sameness(older, younger) !== undefined, sameness(younger, older) !== undefined]).toEqual([duplicate, duplicate]);
    expect(canonicalOrder(older, younger)).toBeLessThan(0);
    expect(canonicalOrder(older, { ...younger, own: true })).toBeGreaterThan(0);
  });
  const [byId, others] = [vectors.persons.cases.filter((one) => one.existing.nir), vectors.persons.cases.filter((one) => !one.existing.nir)];
  it.each(others.map((one) => [JSON.stringify(one.new), one] as const))('person %s', (_told, one) => {
    expect(samePerson(asPerson(one.existing), asPerson(one.new)) !== undefined).toBe(one.match);
  });
  for (const _person of byId) it.skip(`person: ${toldOtherwise}`, () => undefined);

  afterAll(() => {
    process.stdout.write(`dedupe vectors: ${pairs.length + vectors.offers.length + others.length} run, ${byId.length} skipped (${toldOtherwise})\n`);
  });
});
