import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { guessColumns } from '#kernel/columns';
import { lexiconOf } from '#kernel/lexicon';
import { importHeadings } from './import-columns.js';
import { naturalKeyOf, type OfferWords, type ReadLine, readOffer } from './import-offer.js';
import { importProblems } from './import-problem.js';
import { sexedWords } from './wording.js';

const table = {
  '5131-01': ['Serveur', 'tourism'],
  '5120-01': ['Cuisinier', 'food'],
  '3412-01': ['Animateur', 'culture'],
  '5242-01': ['Animateur de vente', 'local_trade'],
} as const;
const words: OfferWords = {
  recognise: (title) => {
    if (/serveu/i.test(title)) return [{ code: '5131-01', confidence: 97 }];
    if (/animat/i.test(title)) return ['3412-01', '5242-01'].map((code) => ({ code, confidence: 90 }));
    return /cuisine/i.test(title) ? [{ code: '5120-01', confidence: 50 }] : [];
  },
  sure: 70,
  occupation: (code) => {
    const [fr, sector] = table[code as keyof typeof table] ?? [];
    return fr && sector ? { sector, label: { fr, ar: `${fr} (ar)`, en: `${fr} (en)` } } : undefined;
  },
  sectors: (text) => ({ '': [], Autre: [], Vente: ['local_trade'], Tourisme: ['tourism'] })[text],
  place: (text) => ({ Agadir: { communeCode: 'agadir', remote: false }, 'A distance': { communeCode: null, remote: true } })[text],
  education: (text) => ({ 'Bac plus 2': 'bac2', 'Pas important': null })[text],
  language: (text) => (/fran/i.test(text) ? { code: 'fr', level: 2 } : undefined),
  skills: lexiconOf([{ code: 'customer_service', words: ['Accueil'] }]),
  sexed: sexedWords(['Serveur / Serveuse']),
};
const head = [
  'Référence',
  'Intitulé',
  'Ville',
  'Contrat',
  'Salaire',
  'Niveau',
  'Expérience',
  'Secteur',
  'Date limite',
  'Postes',
  'Langues',
  'Compétences',
  'Âge max',
  'Description',
];
const good = ['R1', 'Serveur', 'Agadir', 'CDI', '3 000 - 4 000 DH', 'Bac plus 2', '2 ans', 'Tourisme', '31/12/2027', '3', 'Français', 'Accueil', '', ''];
const with_ = (changes: Readonly<Record<string, string>>): string[] => good.map((cell, i) => changes[head[i]!] ?? cell);
const read = (cells: readonly string[], kind: 'job' | 'training' = 'job'): ReadLine =>
  readOffer(7, cells, head.length, guessColumns(head, importHeadings), words, { kind, today: localDate('2027-01-04') });
const short = ({ problems }: ReadLine): string[] => problems.map(({ field, value, code, severity }) => `${field} "${value}" ${code} ${severity}`);

