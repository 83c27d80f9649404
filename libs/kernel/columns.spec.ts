import fc from 'fast-check';
import { guessColumns, type Headings } from './columns.js';

const headings: Headings<'title' | 'place' | 'salary'> = {
  title: ['intitulé', 'intitulé du poste', 'poste', 'title', 'المهنة'],
  place: ['ville', 'lieu', 'city', 'المدينة'],
  salary: ['salaire', 'salary', 'الأجر'],
};
const guess = (...head: string[]) => guessColumns(head, headings, { inside: true });

describe('the columns of a file', () => {
  it.each([
    [['Intitulé', 'Ville', 'Salaire'], { title: 0, place: 1, salary: 2 }],
    [['CITY ', 'title', 'SALARY'], { place: 0, title: 1, salary: 2 }],
    [['المهنة', 'المدينه', 'الاجر'], { title: 0, place: 1, salary: 2 }],
    [['Salaire (DH)', 'Ville du poste', 'Intitulé du poste à pourvoir'], { salary: 0, place: 1, title: 2 }],
    [['ville_poste', 'poste'], { place: 0, title: 1 }],
    [[], {}],
  ])('%j', (head, at) => expect(Object.fromEntries(guess(...head).at)).toEqual(at));

  it('have one field each, by its most usual title; others are named as they stand', () => {
    const { titles, unknown } = guess('Title ', 'Poste', 'Remarque', '', 'Lieu');
    expect(titles).toEqual({ title: 'Poste', place: 'Lieu' });
    expect(unknown).toEqual(['Title', 'Remarque']);
  });
  it('must be a known title as a whole unless told otherwise', () => expect(guessColumns(['Ville du poste'], headings).unknown).toEqual(['Ville du poste']));
  it('never throws and uses no column twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('ville', 'poste', 'intitulé', 'salaire'))), (head) => {
        const columns = [...guess(...head).at.values()];
        return new Set(columns).size === columns.length;
      }),
    );
  });
});
