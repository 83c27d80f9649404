/** Steps of the hard way that one person takes: all is due, court, the end of a loss. */
export const callInMoves = ['accelerate', 'sue', 'close_loss'] as const;
export type CallInMove = (typeof callInMoves)[number];
