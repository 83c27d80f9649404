import { cleanTitle, similarTitles } from './title-likeness.js';

/** What tells one offer from another. */
export interface Comparable {
  readonly id: string;
  readonly title: string;
  /** Who hires, folded; '' when nobody is named: then only equal content is the same offer, for many firms look for a commercial in one city. */
  readonly employer: string;
  /** Code of the commune, or the folded place. */
  readonly place: string;
  readonly contract: string;
  /** Same content = same key. */
  readonly contentKey: string;
  /** Posted by hand by its organisation, not taken from a file. */
  readonly own: boolean;
  readonly createdAt: number;
}
export type Sameness = 'exact' | 'near';

/** Bigger groups of one employer in one place are compared by equal titles only. */
const LARGEST = 500;

/** Which of two equal offers is shown: one posted by hand, then the older, then the smaller id. Negative: `a` is shown. */
export const canonicalOrder = (a: Comparable, b: Comparable): number => Number(b.own) - Number(a.own) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Whether two offers are one: equal content, or the same employer, place and contract with titles alike. */
export function sameness(a: Comparable, b: Comparable): Sameness | undefined {
  if (a.contentKey === b.contentKey && a.employer === b.employer) return 'exact';
  const contracts = a.contract === b.contract || a.contract === 'unspecified' || b.contract === 'unspecified';
  return a.employer !== '' && a.employer === b.employer && a.place === b.place && contracts && similarTitles(a.title, b.title) ? 'near' : undefined;
}

/** Offers met so far; finds the one that a new offer repeats. */
export class KnownOffers {
  private readonly byContent = new Map<string, Comparable>();
  private readonly byGroup = new Map<string, Comparable[]>();

  add(offer: Comparable): void {
    const content = contentOf(offer);
    const known = this.byContent.get(content);
    if (!known || canonicalOrder(offer, known) < 0) this.byContent.set(content, offer);
    if (offer.employer === '') return;
    const group = this.byGroup.get(groupOf(offer)) ?? [];
    group.push(offer);
    this.byGroup.set(groupOf(offer), group);
  }

  /** The offer that is shown instead of this one, and how sure that is. */
  find(offer: Comparable): { readonly of: Comparable; readonly how: Sameness } | undefined {
    const equal = this.byContent.get(contentOf(offer));
    if (equal && equal.id !== offer.id) return { of: equal, how: 'exact' };
    if (offer.employer === '') return undefined;
    const group = this.byGroup.get(groupOf(offer)) ?? [];
    const clean = cleanTitle(offer.title);
    const alike = group.filter((other) => other.id !== offer.id && (group.length <= LARGEST || cleanTitle(other.title) === clean) && sameness(offer, other));
    const of = alike.sort(canonicalOrder)[0];
    return of && { of, how: 'near' };
  }
}

const contentOf = ({ employer, contentKey }: Comparable): string => `${employer}\n${contentKey}`;
const groupOf = ({ employer, place }: Comparable): string => `${employer}\n${place}`;
