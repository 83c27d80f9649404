import { fold } from '#kernel/text';
import { addProducts, type Bag, bagOf, Corpus, type Rows, rowOf, transposed } from './sparse.js';
import { Spectrum } from './spectrum.js';
import { gramsOf, stemEn, stemFr, stemsOf } from './stems.js';
import { prefixes, type Taxonomy, type TaxonomyOccupation } from './taxonomy.js';

/** Likeness of every occupation to every other, row by row; the diagonal is 0. */
export type Pairs = Float64Array;
/** Name of a signal → its pairs. A signal that says something of the target alone has equal rows. */
export type Signals = ReadonlyMap<string, Pairs>;

/** Strongest directions that latent semantic analysis keeps. */
const DIRECTIONS = 120;
const FEW_DIRECTIONS = 40;
const manages = /(?:^| )(?:management|encadrement|supervision|direction|coordination|responsable|pilotage|managers?|supervisors?|chief|directors?)(?: |$)/;

/** All that the words, items and codes of a taxonomy say about two of its occupations. Without what experts linked: see link-signals.ts. */
export function pairSignals({ layout, occupations }: Taxonomy): Signals {
  const stem = layout === 'onet' ? stemEn : stemFr;
  const words = (of: (one: TaxonomyOccupation) => readonly string[]): Bag[] => occupations.map((one) => bagOf(of(one).flatMap((text) => stemsOf(text, stem))));
  const items = occupations.map((one): Bag => new Map([...one.items.keys()].map((item) => [item, 1])));
  const named = words(({ label, titles }) => [label, ...titles]);
  const all = words(({ label, titles, texts, itemLabels }) => [label, label, ...titles, ...texts, ...itemLabels]);
  const body = words(({ label, titles, texts }) => (layout === 'onet' ? [label, ...texts] : [label, ...titles, ...texts]));
  const labels = words(({ itemLabels }) => itemLabels);
  const letters = occupations.map(({ label, titles }) => bagOf(gramsOf([label, ...titles].flatMap((text) => stemsOf(text, stem)).join(' '), 4)));
  const corpora = {
    items: new Corpus(items),
    core: new Corpus(
      occupations.map((one) => one.items),
      'count',
    ),
    text: new Corpus(body, 'log'),
    titles: new Corpus(named, 'log'),
    label: new Corpus(
      words(({ label }) => [label]),
      'log',
    ),
    itemLabels: new Corpus(labels, 'log'),
    letters: new Corpus(letters, 'log'),
    all: new Corpus(all, 'log'),
    settings: new Corpus(occupations.map(({ settings }) => bagOf(settings))),
  };
  const signals = new Map<string, Pairs>(Object.entries(corpora).map(([name, corpus]) => [name, cosines(corpus.rows)]));
  for (const name of ['items', 'text', 'titles', 'itemLabels', 'all'] as const) {
    const spectrum = new Spectrum(corpora[name].rows, DIRECTIONS);
    signals.set(`${name}_latent`, spectrum.likenesses(DIRECTIONS));
    if (name === 'all') signals.set('all_latent_few', spectrum.likenesses(FEW_DIRECTIONS));
  }
  signals.set('all_bm25', bm25(all));
  signals.set('best_titles', bestTitles(occupations, stem));
  signals.set('walk', walk(items));
  for (const [at, name] of ['family', 'domain'].entries())
    signals.set(
      name,
      same(occupations, ({ code }) => code.slice(0, prefixes[layout][at])),
    );
  signals.set(
    'interests',
    pairsOf(occupations, (a, b) => a.interests.filter((letter) => b.interests.includes(letter)).length / 2),
  );
  const lead = occupations.map(({ label }) => manages.test(fold(label)));
  signals.set(
    'rises',
    pairsAt(occupations.length, (i, j) => (!lead[i] && lead[j] ? 1 : 0)),
  );
  signals.set(
    'both_lead',
    pairsAt(occupations.length, (i, j) => (lead[i] && lead[j] ? 1 : 0)),
  );
  return signals;
}

