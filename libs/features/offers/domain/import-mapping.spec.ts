import { columnsBy, faultsOfChoice, headKeyOf } from './import-mapping.js';

const titles = ['Réf.', 'Libellé du besoin', 'Bled', ''];

it('knows a file with the same titles again, however they are written', () => {
  expect(headKeyOf(titles)).toBe(headKeyOf(['REF', 'libelle du besoin', ' bled', '']));
  expect(headKeyOf(titles)).not.toBe(headKeyOf(['Bled', 'Réf.', 'Libellé du besoin', '']));
});
it('reads the columns as a person said', () => {
  const columns = columnsBy(
    [
      { column: 'Bled', field: 'place' },
      { column: 'Libellé du besoin', field: 'title' },
      { column: 'Gone', field: 'salary' },
    ],
    titles,
  );
  expect([...columns.at]).toEqual([['title', 1], ['place', 2]]); // prettier-ignore
  expect([columns.titles, columns.unknown]).toEqual([{ title: 'Libellé du besoin', place: 'Bled' }, ['Réf.']]);
});
it('says which column is not there and which is claimed twice', () =>
  expect(
    faultsOfChoice(
      [
        { column: 'Bled', field: 'place' },
        { column: 'Nowhere', field: 'title' },
        { column: 'Réf.', field: 'place' },
        { column: 'Bled', field: 'sector' },
      ],
      titles,
    ),
  ).toEqual([
    { at: 1, code: 'column_unknown' },
    { at: 2, code: 'column_twice' },
    { at: 3, code: 'column_twice' },
  ]));
