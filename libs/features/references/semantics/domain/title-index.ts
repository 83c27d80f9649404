import { addProducts, type Bag, Corpus, type Rows, rowsOf, type SparseVector, transposed } from './sparse.js';
import { allViews, isWeighed, neutralOf, type TitleView, titleViews, viewOf } from './title-views.js';

/** A code with its names, the preferred one first. */
export interface NamedCode {
  readonly code: string;
  readonly names: readonly string[];
}

/** Share of each view in the likeness of two titles; they sum to 1. */
export const MIX: Readonly<Partial<Record<TitleView, number>>> = { words: 0.15, pairs: 0.25, letters3: 0.2, letters4: 0.2, letters5: 0.2 };
/** The same for likeness of meaning. */
export const MEANT: Readonly<Partial<Record<TitleView, number>>> = { told: 0.3, subjects: 0.35, letters4: 0.35 };

interface View {
  readonly corpus: Corpus;
  readonly labels: Rows;
  readonly centres: Rows;
}

/** All names of all codes, in every view; what a title is compared with. */
export class TitleIndex {
  readonly codes: readonly string[];
  /** Of each label, the place of its code. */
  readonly owner: Int32Array;
  readonly views: ReadonlyMap<TitleView, View>;
  /** The mixed views of every label as one unit-ish row: their products are likenesses. */
  readonly mixed: Rows;
  readonly meant: Rows;
  /** Codes that begin alike, as group numbers. */
  readonly group: Int32Array;
  readonly domain: Int32Array;
  readonly centres = new Map<TitleView, { readonly rows: Rows; readonly centres: Rows }>();
  readonly models = new Map<TitleView, { readonly times: Map<string, Map<number, number>>; readonly sizes: Float64Array; readonly shares: Map<string, number> }>();
  readonly counts: Int32Array;
  readonly heads: readonly ReadonlySet<string>[];
  /** For each stem the codes that have it in one of their names. */
  readonly speaking = new Map<string, Map<number, number>>();
  readonly having: ReadonlyMap<string, ReadonlySet<number>>;

  constructor(named: readonly NamedCode[]) {
    const sorted = [...named].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    this.codes = sorted.map(({ code }) => code);
    const labels = sorted.flatMap(({ names }, owner) => names.map((text) => ({ owner, text })));
    this.owner = Int32Array.from(labels, ({ owner }) => owner);
    this.counts = new Int32Array(sorted.length);
    for (const { owner } of labels) this.counts[owner]! += 1;
    this.views = new Map(
      allViews.map((view) => {
        const corpus = new Corpus(
          labels.map(({ text }) => viewOf(view, text)),
          isWeighed(view) ? 'count' : 'present',
        );
        const rows = centresOf(corpus.rows, this.owner, sorted.length);
        const centres = transposed(rows);
        this.centres.set(view, { rows, centres });
        return [view, { corpus, labels: transposed(corpus.rows), centres }];
      }),
    );
    this.mixed = mixedOf([...this.views].map(([view, { corpus }]) => [corpus.rows, MIX[view] ?? 0]));
    this.meant = mixedOf([...this.views].map(([view, { corpus }]) => [corpus.rows, MEANT[view] ?? 0]));
    for (const view of ['neutral', 'letters4'] as const) {
      const times = new Map<string, Map<number, number>>();
      const sizes = new Float64Array(sorted.length);
      let all = 0;
      for (const { owner, text } of labels) for (const term of viewOf(view, text).keys()) {
        const of = times.get(term) ?? new Map<number, number>();
        times.set(term, of.set(owner, (of.get(owner) ?? 0) + 1));
        sizes[owner]! += 1;
        all++;
      }
      const shares = new Map([...times].map(([term, of]) => [term, [...of.values()].reduce((a, b) => a + b, 0) / all]));
      this.models.set(view, { times, sizes, shares });
    }
    const domains = new Map<string, number>();
    for (const { code } of sorted) if (!domains.has(code.slice(0, 1))) domains.set(code.slice(0, 1), domains.size);
    this.domain = Int32Array.from(sorted, ({ code }) => domains.get(code.slice(0, 1))!);
    const groups = new Map<string, number>();
    const begins = sorted.map(({ code }) => code.slice(0, GROUP));
    for (const one of begins) if (!groups.has(one)) groups.set(one, groups.size);
    this.group = Int32Array.from(begins, (one) => groups.get(one)!);
    this.heads = sorted.map(({ names }) => new Set(names.flatMap((name) => neutralOf(name).slice(0, 1))));
    for (const { owner, text } of labels)
      for (const [subject, sure] of viewOf('subjects', text)) {
        const of = this.speaking.get(subject) ?? new Map<number, number>();
        this.speaking.set(subject, of.set(owner, Math.max(of.get(owner) ?? 0, sure)));
      }
    const having = new Map<string, Set<number>>();
    for (const { owner, text } of labels) for (const word of titleViews.words(text)) having.set(word, (having.get(word) ?? new Set()).add(owner));
    this.having = having;
  }

  /** Likeness of a title to every label in one view. */
  likeness(view: TitleView, bag: Bag): Float64Array {
    const out = new Float64Array(this.owner.length);
    const { corpus, labels } = this.views.get(view)!;
    addProducts(labels, corpus.vector(bag), out);
    return out;
  }

  /** Likeness of a title to the middle of the labels of every code. */
  centreLikeness(view: TitleView, bag: Bag): Float64Array {
    const out = new Float64Array(this.codes.length);
    const { corpus, centres } = this.views.get(view)!;
    addProducts(centres, corpus.vector(bag), out);
    return out;
  }
}

/** Letters of a code that name its group: `D11` of ROME's D1106, `512` of an ISCO code. */
const GROUP = 3;

/** For each code the sum of the rows of its labels, of length one. */
function centresOf(rows: Rows, owner: Int32Array, codes: number): Rows {
  const sums = Array.from({ length: codes }, () => new Map<number, number>());
  owner.forEach((code, label) => {
    const sum = sums[code]!;
    for (let k = rows.start[label]!; k < rows.start[label + 1]!; k++) sum.set(rows.column[k]!, (sum.get(rows.column[k]!) ?? 0) + rows.value[k]!);
  });
  const vectors = sums.map((sum): SparseVector => {
    const length = Math.sqrt([...sum.values()].reduce((total, x) => total + x * x, 0)) || 1;
    return { column: [...sum.keys()], value: [...sum.values()].map((x) => x / length) };
  });
  return rowsOf(vectors, rows.columns);
}

function mixedOf(views: readonly (readonly [Rows, number])[]): Rows {
  const used = views.filter(([, share]) => share > 0);
  const many = used[0]![0].start.length - 1;
  const vectors = Array.from({ length: many }, (_, i): SparseVector => {
    const [column, value]: [number[], number[]] = [[], []];
    let before = 0;
    for (const [rows, share] of used) {
      const root = Math.sqrt(share);
      for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) {
        column.push(before + rows.column[k]!);
        value.push(rows.value[k]! * root);
      }
      before += rows.columns;
    }
    return { column, value };
  });
  return rowsOf(
    vectors,
    used.reduce((sum, [rows]) => sum + rows.columns, 0),
  );
}
