import { addProducts, type Bag, Corpus, type Rows, rowsOf, type SparseVector, transposed } from './sparse.js';
import { groupsOf } from './title-groups.js';
import { TitleModel } from './title-model.js';
import { allViews, isWeighed, neutralOf, type TitleView, titleViews, viewOf } from './title-views.js';

/** A code with its names, the preferred one first. */
export interface NamedCode {
  readonly code: string;
  readonly names: readonly string[];
}

/** Shares of views in the likeness of two titles; they sum to 1. */
type Shares = Readonly<Partial<Record<TitleView, number>>>;
const WRITTEN: Shares = { words: 0.15, pairs: 0.25, letters3: 0.2, letters4: 0.2, letters5: 0.2 };
const MEANT: Shares = { told: 0.3, subjects: 0.35, letters4: 0.35 };

/** Letters of a code that name its group and its domain: `D11` and `D` of ROME's D1106. */
const GROUP = 3;
const DOMAIN = 1;

interface View {
  readonly corpus: Corpus;
  readonly labels: Rows;
  /** The middle of the labels of each code, row by row; `centres` is the same by columns. */
  readonly centreRows: Rows;
  readonly centres: Rows;
}

/** All names of all codes, in every view; what a title is compared with. */
export class TitleIndex {
  readonly codes: readonly string[];
  /** Of each label, the place of its code. */
  readonly owner: Int32Array;
  readonly views: ReadonlyMap<TitleView, View>;
  /** Views of every label as one row: products of rows are likenesses, of how labels are written and of what they mean. */
  readonly written: { readonly shares: Shares; readonly rows: Rows };
  readonly meant: { readonly shares: Shares; readonly rows: Rows };
  readonly models: ReadonlyMap<TitleView, TitleModel>;
  /** Codes that begin alike, as group numbers. */
  readonly group: Int32Array;
  readonly domain: Int32Array;
  /** Names of each code. */
  readonly counts: Int32Array;
  readonly heads: readonly ReadonlySet<string>[];
  /** For each stem the codes that have it in one of their names. */
  readonly having: ReadonlyMap<string, ReadonlySet<number>>;
  /** For each subject the codes that speak of it, with how surely at most. */
  readonly speaking: ReadonlyMap<string, ReadonlyMap<number, number>>;

  constructor(named: readonly NamedCode[]) {
    const sorted = [...named].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    this.codes = sorted.map(({ code }) => code);
    const labels = sorted.flatMap(({ names }, owner) => names.map((text) => ({ owner, text })));
    this.owner = Int32Array.from(labels, ({ owner }) => owner);
    this.counts = new Int32Array(sorted.length);
    for (const { owner } of labels) this.counts[owner]! += 1;
    const bags = new Map(allViews.map((view) => [view, labels.map(({ text }) => viewOf(view, text))]));
    this.views = new Map(
      allViews.map((view) => {
        const corpus = new Corpus(bags.get(view)!, isWeighed(view) ? 'count' : 'present');
        const centreRows = centresOf(corpus.rows, this.owner, sorted.length);
        return [view, { corpus, labels: transposed(corpus.rows), centreRows, centres: transposed(centreRows) }];
      }),
    );
    const together = (shares: Shares): { shares: Shares; rows: Rows } => ({ shares, rows: mixedOf([...this.views].map(([view, { corpus }]) => [corpus.rows, shares[view] ?? 0])) });
    this.written = together(WRITTEN);
    this.meant = together(MEANT);
    this.models = new Map((['neutral', 'letters4'] as const).map((view) => [view, new TitleModel(bags.get(view)!, this.owner, sorted.length)]));
    const { centreRows } = this.views.get('letters4')!;
    this.group = groupsOf(this.codes, GROUP, centreRows);
    this.domain = groupsOf(this.codes, DOMAIN, centreRows);
    this.heads = sorted.map(({ names }) => new Set(names.flatMap((name) => neutralOf(name).slice(0, 1))));
    const having = new Map<string, Set<number>>();
    for (const { owner, text } of labels) for (const word of titleViews.words(text)) having.set(word, (having.get(word) ?? new Set()).add(owner));
    this.having = having;
    this.speaking = speakingOf(bags.get('subjects')!, this.owner);
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

function speakingOf(bags: readonly Bag[], owner: Int32Array): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const speaking = new Map<string, Map<number, number>>();
  bags.forEach((bag, label) => {
    for (const [subject, sure] of bag) {
      const codes = speaking.get(subject) ?? new Map<number, number>();
      speaking.set(subject, codes.set(owner[label]!, Math.max(codes.get(owner[label]!) ?? 0, sure)));
    }
  });
  return speaking;
}

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
