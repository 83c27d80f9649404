import fc from 'fast-check';
import { placeReader } from './read-place.js';

const named = (code: string, fr: string, ar: string, ...aliases: string[]) => ({ code, label: { fr, ar }, aliases });
const reader = placeReader(
  [
    named('agadir', 'Agadir', 'أكادير', 'أغادير'),
    named('inezgane', 'Inezgane', 'إنزكان'),
    named('ait-melloul', 'Ait Melloul', 'آيت ملول', 'Aït Melloul'),
    named('dcheira', 'Dcheira El Jihadia', 'الدشيرة الجهادية', 'Dcheira', 'الدشيرة'),
    named('massa', 'Massa', 'ماسة'),
    named('city:casablanca', 'Casablanca', 'الدار البيضاء', 'Casa'),
    named('city:sale', 'Salé', 'سلا'),
    named('city:tanger', 'Tanger', 'طنجة'),
    named('twin-1', 'Sidi Ali', 'سيدي علي'),
    named('twin-2', 'Sidi Ali', 'سيدي علي'),
  ],
  [named('09', 'Souss-Massa', 'سوس-ماسة')],
);

describe('a place', () => {
  it.each([
    ['Agadir ', 'agadir'],
    ['AGADIR', 'agadir'],
    ['اكادير', 'agadir'],
    ['مدينة أكادير', 'agadir'],
    ['Agadire', 'agadir'],
    ['Ait melloul', 'ait-melloul'],
    ['الدشيره', 'dcheira'],
    ['Sale', 'city:sale'],
    ['Ville de Salé', 'city:sale'],
    ['Hay Salam, Agadir', 'agadir'],
    ['Agadir Ida Outanane', 'agadir'],
    ['Inezgane - Aït Melloul', 'inezgane'],
    ['Tanger / Agadir', 'city:tanger'],
    ['city:casablanca', 'city:casablanca'],
  ])('%s is %s', (text, communeCode) => expect(reader.read(text)).toEqual({ communeCode, remote: false }));

  it.each([
    ['Tout le Maroc / A distance ', null, true],
    ['Télétravail', null, true],
    ['عن بعد', null, true],
    ['Casablanca (hybride / à distance)', 'city:casablanca', true],
    ['Tout le Maroc', null, false],
    ['Autre ville', null, false],
    ['Souss-Massa', null, false],
    ['Région Souss Massa', null, false],
    ['', null, false],
  ])('"%s" is %s, from home: %s', (text, communeCode, remote) => expect(reader.read(text)).toEqual({ communeCode, remote }));

  it.each(['Atlantis', 'Paris', 'Sidi Ali', '???'])('%s is not guessed', (text) => expect(reader.read(text)?.communeCode ?? undefined).toBeUndefined());
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void reader.read(text))));
});
