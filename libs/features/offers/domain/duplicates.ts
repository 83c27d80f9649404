import { alike, similarTitles, type TitleKey, titleKey } from './title-likeness.js';

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
const LARGEST = 300;

/** Which of two equal offers is shown: one posted by hand, then the older, then the smaller id. Negative: `a` is shown. */
export const canonicalOrder = (a: Comparable, b: Comparable): number => Number(b.own) - Number(a.own) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Whether two offers are one: equal content, or the same employer, place and contract with titles alike. */
export function sameness(a: Comparable, b: Comparable): Sameness | undefined {
  if (a.contentKey === b.contentKey && a.employer === b.employer) return 'exact';
  return a.employer !== '' && a.employer === b.employer && a.place === b.place && contractsAgree(a, b) && similarTitles(a.title, b.title) ? 'near' : undefined;
}

const contractsAgree = (a: Comparable, b: Comparable): boolean => a.contract === b.contract || a.contract === 'unspecified' || b.contract === 'unspecified';

interface Member {
  readonly offer: Comparable;
  readonly key: TitleKey;
}

/** Offers met so far; finds the one that a new offer repeats. Says what `sameness` says, without comparing each with each. */
export class KnownOffers {
  private readonly byContent = new Map<string, Comparable>();
  private readonly byGroup = new Map<string, Member[]>();

  add(offer: Comparable): void {
    const content = contentOf(offer);
    const known = this.byContent.get(content);
    if (!known || canonicalOrder(offer, known) < 0) this.byContent.set(content, offer);
    if (offer.employer === '') return;
    const group = this.byGroup.get(groupOf(offer)) ?? [];
    group.push({ offer, key: titleKey(offer.title) });
    this.byGroup.set(groupOf(offer), group);
  }

  /** The offer that is shown instead of this one, and how sure that is. */
  find(offer: Comparable): { readonly of: Comparable; readonly how: Sameness } | undefined {
    const equal = this.byContent.get(contentOf(offer));
    if (equal && equal.id !== offer.id) return { of: equal, how: 'exact' };
    if (offer.employer === '') return undefined;
    const group = this.byGroup.get(groupOf(offer)) ?? [];
    const key = titleKey(offer.title);
    const fits = (other: Member): boolean =>
      other.offer.id !== offer.id &&
      contractsAgree(offer, other.offer) &&
      (group.length > LARGEST ? key.neutral !== '' && other.key.neutral === key.neutral && other.key.marks === key.marks : alike(key, other.key));
    const [of] = group
      .filter(fits)
      .map((member) => member.offer)
      .sort(canonicalOrder);
    return of && { of, how: 'near' };
  }
}

const contentOf = ({ employer, contentKey }: Comparable): string => `${employer}\n${contentKey}`;
const groupOf = ({ employer, place }: Comparable): string => `${employer}\n${place}`;
