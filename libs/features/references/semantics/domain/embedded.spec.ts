import { embeddedNeighbours, embeddedTitles, fusedRanks } from './embedded.js';
import { type Embedder, unitVectors } from './embedder.js';
import { Neighbours } from './neighbours.js';
import type { TaxonomyOccupation } from './taxonomy.js';
import { TitleRecogniser } from './title-recogniser.js';

/** A model that knows one thing that neither letters nor our words of trades do: what children call who looks after them. */
const model: Embedder = {
  name: 'test',
  embed: (texts) => Promise.resolve(texts.map((text) => (/^zigote$|enfant/i.test(text) ? [2, 0] : /pain|boulang/i.test(text) ? [0, 1] : [0.1, 0.1]))),
};
const named = [
  { code: 'A', names: ["Garde d'enfants"] },
  { code: 'B', names: ['Boulanger', 'Zigoteur'] },
];

describe('a model that a deployment adds', () => {
  it('speaks beside our own words', async () => {
    const recogniser = new TitleRecogniser(named);
    expect(recogniser.recognise('zigote', 2).map(({ code }) => code)).toEqual(['B']);
    const recognise = await embeddedTitles(recogniser, named, model);
    const [found, bread] = await recognise(['zigote', 'boulangère'], 2);
    expect(found?.map(({ code }) => code).sort()).toEqual(['A', 'B']);
    expect(bread?.[0]).toMatchObject({ code: 'B', score: 1 });
  });
  it('speaks of neighbours too', async () => {
    const one = (code: string, label: string): TaxonomyOccupation => ({
      code,
      label,
      titles: [],
      texts: [],
      items: new Map([['x', 1]]),
      itemLabels: [],
      settings: [],
      interests: [],
    });
    const occupations = [one('A1', 'Nourrice'), one('A2', 'Boulanger'), one('A3', 'Enfant')];
    const near = await embeddedNeighbours(new Neighbours({ layout: 'rome', occupations, links: new Map() }), occupations, model);
    expect(near('A1', 2)?.map(({ code }) => code)).toContain('A3');
    expect(near('Z', 2)).toBeUndefined();
  });
  it('is fused by places alone', () => {
    expect(
      fusedRanks(
        [
          ['a', 'b'],
          ['a', 'c'],
        ],
        1,
      ),
    ).toEqual([{ code: 'a', score: 1 }]);
    expect(fusedRanks([['a'], ['b']], 5).map(({ code }) => code)).toEqual(['a', 'b']);
  });
  it('that gives no proper vectors is refused by its name', async () => {
    const broken: Embedder = { name: 'broken', embed: () => Promise.resolve([[1], [1, 2]]) };
    await expect(unitVectors(broken, ['a', 'b'])).rejects.toThrow('broken');
    await expect(unitVectors({ ...broken, embed: () => Promise.resolve([[NaN]]) }, ['a'])).rejects.toThrow('broken');
  });
});
