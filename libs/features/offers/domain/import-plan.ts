import { fold } from '#kernel/text';
import { type Comparable, KnownOffers } from './duplicates.js';
import { naturalKeyOf, type OfferDraft } from './import-offer.js';
import { type ImportProblem, problem } from './import-problem.js';
import { closedStates, type ListedState, type OfferState } from './offer.moves.js';

/** A line that was read, with a short key of its content. */
export interface PlannedLine {
  readonly line: number;
  readonly draft: OfferDraft;
  readonly contentHash: string;
}
/** An offer that the organisation already has from this source. */
export interface StoredOffer {
  readonly id: string;
  readonly externalRef: string | null;
  readonly naturalKey: string | null;
  readonly contentHash: string | null;
  readonly state: OfferState;
  readonly flags: readonly string[];
  readonly title: string;
  readonly occupationCode: string | null;
  /** null beside a code: chosen by a person. */
  readonly occupationConfidence: number | null;
  readonly sectorCode: string | null;
  /** Where it stood when a whole list took it off line. */
  readonly unlistedFrom: ListedState | null;
}
export type Action = 'create' | 'update' | 'unchanged' | 'duplicate' | 'refuse';
/** What becomes of a line. `offerId`: of the new, the known, or the repeated offer. */
export interface Planned {
  readonly line: number;
  readonly action: Action;
  readonly offerId: string | null;
  readonly draft: OfferDraft;
  readonly contentHash: string;
  /** A new offer that is kept but not shown: the id of the one that is. */
  readonly duplicateOf: string | null;
  readonly state: OfferState;
  readonly problems: readonly ImportProblem[];
}

/**
 * Decides what becomes of each line. Known again: by its reference, else by its content, else by kind, title, place, contract and employer when that leaves one line
 * and one offer. The same file twice changes nothing. `others`: open offers, of this organisation and elsewhere, that a line may repeat.
 */
export function planImport(lines: readonly PlannedLine[], stored: readonly StoredOffer[], others: readonly Comparable[], newId: () => string): readonly Planned[] {
  const partner = partners(lines, stored);
  const known = new KnownOffers();
  const titles = new Map(others.map((other) => [other.id, other.title]));
  for (const other of others) known.add(other);
  const lineOf = new Map<string, number>();
  const rootOf = new Map<string, string>();
  const references = new Map<string, number>();
  return lines.map(({ line, draft, contentHash }): Planned => {
    const reference = draft.externalRef;
    const first = reference === null ? undefined : references.get(reference);
    if (reference !== null && first !== undefined)
      return { ...refusal(line, draft, contentHash), problems: [problem(line, 'externalRef', reference, 'reference_twice', { first })] };
    if (reference !== null) references.set(reference, line);
    const offer = partner.get(line);
    const id = offer?.id ?? newId();
    const comparable = comparableOf(id, draft, contentHash, line);
    const repeated = known.find(comparable);
    const inFile = repeated && lineOf.get(repeated.of.id);
    if (!offer && repeated?.how === 'exact' && inFile !== undefined && reference === null)
      return { ...repeats(line, draft, contentHash, repeated.of.id), problems: [problem(line, null, draft.title, 'duplicate_in_file', { first: inFile })] };
    known.add(comparable);
    lineOf.set(id, line);
    if (offer) return againstStored(line, draft, contentHash, offer);
    const of = repeated ? (rootOf.get(repeated.of.id) ?? repeated.of.id) : null;
    if (of !== null) rootOf.set(id, of);
    const state = draft.flags.length > 0 ? 'review' : 'published';
    const problems = of !== null && repeated ? [saysRepeated(line, draft, repeated.how, inFile, titles.get(repeated.of.id) ?? repeated.of.title)] : [];
    return { line, action: 'create', offerId: id, draft, contentHash, duplicateOf: of, state, problems };
  });
}

const refusal = (line: number, draft: OfferDraft, contentHash: string): Omit<Planned, 'problems'> => ({
  ...{ line, action: 'refuse', offerId: null, draft, contentHash, duplicateOf: null, state: 'draft' },
});
const repeats = (line: number, draft: OfferDraft, contentHash: string, offerId: string): Omit<Planned, 'problems'> => ({
  ...{ line, action: 'duplicate', offerId, draft, contentHash, duplicateOf: offerId, state: 'published' },
});

