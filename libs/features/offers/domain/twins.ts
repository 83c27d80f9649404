import { fold } from '#kernel/text';
import { canonicalOrder, type Comparable } from './duplicates.js';
import { dice, titleKey } from './title-likeness.js';

/** `open`: nobody has decided. `same`: one offer told twice. `apart`: two offers, and nobody is asked again. */
export const pairStates = ['open', 'same', 'apart'] as const;
export type PairState = (typeof pairStates)[number];

/** Two offers that may be one. `keptId`: which of them stays, once somebody has said that they are one. */
export interface TwinPair {
  readonly oneId: string;
  readonly otherId: string;
  readonly state: PairState;
  readonly keptId: string | null;
}
/** An offer as its group sees it. `live`: on line, or resting and to be on line again. `shown`: stands on its own now. */
export interface Member extends Comparable {
  readonly published: boolean;
  readonly live: boolean;
  readonly filled: boolean;
  readonly shown: boolean;
}

/** The decision on a pair, and taking it back: a merge that was a mistake makes two of them, a "not the same" that was one is asked again. */
export const afterUndo = { same: 'apart', apart: 'open' } as const;

/**
 * Which offer stands for each live one of a group: null = it stands for itself. Offers said to be two never stand for each other. On line goes before resting, who was kept before
 * who was not, then the order of `canonicalOrder`. An offer whose posts are taken hides the one that somebody said is the same: the job is gone, whoever tells it.
 * What is given does not depend on the order in which offers and pairs came.
 */
export function settleGroup(members: readonly Member[], pairs: readonly TwinPair[]): ReadonlyMap<string, string | null> {
  const stateOf = new Map(pairs.flatMap((pair) => [[`${pair.oneId} ${pair.otherId}`, pair.state] as const, [`${pair.otherId} ${pair.oneId}`, pair.state] as const]));
  const live = members.filter((member) => member.live);
  const ids = new Set(live.map(({ id }) => id));
  const gone = new Set(pairs.flatMap(({ state, oneId, otherId, keptId }) => (state === 'same' && keptId !== null && ids.has(keptId) ? [keptId === oneId ? otherId : oneId] : [])));
  const rank = (a: Member, b: Member): number =>
    Number(b.published) - Number(a.published) ||
    Number(gone.has(a.id)) - Number(gone.has(b.id)) ||
    Number(b.own) - Number(a.own) ||
    a.createdAt - b.createdAt ||
    Number(b.shown) - Number(a.shown) ||
    canonicalOrder(a, b);
  const groupOf = components(members, pairs);
  const taken = members.filter(({ filled }) => filled).sort((a, b) => (a.id < b.id ? -1 : 1));
  const roots: Member[] = [];
  const standsFor = new Map<string, string | null>();
  for (const member of [...live].sort(rank)) {
    const over = taken.find(({ id }) => stateOf.get(`${member.id} ${id}`) === 'same');
    const root = over ?? roots.find(({ id }) => groupOf.get(id) === groupOf.get(member.id) && stateOf.get(`${member.id} ${id}`) !== 'apart');
    if (!root) roots.push(member);
    standsFor.set(member.id, root?.id ?? null);
  }
  return standsFor;
}

/** Offer → the smallest id that it is joined to, over pairs that are not two. */
function components(members: readonly Member[], pairs: readonly TwinPair[]): ReadonlyMap<string, string> {
  const parent = new Map(members.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    const up = parent.get(id) ?? id;
    return up === id ? id : rootOf(up);
  };
  for (const { oneId, otherId, state } of pairs) {
    if (state === 'apart' || !parent.has(oneId) || !parent.has(otherId)) continue;
    const [a, b] = [rootOf(oneId), rootOf(otherId)].sort() as [string, string];
    if (a !== b) parent.set(b, a);
  }
  return new Map(members.map(({ id }) => [id, rootOf(id)]));
}

/** What two offers are compared by, for a person who decides; text as it is told. */
export const comparedFields = [
  ...(['title', 'employer', 'place', 'contract', 'salary', 'education', 'experience', 'posts', 'workTime', 'startsOn', 'closesOn', 'description'] as const),
] as const;
export type ComparedField = (typeof comparedFields)[number];
export type Told = Readonly<Record<ComparedField, string>>;
const weightOf = (field: ComparedField): number => (field === 'title' ? 4 : field === 'description' ? 2 : 1);

/** What is alike and what differs, among what at least one of them says; `percent`: titles and texts by shared pairs of letters, the rest by being equal, the title counting four times and the text twice. */
export function likenessOf(a: Told, b: Told): { readonly percent: number; readonly alike: readonly ComparedField[]; readonly differ: readonly ComparedField[] } {
  const told = comparedFields.filter((field) => a[field] !== '' || b[field] !== '');
  const degree = (field: ComparedField): number => {
    const [one, other] = [fold(a[field]), fold(b[field])];
    if (one === other) return 1;
    if (one === '' || other === '') return 0;
    if (field === 'title') return dice(titleKey(a.title).neutral, titleKey(b.title).neutral);
    return field === 'description' ? dice(one, other) : 0;
  };
  const weight = told.reduce((sum, field) => sum + weightOf(field), 0);
  const sum = told.reduce((all, field) => all + weightOf(field) * degree(field), 0);
  const equal = (field: ComparedField): boolean => fold(a[field]) === fold(b[field]);
  return { percent: weight === 0 ? 0 : Math.floor((100 * sum) / weight), alike: told.filter(equal), differ: told.filter((field) => !equal(field)) };
}
