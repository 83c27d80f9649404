import fc from 'fast-check';
import { lexiconOf } from '#kernel/lexicon';
import { emptyProfile, type ProfileFields } from './profile.js';
import { isResume, readResume, type ResumeWords, takeItems } from './resume.js';

const words: ResumeWords = {
  communes: lexiconOf([{ code: '09', words: ['Dcheira', 'الدشيرة'] }]),
  educationLevels: lexiconOf([{ code: 'bac', words: ['Baccalauréat'] }]),
  languages: lexiconOf([{ code: 'fr', words: ['French', 'Français'] }, { code: 'ar', words: ['Arabic'] }]), // prettier-ignore
  skills: lexiconOf([{ code: 'excel', words: ['Excel'] }]),
};
const aProfile = (over: Partial<ProfileFields> = {}): ProfileFields => ({ ...emptyProfile, firstName: 'Salma', lastName: 'Amrani', firstNameAr: '', lastNameAr: '', ...over });
const read = (file: unknown, profile = aProfile()) => readResume(file, profile, words, 2027);

const file = {
  basics: { name: 'سلمى العمراني', email: 's@x.ma', phone: '0612345678', location: { city: 'Dcheira' } },
  work: [
    { name: 'Atelier Tislit', position: 'Couturière', startDate: '2021-03-01', endDate: '2023-06' },
    { name: 'Ailleurs', position: 'Vendeuse', startDate: '2031' },
  ],
  education: [{ studyType: 'Baccalauréat', area: 'Lettres', institution: 'Lycée Al Massira', endDate: '2019' }, { studyType: 'PhD', startDate: '2026' }, { institution: 'X' }],
  volunteer: [{ organization: 'Croissant-Rouge', position: 'Secouriste', startDate: '2020' }],
  skills: [{ name: 'Bureau', level: 'Master', keywords: ['Excel', 'Jonglage'] }],
  languages: [{ language: 'French', fluency: 'Native speaker' }, { language: 'Klingon' }],
};

describe('a JSON Resume', () => {
  it('is told piece by piece, each to say yes or no to; what stays out says why', () => {
    expect(read(file)).toEqual({
      found: [
        { part: 'name_ar', first: 'سلمى', last: 'العمراني', replaces: false },
        { part: 'commune', code: '09', replaces: false },
        { part: 'experience', title: 'Couturière', employer: 'Atelier Tislit', fromYear: 2021, toYear: 2023, replaces: false },
        { part: 'experience', title: 'Secouriste', employer: 'Croissant-Rouge', fromYear: 2020, kind: 'volunteer', replaces: false },
        { part: 'education', code: 'bac', replaces: false },
        { part: 'diploma', title: 'Baccalauréat', field: 'Lettres', establishment: 'Lycée Al Massira', year: 2019, replaces: false },
        { part: 'diploma', title: 'PhD', field: '', establishment: '', studying: true, replaces: false },
        { part: 'language', code: 'fr', level: 4, replaces: false },
        { part: 'skill', code: 'excel', level: 3, replaces: false },
      ],
      left: [
        { text: 's@x.ma', reason: 'account' },
        { text: '0612345678', reason: 'account' },
        { text: 'Vendeuse', reason: 'year' },
        { text: 'X', reason: 'unknown' },
        { text: 'Klingon', reason: 'unknown' },
        { text: 'Bureau', reason: 'unknown' },
        { text: 'Jonglage', reason: 'unknown' },
      ],
    });
  });

  it('says where it would overwrite, and proposes nothing that is there already', () => {
    const own = takeItems(aProfile(), read(file).found);
    expect(read(file, own).found).toEqual([]);
    expect(read({ basics: { name: 'Salma Tazi', location: { city: 'الدشيرة' } } }, aProfile({ communeCode: '10' })).found).toEqual([
      { part: 'name_latin', first: 'Salma', last: 'Tazi', replaces: true },
      { part: 'commune', code: '09', replaces: true },
    ]);
  });

  it('cleans what turns the direction of text, what is no text and what is endless', () => {
    const [post] = read({ work: [{ position: '<b>Sou\u202edeur\u0007', startDate: '2020' }] }).found;
    expect(post?.title).toBe('b Soudeur');
    expect(read({ work: Array.from({ length: 5000 }, (_, i) => ({ position: `p${i}`, startDate: '2020' })) }).found).toHaveLength(20);
  });

  it('knows what is none', () => expect([null, 3, 'x', [], {}, { work: 'x' }].map(isResume)).toEqual([false, false, false, false, false, false]));

  it('never falls over anything', () => {
    const keys = fc.constantFrom('basics', 'work', 'name', 'position', 'startDate', 'skills', 'keywords', 'languages', 'location', '__proto__');
    fc.assert(fc.property(fc.dictionary(keys, fc.jsonValue()), (any) => void read(any)));
  });
});
