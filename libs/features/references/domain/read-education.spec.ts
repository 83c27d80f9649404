import fc from 'fast-check';
import { educationReader } from './read-education.js';

const level = (code: string, rank: number, fr: string, ar: string) => ({ code, rank, label: { fr, ar, en: code } });
const reader = educationReader([
  level('none', 0, 'Sans niveau scolaire', 'بدون مستوى دراسي'),
  level('primary', 1, 'Primaire', 'ابتدائي'),
  level('college', 2, 'Collège (secondaire collégial)', 'إعدادي'),
  level('specialisation', 3, 'Diplôme de spécialisation professionnelle', 'تخصص (تكوين مهني)'),
  level('qualification', 4, 'Diplôme de qualification professionnelle', 'تأهيل (تكوين مهني)'),
  level('lycee_no_bac', 4, 'Lycée sans baccalauréat', 'ثانوي تأهيلي بدون باكالوريا'),
  level('bac', 5, 'Baccalauréat', 'باكالوريا'),
  level('technician', 5, 'Diplôme de technicien', 'تقني'),
  level('bac2', 6, 'Bac+2 (technicien spécialisé, DUT, BTS, DEUG)', 'باك+2 / تقني متخصص'),
  level('licence', 7, 'Licence (bac+3)', 'إجازة (باك+3)'),
  level('master', 8, "Master ou diplôme d'ingénieur (bac+5)", 'ماستر أو مهندس (باك+5)'),
  level('doctorate', 9, 'Doctorat', 'دكتوراه'),
]);

describe('a level of education', () => {
  it.each([
    ['Bac plus 2', 'bac2'],
    ['Bac plus 3', 'licence'],
    ['Bac plus 4', 'licence'],
    ['Bac plus 8', 'doctorate'],
    ['Inférieur au bac', 'lycee_no_bac'],
    ['DTS', 'bac2'],
    ['École de commerce', 'master'],
    ['Formation professionnelle', 'qualification'],
    ['BAC + 5 (ingénieur)', 'master'],
    ['bac+2', 'bac2'],
    ['bac2', 'bac2'],
    ['باك+3', 'licence'],
    ['Niveau Bac', 'lycee_no_bac'],
    ['Niveau baccalauréat', 'lycee_no_bac'],
    ['مستوى الباكالوريا', 'lycee_no_bac'],
    ['Bac', 'bac'],
    ['البكالوريا', 'bac'],
    ['Bac pro', 'bac'],
    ['Licence ou Master', 'licence'],
    ['Bac à Bac+2', 'bac'],
    ['DUT/BTS', 'bac2'],
    ['Technicien spécialisé', 'bac2'],
    ['تقني متخصص', 'bac2'],
    ['Technicien', 'technician'],
    ['تقني', 'technician'],
    ['Qualification', 'qualification'],
    ['تأهيل', 'qualification'],
    ['Spécialisation', 'specialisation'],
    ['3ème année collège', 'college'],
    ['6ème', 'primary'],
    ['إبتدائي', 'primary'],
    ['Doctorat', 'doctorate'],
    ['Sans niveau scolaire', 'none'],
  ])('%s is %s', (text, code) => expect(reader.read(text)).toBe(code));
  it.each(['', 'Pas important', 'pas d’importance', 'Tous niveaux', 'غير مهم', 'any'])('"%s" asks for none', (text) => expect(reader.read(text)).toBeNull());
  it.each(['Diplôme infirmier', 'abc', '???!x'])('%s is not guessed', (text) => expect(reader.read(text)).toBeUndefined());
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void reader.read(text))));
});
