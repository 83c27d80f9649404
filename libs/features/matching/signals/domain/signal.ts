/** What is noted of somebody who said yes: a list she saw, an offer of it that she opened, one she applied for, and what was decided. */
export const signalKinds = ['shown', 'opened', 'applied', 'decided'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** The words that people agree to; a new text means a new version, and a new yes. */
export const SIGNAL_CONSENT = '2026-11';
/** After so many months a signal is forgotten (law 09-08: no longer than its purpose asks for). */
export const SIGNAL_MONTHS = 24;

/** States of a candidacy that are an answer of the other side; what the clock or she herself does is none. */
const answers: readonly string[] = ['interview', 'offered', 'hired', 'selected', 'completed', 'certified', 'rejected'];
export const isAnswer = (state: string): boolean => answers.includes(state);

/** Where an offer stood in her list, 1 = first; undefined when it was not in it. */
export function placeIn(list: { readonly ids: readonly string[]; readonly scores: readonly number[]; readonly version: string | null }, offerId: string): Place | undefined {
  const at = list.ids.indexOf(offerId);
  return at < 0 || list.version === null ? undefined : { rank: at + 1, score: list.scores[at]!, version: list.version };
}
export interface Place {
  readonly rank: number;
  readonly score: number;
  readonly version: string;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly purpose: string;
  readonly retention: string;
}
/** Why these columns about a person exist and how long they stay. */
export const signalPersonalData: readonly Column[] = ['day', 'kind', 'about', 'offers', 'scores', 'rank', 'version', 'outcome'].map((column) => ({
  ...{ table: 'match_signal', column },
  purpose: 'weigh_the_points_of_the_score_with_consent',
  retention: 'until_withdrawn_24_months_at_most',
}));