describe('a line of a file of offers', () => {
  it('becomes an offer', () => {
    const { draft, problems } = read(good);
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      ...{ line: 7, externalRef: 'R1', kind: 'job', title: 'Serveur', occupationCode: '5131-01', occupationConfidence: 97, sectorCode: 'tourism' },
      ...{ communeCode: 'agadir', placeText: 'Agadir', remote: false, contract: 'cdi', salaryMin: 300_000n, salaryMax: 400_000n, educationCode: 'bac2', experienceMonths: 24 },
      ...{ posts: 3, closesOn: '2027-12-31', languages: [{ code: 'fr', level: 2 }], skills: ['customer_service'], flags: [] },
    });
  });

  it.each([
    [{ Intitulé: ' ' }, 'title "" title_missing refused'],
    [{ Intitulé: '—' }, 'title "—" title_missing refused'],
    [{ Intitulé: 'Serveur '.repeat(20) }, /^title "Serveur .*" title_too_long refused$/],
    [{ 'Date limite': '03/01/2027' }, 'closesOn "03/01/2027" closed_already refused'],
  ])('is refused: %j', (changes, said) => {
    const line = read(with_(changes));
    expect(line.draft).toBeUndefined();
    expect(short(line)[0]).toMatch(said);
  });

  it.each([
    [{ Intitulé: 'piano' }, 'title "piano" occupation_unknown review', 'occupation_unsure'],
    [{ Intitulé: 'Cuisine' }, 'title "Cuisine" occupation_unsure review', 'occupation_unsure'],
    [{ Ville: 'Atlantis' }, 'place "Atlantis" place_unknown review', 'place_unsure'],
    [{ Intitulé: 'Serveuse' }, 'title "Serveuse" excludes_sex review', 'excludes_sex'],
    [{ Description: 'Célibataire' }, 'title "Serveur" excludes_family review', 'excludes_family'],
    [{ 'Âge max': '30' }, 'maxAge "30" excludes_age review', 'excludes_age'],
  ])('is kept for an officer: %j', (changes, said, flag) => {
    const line = read(with_(changes));
    expect(short(line)).toEqual([said]);
    expect(line.draft?.flags).toEqual([flag]);
  });

  it.each([
    [{ Intitulé: 'Serveur pour' }, 'title "Serveur pour" title_cut note', {}],
    [{ Contrat: 'xyz' }, 'contract "xyz" contract_unknown note', { contract: 'unspecified' }],
    [{ Salaire: '20 €' }, 'salary "20 €" salary_unreadable note', { salaryMin: null, salaryMax: null }],
    [{ Salaire: '4000-3000' }, 'salary "4000-3000" salary_order note', { salaryMin: null }],
    [{ Niveau: 'xyz' }, 'education "xyz" education_unknown note', { educationCode: null }],
    [{ Expérience: 'xyz' }, 'experience "xyz" experience_unreadable note', { experienceMonths: 0 }],
    [{ Secteur: 'xyz' }, 'sector "xyz" sector_unknown note', { sectorCode: 'tourism' }],
    [{ 'Date limite': 'demain' }, 'closesOn "demain" date_unreadable note', { closesOn: null }],
    [{ Postes: 'beaucoup' }, 'posts "beaucoup" number_unreadable note', { posts: 1 }],
    [{ Langues: 'Français, klingon' }, 'languages "klingon" language_unknown note', { languages: [{ code: 'fr', level: 2 }] }],
    [{ Compétences: 'vol; accueil' }, 'skills "vol" skill_unknown note', { skills: ['customer_service'] }],
    [{ 'Âge max': 'jeune' }, 'maxAge "jeune" number_unreadable note', { maxAge: null }],
  ])('goes in without what was not understood: %j', (changes, said, draft) => {
    const line = read(with_(changes));
    expect(short(line)).toEqual([said]);
    expect(line.draft).toMatchObject({ ...draft, flags: [] });
  });

  it('must have its cells', () => {
    expect(short(read([...good, '', ' ']))).toEqual([]);
    expect(short(read([...good, 'x']))[0]).toContain('too_many_cells refused');
    expect(short(read(good.slice(0, 8)))[0]).toContain('too_few_cells note');
  });
  it('proposes the occupation of its sector among equals, and says the nearest in three languages', () => {
    expect(read(with_({ Intitulé: 'Animateur', Secteur: 'Vente' })).draft?.occupationCode).toBe('5242-01');
    expect(read(with_({ Intitulé: 'Animateur', Secteur: 'Autre' })).draft?.occupationCode).toBe('3412-01');
    expect(read(with_({ Intitulé: 'Cuisine' })).problems[0]?.params).toEqual({
      confidence: 50,
      nearest_ar: 'Cuisinier (ar)',
      nearest_fr: 'Cuisinier',
      nearest_en: 'Cuisinier (en)',
    });
  });
  it('may tell a training, which has an age limit and no contract of work', () =>
    expect(read(with_({ 'Âge max': '30', Contrat: 'CDI' }), 'training').draft).toMatchObject({ kind: 'training', contract: 'training', maxAge: 30, flags: [] }));
  it('is at home when it says so', () => expect(read(with_({ Ville: 'A distance' })).draft).toMatchObject({ communeCode: null, remote: true, placeText: 'A distance' }));
  it('says the same whatever its reference, spaces and capitals; not with another salary', () => {
    const same = [good, with_({ Référence: 'R2' }), with_({ Intitulé: ' SERVEUR ' })].map((cells) => read(cells).content);
    expect(new Set(same).size).toBe(1);
    expect(read(with_({ Salaire: '5000' })).content).not.toBe(same[0]);
    expect(naturalKeyOf(read(with_({ Salaire: '5000' })).draft!)).toBe(naturalKeyOf(read(good).draft!));
  });
  it('never throws; a line without a refusal is an offer', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...good, 'Serveuse', '٣ سنوات', '2 000 - 3 000 DH', '=1+1'));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 16 }), (cells) => {
        const line = read(cells);
        return (line.draft === undefined) === line.problems.some(({ severity }) => severity === 'refused');
      }),
    );
  });
});

it('every problem has a repair', () =>
  expect(Object.values(importProblems).every(([severity, repair]) => ['refused', 'review', 'note'].includes(severity) && repair.length > 3)).toBe(true));

describe('the columns of a file of offers', () => {
  const guessed = (...titles: string[]) => Object.fromEntries(guessColumns(titles, importHeadings, { inside: true }).at);
  it('are guessed in the English of a job site', () =>
    expect(guessed('title', 'city', 'experience', 'domain', 'contract', 'salary', 'education', 'source_row')).toEqual({
      ...{ title: 0, place: 1, experience: 2, sector: 3, contract: 4, salary: 5, education: 6, rowNumber: 7 },
    }));
  it('are guessed in French', () =>
    expect(
      guessed('N°', 'Réf.', 'Intitulé du poste à pourvoir', 'Raison sociale', 'Lieu de travail', 'Type de contrat', 'Niveau d’études requis', 'Nb postes', 'Date limite'),
    ).toEqual({ ...{ rowNumber: 0, externalRef: 1, title: 2, employerName: 3, place: 4, contract: 5, education: 6, posts: 7, closesOn: 8 } }));
  it('are guessed in Arabic', () =>
    expect(guessed('المنصب', 'الشركة', 'المدينة', 'نوع العقد', 'الأجر', 'المستوى الدراسي', 'الخبرة', 'آخر أجل')).toEqual({
      ...{ title: 0, employerName: 1, place: 2, contract: 3, salary: 4, education: 5, experience: 6, closesOn: 7 },
    }));
});
