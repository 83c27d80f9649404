import { lexiconOf as lexiconBy } from '#kernel/lexicon';
import { guessColumns } from './import-columns.js';
import { importKey, type ImportWords, readPeople, type ReadPeople } from './import-people.js';

const lexiconOf = (rows: Parameters<typeof lexiconBy>[0]) => lexiconBy(rows, importKey);

const words: ImportWords = {
  communes: lexiconOf([
    { code: 'dcheira', words: ['Dcheira El Jihadia', 'الدشيرة الجهادية', 'Dchira'] },
    { code: 'city:agadir', words: ['Agadir', 'أكادير'] },
  ]),
  educationLevels: lexiconOf([
    { code: 'bac', words: ['Baccalauréat', 'باكالوريا'] },
    { code: 'bac2', words: ['Bac+2'] },
  ]),
  languages: lexiconOf([
    { code: 'fr', words: ['Français', 'الفرنسية'] },
    { code: 'ar', words: ['Arabe standard', 'arabe'] },
  ]),
  skills: lexiconOf([
    { code: 'welding', words: ['Soudure', 'Lecture de plans, cotes'] },
    { code: 'sales', words: ['Vente'] },
    { code: 'other_sales', words: ['Ambigu'] },
    { code: 'more_sales', words: ['ambigu'] },
  ]),
  occupations: lexiconOf([{ code: '7212-01', words: ['Soudeur', 'لحام'] }]),
  readPhone: (text) => (/^0[67]\d{8}$/.test(text) ? `+212${text.slice(1)}` : undefined),
};
const header = ['Nom', 'Prénom', 'Téléphone', 'Date de naissance', 'Ville', "Niveau d'études", 'Langues', 'Compétences', 'Métiers souhaités', 'Sexe', 'Remarque'];
const good = ['Lahcen', 'Salma', '0612345678', '14/05/2001', 'Dchira', 'Bac+2', 'Français (3), arabe', 'soudure:3; vente', 'Soudeur', 'F', 'x'];
const change = (at: number, value: string): string[] => good.map((cell, i) => (i === at ? value : cell));
const read = (...rows: string[][]): ReadPeople =>
  readPeople(
    rows.map((cells, i) => ({ line: i + 2, cells })),
    guessColumns(header),
    words,
    2027,
  );
const short = ({ problems }: ReadPeople): string[] => problems.map(({ line, field, value, code, severity }) => `${line} ${field} "${value}" ${code} ${severity}`);

describe('the columns of a file of people', () => {
  it('are guessed in French, unknown ones are named', () => {
    const { at, unknown, named } = guessColumns(header);
    expect([...at.keys()]).toEqual(['lastName', 'firstName', 'phone', 'birthYear', 'commune', 'education', 'languages', 'skills', 'wishes', 'sex']);
    expect([unknown, named]).toEqual([['Remarque'], true]);
  });
  it('are guessed in Arabic', () => {
    expect([...guessColumns(['الاسم الشخصي', 'الاسم العائلي', 'رقم الهاتف', 'تاريخ الازدياد', 'الجماعة', 'المستوى الدراسي', 'المهارات', 'المهن المرغوبة']).at.keys()]).toEqual([
      'firstNameAr',
      'lastNameAr',
      'phone',
      'birthYear',
      'commune',
      'education',
      'skills',
      'wishes',
    ]);
  });
  it('need names', () => expect(guessColumns(['Téléphone', 'Nom']).named).toBe(false));
});

describe('the lines of a file of people', () => {
  it('become profiles', () => {
    const { people, problems } = read(good);
    expect(problems).toEqual([]);
    expect(people[0]).toMatchObject({
      line: 2,
      phone: '+212612345678',
      profile: { lastName: 'Lahcen', birthYear: 2001, communeCode: 'dcheira', educationCode: 'bac2', sex: 'f', wishes: ['7212-01'], radiusKm: 15 },
    });
    expect(people[0]?.profile.languages).toEqual([
      { code: 'fr', level: 3 },
      { code: 'ar', level: 2 },
    ]);
    expect(people[0]?.profile.skills).toEqual([
      { code: 'welding', level: 3 },
      { code: 'sales', level: 2 },
    ]);
  });

  it.each([
    [change(1, ''), ['2 firstName "" name_half refused']],
    [change(2, '12345'), ['2 phone "12345" phone_unreadable refused']],
    [change(3, 'mai'), ['2 birthYear "mai" birth_year_unreadable refused']],
    [change(3, '2001 ou 2002'), ['2 birthYear "2001 ou 2002" birth_year_unreadable refused']],
    [change(3, '2020'), ['2 birthYear "2020" birth_year_out_of_range refused']],
    [change(4, 'Atlantis'), ['2 commune "Atlantis" commune_unknown refused']],
    [change(5, 'génie'), ['2 education "génie" education_unknown refused']],
  ])('are refused with the reason: %#', (row, expected) => {
    const result = read(row);
    expect(short(result)).toEqual(expected);
    expect(result.people).toEqual([]);
  });

  it.each([
    [change(7, 'soudure; jonglage'), ['2 skills "jonglage" skill_unknown left_out']],
    [change(7, 'ambigu'), ['2 skills "ambigu" skill_unknown left_out']],
    [change(8, 'Roi'), ['2 wishes "Roi" occupation_unknown left_out']],
    [change(9, '?'), ['2 sex "?" sex_unreadable left_out']],
  ])('go in without what was not understood: %#', (row, expected) => {
    const result = read(row);
    expect(short(result)).toEqual(expected);
    expect(result.people).toHaveLength(1);
  });

  it('know codes with signs', () => expect(read(change(4, 'city:agadir')).people[0]?.profile.communeCode).toBe('city:agadir'));
  it('read Arabic digits and names', () => expect(read(change(3, '٢٠٠١')).people[0]?.profile.birthYear).toBe(2001));

  it('count a person once, good lines beside bad ones', () => {
    const result = read(
      good,
      change(4, 'Atlantis'),
      good.map((cell) => cell.toUpperCase()),
      change(2, '0712345678'),
    );
    expect(result.people.map(({ line }) => line)).toEqual([2, 5]);
    expect(short(result)).toEqual(['3 commune "Atlantis" commune_unknown refused', '4 lastName "LAHCEN" twice_in_file refused']);
  });
});
