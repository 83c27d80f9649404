import { localDate } from '#kernel/calendar';
import { Texts } from '#platform/texts/texts';
import { cvDocument, type CvLanguage } from './cv-document.js';
import { emptyProfile, type ProfileFields } from './domain/profile.js';

const texts = new Texts();
const names = { firstName: 'Salma', lastName: 'Amrani', firstNameAr: 'سلمى', lastNameAr: 'العمراني' };
const cv = (profile: Partial<ProfileFields>, lang: CvLanguage = 'fr') =>
  cvDocument({ profile: { ...emptyProfile, ...names, ...profile }, phone: '+212612345678', email: null, on: localDate('2027-01-04') }, lang, {
    t: (key, params = {}) => texts.t(lang, `people:cv.${key}`, params),
    nameOf: (_table, code) => code,
  });

describe('a CV', () => {
  it('is named in the script of its reader, in the other one when that is all there is', () => {
    expect([cv({}).title, cv({}, 'ar').title]).toEqual(['Salma Amrani', 'سلمى العمراني']);
    expect(cv({ firstNameAr: '', lastNameAr: '' }, 'ar').title).toBe('Salma Amrani');
  });

  it('says nothing of age and sex', () => expect(JSON.stringify(cv({ birthYear: 1987, sex: 'f' }))).not.toMatch(/1987|"f"|Femme/));

  it('leaves out what is empty, and puts the newest work first', () => {
    const headings = (profile: Partial<ProfileFields>) => cv(profile).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings({})).toEqual(['En pratique']);
    const post = (title: string, fromYear: number, toYear: number | null) => ({ title, fromYear, toYear, employer: '', occupationCode: null, kind: 'employed' as const });
    const [, , table] = cv({ experience: [post('old', 2010, 2012), post('now', 2015, null), post('then', 2013, 2020)] }).blocks;
    expect(table?.kind === 'table' && table.rows.map(([, title]) => title)).toEqual(['now', 'then', 'old']);
  });

  it('writes the phone as it is said, in one piece', () => expect(JSON.stringify(cv({}).blocks[0])).toContain('06\u00a012\u00a034\u00a056\u00a078'));
});
