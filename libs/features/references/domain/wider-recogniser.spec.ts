import type { Nameable } from './occupation-index.js';
import { recogniser } from './recognise-occupation.js';
import { widerRecogniser } from './wider-recogniser.js';

const one = (code: string, fr: string, ...aliases: string[]): Nameable => ({ code, label: { fr, ar: '', en: '' }, aliases });
const ours = [one('7213-01', 'Chaudronnier'), one('5120-01', 'Cuisinier')];
const names = [one('7213-01', 'Chaudronnier', 'dinandier', 'tôlier de cuivre'), one('5120-01', 'Cuisinier', 'chaudronnier de cuisine')];
const wide = widerRecogniser(recogniser(ours), recogniser(names));
const first = (title: string): string | undefined => wide.recognise(title)[0]?.code;

describe('names of imported nomenclatures', () => {
  it('are recognised where ours say nothing', () => {
    expect(recogniser(ours).recognise('dinandière')).toEqual([]);
    expect(first('dinandière')).toBe('7213-01');
  });
  it('change nothing where ours are sure', () => expect(wide.recognise('Chaudronnier')).toEqual(recogniser(ours).recognise('Chaudronnier')));
  it('are not guessed from a half', () => expect(first('cuivre')).toBeUndefined());
  it('cost nothing when there are none', () => expect(widerRecogniser(recogniser(ours), recogniser(ours))).toBe(recogniser(ours)));
});