/** A changed line changes its offer; a new reason for review takes it off line, and none left puts it on line. What a person closed stays closed; what a whole list took off line comes back to where it stood. */
function againstStored(line: number, read: OfferDraft, contentHash: string, offer: StoredOffer): Planned {
  const draft = keepChosen(read, offer);
  const plan = { line, offerId: offer.id, draft, contentHash, duplicateOf: null };
  if (offer.unlistedFrom !== null) return { ...plan, action: 'update', state: stateAfter(draft, offer, offer.unlistedFrom), problems: [] };
  if (offer.contentHash === contentHash) return { ...plan, action: 'unchanged', state: offer.state, problems: [] };
  if (closedStates.includes(offer.state)) return { ...plan, action: 'unchanged', state: offer.state, problems: [problem(line, null, draft.title, 'offer_closed')] };
  return { ...plan, action: 'update', state: stateAfter(draft, offer, offer.state), problems: [] };
}

function stateAfter(draft: OfferDraft, { flags }: StoredOffer, before: OfferState): OfferState {
  if (draft.flags.some((flag) => !flags.includes(flag))) return 'review';
  return before === 'review' && draft.flags.length === 0 ? 'published' : before;
}

/** An occupation that a person chose stays while the title stays; one that the file names itself wins. */
function keepChosen(draft: OfferDraft, offer: StoredOffer): OfferDraft {
  const chosen = offer.occupationCode !== null && offer.occupationConfidence === null && fold(offer.title) === fold(draft.title);
  if (!chosen || draft.occupationConfidence === null) return draft;
  return {
    ...draft,
    occupationCode: offer.occupationCode,
    occupationConfidence: null,
    sectorCode: offer.sectorCode,
    flags: draft.flags.filter((flag) => flag !== 'occupation_unsure'),
  };
}

/** Line → the stored offer that it tells again. */
function partners(lines: readonly PlannedLine[], stored: readonly StoredOffer[]): ReadonlyMap<number, StoredOffer> {
  const found = new Map<number, StoredOffer>();
  const used = new Set<string>();
  const pair = (line: number, offer: StoredOffer | undefined): void => {
    if (!offer || used.has(offer.id) || found.has(line)) return;
    found.set(line, offer);
    used.add(offer.id);
  };
  const byReference = new Map(stored.flatMap((offer) => (offer.externalRef === null ? [] : [[offer.externalRef, offer] as const])));
  for (const { line, draft } of lines) if (draft.externalRef !== null) pair(line, byReference.get(draft.externalRef));
  const unnamed = lines.filter(({ draft }) => draft.externalRef === null);
  const byContent = new Map(stored.filter(({ externalRef }) => externalRef === null).map((offer) => [offer.contentHash, offer]));
  for (const { line, contentHash } of unnamed) pair(line, byContent.get(contentHash));
  // a repeated line is no new version of another offer
  const told = new Set([...found.values()].map(({ contentHash }) => contentHash));
  const left = groups(
    unnamed.filter(({ line, contentHash }) => !found.has(line) && !told.has(contentHash)),
    ({ draft }) => naturalKeyOf(draft),
  );
  const open = groups(
    stored.filter(({ id, externalRef, naturalKey }) => externalRef === null && naturalKey !== null && !used.has(id)),
    ({ naturalKey }) => naturalKey ?? '',
  );
  for (const [key, [line, ...more]] of left) {
    const [offer, ...others] = open.get(key) ?? [];
    if (line && more.every(({ contentHash }) => contentHash === line.contentHash) && others.length === 0) pair(line.line, offer);
  }
  return found;
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

const comparableOf = (id: string, draft: OfferDraft, contentHash: string, line: number): Comparable => ({
  ...{ id, title: draft.title, employer: fold(draft.employerName), place: draft.communeCode ?? fold(draft.placeText), contract: draft.contract },
  // every line is younger than what is stored, and than the lines before it
  ...{ contentKey: contentHash, own: false, createdAt: Number.MAX_SAFE_INTEGER - 1_000_000 + line },
});

function saysRepeated(line: number, { title }: OfferDraft, how: 'exact' | 'near', first: number | undefined, other: string): ImportProblem {
  if (first !== undefined) return problem(line, null, title, how === 'exact' ? 'duplicate_in_file' : 'near_duplicate_in_file', { first });
  return problem(line, null, title, how === 'exact' ? 'duplicate_of_offer' : 'near_duplicate_of_offer', { title: other });
}
