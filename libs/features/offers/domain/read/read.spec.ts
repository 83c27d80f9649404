import fc from 'fast-check';
import { isLocalDate } from '#kernel/calendar';
import { contracts } from '../offer.js';
import { readContract } from './contract.js';
import { readDay } from '#kernel/read-day';
import { readExperience, SOME_MONTHS } from './experience.js';
import { readSalary } from './salary.js';
import { readKind, readNumber, readWorkTime, readYes } from './words.js';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('3 000', '-', 'DH', 'ans', '2', '٣', 'سنة', 'CDI', 'ou', 'stage', '/', '12', '2027', 'plus de', 'k', ','), { maxLength: 6 })
    .map((parts) => parts.join(' ')),
);

describe('a contract', () => {
  it.each([
    ['CDI', 'cdi'],
    ['CDI temps plein', 'cdi'],
    ['CDI ou CDD', 'cdi'],
    ['CDD / CDI', 'cdd'],
    ['contrat à durée déterminée', 'cdd'],
    ['عقد غير محدد المدة', 'cdi'],
    ['عقد محدد المدة', 'cdd'],
    ['Interim', 'interim'],
    ['CTT', 'interim'],
    ['Temps partiel', 'unspecified'],
    ['دوام كامل', 'unspecified'],
    ['Anapec', 'ci_idmaj'],
    ['CI', 'ci_idmaj'],
    ['Contrat ANAPEC (CI)', 'ci_idmaj'],
    ['Stage', 'internship'],
    ['Stage PFE', 'internship'],
    ['تدريب', 'internship'],
    ['Apprentissage', 'apprenticeship'],
    ['Saisonnier', 'seasonal'],
    ['موسمي', 'seasonal'],
    ['à la journée', 'daily'],
    ['Freelance', 'mission'],
    ['Formation', 'training'],
    ['A discuter', 'unspecified'],
    ['حسب الاتفاق', 'unspecified'],
    ['', 'unspecified'],
  ])('"%s" is %s', (text, contract) => expect(readContract(text)).toBe(contract));
  it.each(['xyz', 'cinema', 'bon'])('%s is not guessed', (text) => expect(readContract(text)).toBeUndefined());
  it('is one of ours or nothing', () => fc.assert(fc.property(anything, (text) => [...contracts, undefined].includes(readContract(text)))));
});

describe('a salary', () => {
  it.each([
    ['2 000 - 3 000 DH', 2000n, 3000n],
    ['3\u00a0000 à 4\u202f000 DH', 3000n, 4000n],
    ['2000/3000', 2000n, 3000n],
    ['3000', 3000n, 3000n],
    ['3.000,00 DH', 3000n, 3000n],
    ['3k-4k', 3000n, 4000n],
    ['3,5k', 3500n, 3500n],
    ['٣٠٠٠ درهم', 3000n, 3000n],
    ['3000 DH net + commission', 3000n, 3000n],
    ['Plus de 20 000 DH', 20000n, null],
    ['à partir de 4000', 4000n, null],
    ['3000+', 3000n, null],
    ['moins de 3000 dh', null, 3000n],
    ['A discuter', null, null],
    ['Selon profil', null, null],
    ['Commission', null, null],
    ['SMIG', null, null],
    ['Non rémunéré', null, null],
    ['حسب الاتفاق', null, null],
    ['', null, null],
  ])('"%s" is %s to %s', (text, min, max) => expect(readSalary(text)).toEqual({ min: min === null ? null : min * 100n, max: max === null ? null : max * 100n }));
  it.each(['abc', '15', '300 dh/jour', '20 DH/h', '30 000 par an', '2000 €', '2 000 - 3 000 - 4 000', '99999999999'])('%s gives no figure', (text) =>
    expect(readSalary(text)).toBe('salary_unreadable'),
  );
  it('says that its ends are the wrong way round', () => expect(readSalary('4000-3000')).toBe('salary_order'));
  it('never throws and keeps its order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = readSalary(text);
        return typeof read === 'string' || read.min === null || read.max === null || read.min <= read.max;
      }),
    );
  });
});

