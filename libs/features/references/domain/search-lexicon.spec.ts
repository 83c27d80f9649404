import { SearchLexicon } from './search-lexicon.js';
import { soundOf } from './sound.js';

const named = [
  { code: '8322-01', label: { fr: 'Chauffeur / Chauffeuse', ar: 'سائق سيارة / سائقة سيارة', en: 'Driver' }, aliases: ['شيفور', 'chauffeur permis b'] },
  { code: '2411-01', label: { fr: 'Comptable / Comptable', ar: 'محاسب / محاسبة', en: 'Accountant' }, aliases: [] },
  { code: '5131-03', label: { fr: 'Commis de salle / Commis de salle', ar: 'مساعد نادل', en: 'Busser' }, aliases: [] },
];
const places = [
  { code: 'agadir', label: { fr: 'Agadir', ar: 'أكادير' }, aliases: [] },
  { code: 'dcheira', label: { fr: 'Dcheira El Jihadia', ar: 'الدشيرة الجهادية' }, aliases: ['Dcheira', 'الدشيرة'] },
  { code: 'sale', label: { fr: 'Salé', ar: 'سلا' }, aliases: [] },
];
const lexicon = new SearchLexicon(named, places);

describe('a search', () => {
  it.each([
    ['chauffeur Agadir', 'agadir', 'chauffeur'],
    ['bghit nkhdem chauffeur f agadir', 'agadir', 'chauffeur'],
    ['بغيت نخدم شيفور بأكادير', 'agadir', 'شيفور'],
    ['المحاسب فالدشيرة', 'dcheira', 'محاسب'],
    ['dcheira el jihadia', 'dcheira', ''],
    ['chauffeur Agadyr', 'agadir', 'chauffeur'],
    ['salle', undefined, 'salle'], // a room, not the town of Salé
    ['chofeur', undefined, 'chauffeur'],
    ['contable', undefined, 'comptable'],
    ['chauffeur permis b', undefined, 'chauffeur permis b'],
  ])('%s: place %s, about "%s"', (text, place, about) => expect(lexicon.read(text)).toMatchObject({ about, training: false, ...(place ? { placeCode: place } : {}) }));

  it('asks for trainings by name, and for nothing when nothing is said', () => {
    expect(lexicon.read('تكوين محاسب')).toMatchObject({ training: true, about: 'محاسب' });
    for (const empty of ['', '%', '—', 'travail', 'بغيت خدمة']) expect(lexicon.read(empty)).toEqual({ words: [], training: false, about: '' });
  });
  it('keeps a word that is known as it is, and offers others for one that is not', () => {
    expect(lexicon.read('chauffeur').words).toEqual([{ word: 'chauffeur', near: [] }]);
    expect(lexicon.read('comptabel').words).toEqual([{ word: 'comptabel', near: ['comptable'] }]);
  });
});

describe('how a word sounds', () => {
  it.each([
    ['chauffeur', 'chofeur'],
    ['comptable', 'contable'],
    ['pizza', 'piza'],
    ['pharmacie', 'farmacie'],
    ['coiffeuse', 'coifeuse'],
  ])('%s as %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));
  it('is told of Latin words of some length only', () => expect(['كوزيني', 'bar', ''].map(soundOf)).toEqual(['', '', '']));
});
