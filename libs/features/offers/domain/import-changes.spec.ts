import { changesOf } from './import-changes.js';

const row = {
  state: 'published',
  title: 'Serveur',
  commune_code: 'agadir',
  place_text: 'Agadir',
  salary_min: '300000',
  remote: false,
  closes_on: null,
  skills: ['b', 'a'],
  description: '',
};

it('tells each field with what stood there and what comes, null for nothing', () =>
  expect(changesOf(row, { ...row, title: 'Serveuse', salary_min: null, closes_on: '2027-12-31', remote: true })).toEqual([
    { field: 'title', before: 'Serveur', after: 'Serveuse' },
    { field: 'remote', before: 'false', after: 'true' },
    { field: 'salaryMin', before: '300000', after: null },
    { field: 'closesOn', before: null, after: '2027-12-31' },
  ]));
it('tells nothing for numbers and their texts, lists in another order, and empty texts', () =>
  expect(changesOf(row, { ...row, salary_min: 300000, skills: ['a', 'b'], description: null })).toEqual([]));
it('leaves alone what the line does not tell', () => expect(changesOf(row, { title: 'Serveur', skills: undefined })).toEqual([]));
it('tells the place as written only when no commune was understood', () => {
  expect(changesOf(row, { ...row, place_text: 'agadir ' }).map(({ field }) => field)).toEqual([]);
  expect(changesOf(row, { ...row, commune_code: 'inezgane', place_text: 'Inezgane' }).map(({ field }) => field)).toEqual(['communeCode']);
  expect(changesOf({ ...row, commune_code: null }, { ...row, commune_code: null, place_text: 'Atlantis' }).map(({ field }) => field)).toEqual(['place']);
});
it('tells a long text by its beginning', () => {
  const [change] = changesOf({ description: 'a'.repeat(4000) }, { description: `${'a'.repeat(3999)}b` });
  expect([change?.field, change?.after?.length]).toEqual(['description', 301]);
});
