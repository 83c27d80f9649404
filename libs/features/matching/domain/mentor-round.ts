import { assign, assignStably, type Id, type Score } from './assignment/problem.js';
import { type FirmFacts, type MentorBlock, type MentorFacts, leastOffered, type MentorFit, type MentorReasons, scoreMentor } from './mentor-score.js';

export interface RoundFirm extends FirmFacts {
  readonly loanId: string;
  /** Mentors who were proposed to this firm before. */
  readonly before: ReadonlySet<string>;
}
export interface RoundPair {
  readonly loanId: string;
  readonly mentorId: string;
  readonly score: number;
  readonly reasons: MentorReasons;
}
/** Why a firm has no mentor: those who fit are full (named, best first), or what stands in the way with how many mentors it stands. */
export interface RoundUnmatched {
  readonly loanId: string;
  readonly full: readonly string[];
  readonly blocks: readonly { readonly code: MentorBlock | 'proposed_before'; readonly mentors: number }[];
}
/** How one group fares: how many look, how many are given, the mean score of those. Reported, never part of the score. */
export interface RoundGroup {
  readonly group: string;
  readonly firms: number;
  readonly given: number;
  readonly meanScore: number | null;
}
export interface MentorRound {
  readonly pairs: readonly RoundPair[];
  readonly unmatched: readonly RoundUnmatched[];
  /** Facts to ask for, and of whom. */
  readonly unknown: readonly { readonly fact: MentorBlock; readonly of: 'mentor' | 'firm'; readonly id: string }[];
  readonly bySex: readonly RoundGroup[];
  readonly byPlace: readonly RoundGroup[];
  /** Per mentor: for how many firms she fits, how many she gets, and what one more place with her would add. */
  readonly exposure: readonly { readonly mentorId: string; readonly fits: number; readonly given: number; readonly places: number; readonly price: number }[];
  readonly total: number;
  readonly proven: boolean;
  /** The stable pairing beside it: its total, and pairs that would rather have each other in ours. */
  readonly stable: { readonly total: number; readonly price: number; readonly blockingPairs: number };
}

/** The best round under capacity: the largest sum of scores, proven; ties by id of the firm, and to the mentor offered least. The same facts give the same round. Pure: nothing is promised to anybody yet. */
export function mentorRound(firms: readonly RoundFirm[], unsorted: readonly MentorFacts[]): MentorRound {
  const mentors = [...unsorted].sort(leastOffered);
  const rankOf = new Map(mentors.map(({ id }, rank) => [id, rank]));
  const idAt = (rank: Id): string => mentors[Number(rank)]!.id;
  const fits = new Map<string, MentorFit>();
  const scores: Score[] = [];
  const unknown = new Map<string, MentorRound['unknown'][number]>();
  const blocksOf = new Map<string, Map<MentorBlock | 'proposed_before', number>>();
  for (const firm of firms) {
    const blocks = new Map<MentorBlock | 'proposed_before', number>();
    blocksOf.set(firm.loanId, blocks);
    for (const mentor of mentors) {
      const result = firm.before.has(mentor.id) ? ({ blocked: 'proposed_before' } as const) : scoreMentor(firm, mentor);
      if ('blocked' in result) {
        blocks.set(result.blocked, (blocks.get(result.blocked) ?? 0) + 1);
        const missing = result.blocked !== 'proposed_before' && missingOf(result.blocked, firm, mentor);
        if (missing) unknown.set(`${missing.fact} ${missing.id}`, missing);
      } else {
        fits.set(`${firm.loanId} ${mentor.id}`, result);
        scores.push({ person: firm.loanId, mentor: rankOf.get(mentor.id)!, score: result.score });
      }
    }
  }
  const problem = { people: firms.map(({ loanId }) => loanId), mentors: mentors.map(({ capacity, load }, rank) => ({ id: rank, capacity: Math.max(0, capacity - load) })), scores };
  const best = assign(problem);
  const steady = assignStably(problem);
  const pairs = best.pairs.map(({ person, mentor }) => ({ loanId: String(person), mentorId: idAt(mentor), ...fits.get(`${person} ${idAt(mentor)}`)! }));
  const unmatched = best.unmatched.map((one) => ({
    loanId: String(one.person),
    full: one.reason === 'full' ? one.mentors.map(({ mentor }) => idAt(mentor)) : [],
    blocks: [...(blocksOf.get(String(one.person)) ?? [])].map(([code, count]) => ({ code, mentors: count })).sort((a, b) => b.mentors - a.mentors || (a.code < b.code ? -1 : 1)),
  }));
  const scoreOf = new Map(pairs.map(({ loanId, score }) => [loanId, score]));
  return {
    ...{ pairs, unmatched, total: best.total, proven: best.proof.met },
    unknown: [...unknown.values()].sort((a, b) => (`${a.fact}${a.id}` < `${b.fact}${b.id}` ? -1 : 1)),
    bySex: groups(firms, scoreOf, ({ sex }) => sex ?? 'unknown'),
    byPlace: groups(firms, scoreOf, ({ place }) => place?.code ?? 'unknown'),
    exposure: best.mentors.map(({ id, capacity, used, price }) => ({
      mentorId: idAt(id),
      fits: scores.filter(({ mentor }) => mentor === id).length,
      given: used,
      places: capacity,
      price,
    })),
    stable: { total: steady.total, price: best.total - steady.total, blockingPairs: steady.blockingPairs.optimal },
  };
}

function missingOf(block: MentorBlock, firm: RoundFirm, mentor: MentorFacts): MentorRound['unknown'][number] | undefined {
  if (block.startsWith('unknown_firm')) return { fact: block, of: 'firm', id: firm.loanId };
  return block.startsWith('unknown_') || block === 'pledge_missing' ? { fact: block, of: 'mentor', id: mentor.id } : undefined;
}

function groups(firms: readonly RoundFirm[], scoreOf: ReadonlyMap<string, number>, groupOf: (firm: RoundFirm) => string): RoundGroup[] {
  const names = [...new Set(firms.map(groupOf))].sort();
  return names.map((group) => {
    const members = firms.filter((firm) => groupOf(firm) === group);
    const scores = members.flatMap(({ loanId }) => scoreOf.get(loanId) ?? []);
    return { group, firms: members.length, given: scores.length, meanScore: scores.length === 0 ? null : Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length) };
  });
}
