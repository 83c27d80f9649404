import fc from 'fast-check';
import { languageLexicon, readLanguage } from './read-language.js';
import { sectorReader } from './read-sector.js';

const named = (code: string, fr: string, ar: string, en: string) => ({ code, label: { fr, ar, en } });
const sectors = sectorReader(
  ['tourism', 'food', 'digital', 'local_trade', 'business_services', 'transport_logistics', 'health'].map((code) => named(code, `Secteur ${code}`, `قطاع ${code}`, code)),
);

describe('a heading of a job site', () => {
  it.each([
    ['Tourisme / Hôtellerie / Restauration', 'tourism'],
    ['Commercial / Vente', 'local_trade'],
    ['Informatique / Multimédia / Internet', 'digital'],
    ['IT', 'digital'],
    ['Comptabilité', 'business_services'],
    ['الصحة', 'health'],
    ['Secteur food', 'food'],
  ])('%s means %s first', (text, code) => expect(sectors.read(text)?.[0]).toBe(code));
  it.each(['', 'Autre', 'Divers'])('"%s" means none', (text) => expect(sectors.read(text)).toEqual([]));
  it('is not guessed', () => expect(sectors.read('Xyz')).toBeUndefined());
  it('gives sectors of ours only', () => expect(sectors.read('Construction / Btp')).toBeUndefined());
});

describe('a language of an offer', () => {
  const lexicon = languageLexicon([
    named('fr', 'Français', 'الفرنسية', 'French'),
    named('ary', 'Darija (arabe marocain)', 'الدارجة المغربية', 'Darija (Moroccan Arabic)'),
    named('en', 'Anglais', 'الإنجليزية', 'English'),
  ]);
  it.each([
    ['Français', 'fr', 2],
    ['français (courant)', 'fr', 2],
    ['Anglais : très bien', 'en', 3],
    ['anglais B2', 'en', 3],
    ['English fluent', 'en', 3],
    ['الفرنسية جيد جدا', 'fr', 3],
    ['Darija', 'ary', 2],
    ['Darija langue maternelle', 'ary', 4],
    ['notions d’anglais', 'en', 1],
    ['fr:1', 'fr', 1],
  ])('%s is %s, level %i', (text, code, level) => expect(readLanguage(text, lexicon)).toEqual({ code, level }));
  it('is not guessed', () => expect(readLanguage('klingon', lexicon)).toBeUndefined());
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLanguage(text, lexicon))));
});
