import { bagOf, Corpus } from './sparse.js';
import { groupsOf } from './title-groups.js';
import { TitleModel } from './title-model.js';

const words = ['pain four', 'pain farine', 'pain levain', 'bois scie', 'bois clou', 'bois rabot'].map((text) => bagOf(text.split(' ')));
const { rows } = new Corpus(words);

describe('codes that begin alike', () => {
  it('are groups where they are about like things', () => expect([...groupsOf(['A1', 'A2', 'A3', 'B1', 'B2', 'B3'], 1, rows)]).toEqual([0, 0, 0, 1, 1, 1]));
  it('are no groups where they are mere numbers', () => expect([...groupsOf(['A1', 'B1', 'A2', 'B2', 'A3', 'B3'], 1, rows)]).toEqual([0, 0, 0, 0, 0, 0]));
  it('are no groups when each stands alone, or when there are none', () => {
    expect([...groupsOf(['1', '2', '3', '4', '5', '6'], 1, rows)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(groupsOf([], 1, new Corpus([]).rows)).toHaveLength(0);
  });
});

describe('a language model of names', () => {
  const model = new TitleModel(words, Int32Array.from([0, 0, 0, 1, 1, 1]), 2);
  it('says which code speaks of what', () => {
    const [bread, wood] = model.likelier(bagOf(['pain']));
    expect(bread!).toBeGreaterThan(0);
    expect(wood!).toBeLessThan(0);
  });
  it('says nothing of words that nobody has', () => expect([...model.likelier(bagOf(['qzx']))]).toEqual([0, 0]));
});
