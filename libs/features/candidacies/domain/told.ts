import type { CandidacyMove, CandidacyState } from './candidacy.js';

/** States of which a candidate gets a message when somebody else brought them about. That it was read, or that she was taken off a list because she was hired, is on her page only. */
const toldStates: readonly CandidacyState[] = [
  ...(['sent', 'interview', 'offered', 'hired', 'rejected', 'no_news', 'offer_closed'] as const),
  ...(['pre_registered', 'selected', 'enrolled', 'certified', 'dropped'] as const),
];

/** Whether the candidate is told of a move. `byHer`: she made it. `atOnce`: it was sent in the moment in which she applied, so she has just read so. */
export const isToldToCandidate = (to: CandidacyState, { byHer, atOnce }: { readonly byHer: boolean; readonly atOnce: boolean }): boolean =>
  !byHer && !atOnce && toldStates.includes(to);

/** States of which somebody without an account is told face to face or by phone: those of a message, and an offer that was suggested. */
export const toldByPhone: readonly CandidacyState[] = ['suggested', ...toldStates];

/** Whether something has happened since somebody without an account was told last; `toldAt` null: she was told nothing yet. */
export const waitsToBeTold = ({ state, since, toldAt }: { readonly state: CandidacyState; readonly since: Date; readonly toldAt: Date | null }): boolean =>
  toldByPhone.includes(state) && (toldAt === null || since > toldAt);

/** What an organisation is written of a move: a new candidate, one who is gone, one who has waited for too long. */
export function newsForOrganisation(move: CandidacyMove, byHer: boolean): 'received' | 'gone' | 'unanswered' | undefined {
  if (move === 'send') return 'received';
  if (move === 'fall_silent') return 'unanswered';
  return move === 'withdraw' || move === 'stand_down' || (move === 'drop' && byHer) ? 'gone' : undefined;
}