describe('experience', () => {
  it.each([
    ['Pas neccessaire', 0],
    ["Moins d'un an", 0],
    ['Moins de 1 an', 0],
    ['pas nécessaire', 0],
    ['Débutant accepté', 0],
    ['بدون خبرة', 0],
    ['', 0],
    ['Deja Expérience/expérimentées/Premiere experiences ', SOME_MONTHS],
    ['expérience exigée', SOME_MONTHS],
    ['2 ans', 24],
    ['1 ans', 12],
    ['2ans', 24],
    ['2', 24],
    ['6 mois', 6],
    ['un an et demi', 18],
    ['deux ans', 24],
    ['1 à 3 ans', 12],
    ['Plus de 5 ans', 60],
    ['minimum 2 ans', 24],
    ['3 سنوات', 36],
    ['٣ سنوات', 36],
    ['سنتان', 24],
    ['سنة', 12],
    ['2 years', 24],
  ])('"%s" is %i months', (text, months) => expect(readExperience(text)).toBe(months));
  it('counts in the unit of its column', () => expect(readExperience('18', 'months')).toBe(18));
  it.each(['abc', 'confirmé', '700 ans'])('%s is not guessed', (text) => expect(readExperience(text)).toBeUndefined());
  it('lies between 0 and 600 months', () => fc.assert(fc.property(anything, (text) => ((months) => months === undefined || (months >= 0 && months <= 600))(readExperience(text)))));
});

describe('a day', () => {
  it.each([
    ['31/12/2027', '2027-12-31'],
    ['31-12-27', '2027-12-31'],
    ['31.12.2027 18:00', '2027-12-31'],
    ['2027-12-31', '2027-12-31'],
    ['2027-12-31T10:00:00Z', '2027-12-31'],
    ['2027/1/5', '2027-01-05'],
    ['31 décembre 2027', '2027-12-31'],
    ['1er mars 2027', '2027-03-01'],
    ['٣١ دجنبر ٢٠٢٧', '2027-12-31'],
    ['٣١/١٢/٢٠٢٧', '2027-12-31'],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));
  it.each(['', 'demain', '12/31/2027', '30/02/2027', '2027', '31 12'])('"%s" is none', (text) => expect(readDay(text)).toBeUndefined());
  it('is one of the calendar', () => fc.assert(fc.property(anything, (text) => ((day) => day === undefined || isLocalDate(day))(readDay(text)))));
});

describe('small words', () => {
  it.each([
    ['3', 3],
    ['3 postes', 3],
    ['٣', 3],
    ['1 200', 1200],
    ['0', undefined],
    ['3 ou 4', undefined],
    ['2.5', undefined],
    ['-3', undefined],
    ['', undefined],
    ['99999999', undefined],
  ])('the number "%s" is %s', (text, number) => expect(readNumber(text, 1, 10_000)).toBe(number));
  it.each([
    ['Temps plein', 'full'],
    ['دوام كامل', 'full'],
    ['mi-temps', 'part'],
    ['Part time', 'part'],
    ['دوام جزئي', 'part'],
    ['temps plein ou partiel', 'any'],
    ['Indifférent', 'any'],
    ['', 'any'],
    ['xyz', undefined],
  ])('the time "%s" is %s', (text, time) => expect(readWorkTime(text)).toBe(time));
  it.each([
    ['Emploi', 'job'],
    ['Offre d’emploi', 'job'],
    ['Formation', 'training'],
    ['تكوين', 'training'],
    ['وظيفة', 'job'],
    ['xyz', undefined],
  ])('"%s" is a %s', (text, kind) => expect(readKind(text)).toBe(kind));
  it('reads a yes', () => expect(['Oui', 'x', 'نعم', 'non', ''].map(readYes)).toEqual([true, true, true, false, false]));
});
