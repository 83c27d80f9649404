import { lexiconOf } from '#kernel/lexicon';
import { emptyProfile, type ProfileFields } from './profile.js';
import { readResume, type ResumeWords, takeItems } from './resume.js';
import { resumeOf } from './resume-export.js';

const labels: Readonly<Record<string, string>> = { '09': 'Dcheira', bac: 'Baccalauréat', fr: 'French', excel: 'Excel' };
const lexicon = (code: string) => lexiconOf([{ code, words: [labels[code]!] }]);
const words: ResumeWords = { communes: lexicon('09'), educationLevels: lexicon('bac'), languages: lexicon('fr'), skills: lexicon('excel') };
const levels: Readonly<Record<string, string>> = { 'language.3': 'fluent', 'skill.1': 'beginner' };
const facts = {
  lang: 'en' as const,
  phone: '+212612345678',
  email: null,
  nameOf: (_table: string, code: string) => labels[code] ?? code,
  levelOf: (level: string) => levels[level]!,
};

const names = { firstName: 'Salma', lastName: 'Amrani', firstNameAr: '', lastNameAr: '' };
const post = { employer: 'Atelier', occupationCode: null, fromYear: 2020 };
const salma: ProfileFields = {
  ...{ ...emptyProfile, ...names, communeCode: '09', educationCode: 'bac', birthYear: 1999, sex: 'f' },
  experience: [{ ...post, title: 'Couturière', toYear: 2022, kind: 'employed' }, { ...post, title: 'Secouriste', toYear: null, kind: 'volunteer' }], // prettier-ignore
  diplomas: [{ title: 'Technicien', field: 'Hôtellerie', establishment: 'OFPPT', year: 2018, country: null, languageCode: null, studying: false }],
  ...{ languages: [{ code: 'fr', level: 3 }], skills: [{ code: 'excel', level: 1 }] },
};

describe('a JSON Resume to take elsewhere', () => {
  it('is read back into the same profile', () => {
    const file: unknown = JSON.parse(JSON.stringify(resumeOf(salma, facts)));
    const { found } = readResume(file, { ...emptyProfile, ...names }, words, 2027);
    expect(takeItems({ ...emptyProfile, ...names }, found)).toEqual({ ...salma, birthYear: null, sex: null });
    expect(readResume(file, salma, words, 2027).found).toEqual([]);
  });

  it('says nothing of age and sex', () => expect(JSON.stringify(resumeOf(salma, facts))).not.toMatch(/1999|"f"/));
});