const pairsAt = (many: number, likeness: (i: number, j: number) => number): Pairs => {
  const out = new Float64Array(many * many);
  for (let i = 0; i < many; i++) for (let j = 0; j < many; j++) if (i !== j) out[i * many + j] = likeness(i, j);
  return out;
};
const pairsOf = <T>(list: readonly T[], likeness: (a: T, b: T) => number): Pairs => pairsAt(list.length, (i, j) => likeness(list[i]!, list[j]!));
const same = <T>(list: readonly T[], of: (one: T) => string): Pairs => pairsOf(list, (a, b) => (of(a) === of(b) ? 1 : 0));

/** Products of all rows with each other. */
export function cosines(rows: Rows): Pairs {
  const many = rows.start.length - 1;
  const byColumn = transposed(rows);
  return byRow(many, (i, out) => addProducts(byColumn, rowOf(rows, i), out));
}

function byRow(many: number, fill: (i: number, out: Float64Array) => void): Pairs {
  const pairs = new Float64Array(many * many);
  for (let i = 0; i < many; i++) {
    const row = pairs.subarray(i * many, (i + 1) * many);
    fill(i, row);
    row[i] = 0;
  }
  return pairs;
}

const K1 = 1.2;
const B = 0.75;

/** BM25 with a document as the query, each of its words once. */
export function bm25(docs: readonly Bag[]): Pairs {
  const many = docs.length;
  const using = new Map<string, (readonly [number, number])[]>();
  const lengths = docs.map((doc) => [...doc.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / many;
  docs.forEach((doc, i) => {
    for (const [term, count] of doc) {
      const posting = using.get(term) ?? [];
      if (posting.length === 0) using.set(term, posting);
      posting.push([i, (count * (K1 + 1)) / (count + K1 * (1 - B + (B * lengths[i]!) / mean))]);
    }
  });
  return byRow(many, (i, out) => {
    for (const term of docs[i]!.keys()) {
      const posting = using.get(term)!;
      const rarity = Math.log(1 + (many - posting.length + 0.5) / (posting.length + 0.5));
      for (const [j, weight] of posting) out[j]! += rarity * weight;
    }
  });
}

/** For each title of the one its nearest title of the other, on average: two long lists of titles are not near because of one pair. */
function bestTitles(occupations: readonly TaxonomyOccupation[], stem: (word: string) => string): Pairs {
  const titles = occupations.flatMap(({ label, titles: others }, owner) => [label, ...others].map((text) => ({ owner, text })));
  const { rows } = new Corpus(titles.map(({ text }) => bagOf(gramsOf(stemsOf(text, stem).join(' '), 4))));
  const byColumn = transposed(rows);
  const many = occupations.length;
  const out = new Float64Array(many * many);
  const near = new Float64Array(titles.length);
  const best = new Float64Array(many);
  titles.forEach(({ owner }, t) => {
    const touched: number[] = [];
    for (let k = rows.start[t]!; k < rows.start[t + 1]!; k++)
      for (let at = byColumn.start[rows.column[k]!]!, end = byColumn.start[rows.column[k]! + 1]!; at < end; at++) {
        const other = byColumn.column[at]!;
        if (near[other] === 0) touched.push(other);
        near[other]! += rows.value[k]! * byColumn.value[at]!;
      }
    for (const other of touched) {
      const j = titles[other]!.owner;
      best[j] = Math.max(best[j]!, near[other]!);
      near[other] = 0;
    }
    const share = 1 / (1 + occupations[owner]!.titles.length);
    for (const other of touched) {
      const j = titles[other]!.owner;
      if (j !== owner) out[owner * many + j]! += best[j]! * share;
      best[j] = 0;
    }
  });
  return out;
}

/** Chance to come from one occupation to the other by one of its items, each step as likely as any other. */
function walk(items: readonly Bag[]): Pairs {
  const users = new Map<string, number[]>();
  items.forEach((bag, i) => {
    for (const item of bag.keys()) users.set(item, [...(users.get(item) ?? []), i]);
  });
  return byRow(items.length, (i, out) => {
    for (const item of items[i]!.keys()) for (const j of users.get(item)!) out[j]! += 1 / items[i]!.size / users.get(item)!.length;
  });
}
