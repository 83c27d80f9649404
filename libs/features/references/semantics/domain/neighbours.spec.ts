import { crossValidated, Neighbours } from './neighbours.js';
import { NeighbourFeatures } from './neighbour-features.js';
import type { Taxonomy, TaxonomyOccupation } from './taxonomy.js';

const one = (code: string, label: string, text: string, ...items: string[]): TaxonomyOccupation => ({
  code,
  label,
  titles: [`${label} confirmé`],
  texts: [text],
  items: new Map(items.map((item, i) => [item, i === 0 ? 2 : 1])),
  itemLabels: [],
  settings: [],
  interests: ['R', 'C'],
});
const occupations = [
  one('A1101', 'Boulangerie', 'Pétrit la pâte et cuit le pain au four', 'pain', 'four'),
  one('A1102', 'Pâtisserie', 'Prépare la pâte et cuit des gâteaux au four', 'four', 'pâte'),
  one('A1103', 'Management de boulangerie', "Dirige l'équipe du four à pain", 'pain', 'équipe'),
  one('B2101', 'Menuiserie', 'Scie et assemble le bois', 'bois', 'scie'),
  one('B2102', 'Ébénisterie', 'Assemble des meubles en bois', 'bois', 'meuble'),
  one('B2103', 'Charpente', 'Monte la charpente en bois du toit', 'bois', 'toit'),
];
const linked = (links: Record<string, Record<string, number>>): Taxonomy => ({
  layout: 'rome',
  occupations,
  links: new Map(Object.entries(links).map(([from, to]) => [from, new Map(Object.entries(to))])),
});
const codes = (taxonomy: Taxonomy, code: string, top = 10): readonly string[] | undefined => new Neighbours(taxonomy).of(code, top)?.map((near) => near.code);
const links = { A1102: { A1101: 2 }, B2102: { B2101: 2, B2103: 1 }, A1103: { A1101: 1 } };

describe('neighbours of an occupation', () => {
  it('do the same work, never itself, as many as asked for', () => {
    expect(codes(linked({}), 'A1101', 2)?.every((code) => code.startsWith('A'))).toBe(true);
    expect(codes(linked({}), 'B2101')).toHaveLength(5);
    expect(codes(linked({}), 'B2101')).not.toContain('B2101');
    expect(codes(linked({}), 'Z9999')).toBeUndefined();
  });
  it('are not told by its own links: a judged occupation is answered like one that was not', () => {
    const more = { ...links, B2101: { A1101: 2, A1102: 2 } };
    const [without, withOwn] = [linked(links), linked(more)].map((taxonomy) => new Neighbours(taxonomy).of('B2101', 10));
    expect(withOwn).toEqual(without);
  });
  it('are told by the links of others', () => expect(new Neighbours(linked(links)).of('B2103', 10)).not.toEqual(new Neighbours(linked({ A1102: { A1101: 2 } })).of('B2103', 10)));
  it('of judged ones are answered by weights and links that never saw them', () => {
    const taxonomy = linked(links);
    const answers = crossValidated(taxonomy, new NeighbourFeatures(taxonomy), true, 3);
    expect([...answers.keys()].sort()).toEqual(['A1102', 'A1103', 'B2102']);
    for (const order of answers.values()) expect(order).toHaveLength(5);
  });
});
