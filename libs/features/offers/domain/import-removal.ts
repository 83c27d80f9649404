import { closedStates, type OfferState } from './offer.moves.js';

export interface Listed {
  readonly id: string;
  readonly externalRef: string | null;
  readonly state: OfferState;
}

/**
 * Offers that a whole list no longer tells: open, known by a reference, and the reference stands nowhere in the file, not even in a line that was refused.
 * Offers without a reference stay: nothing says that the file left them out.
 */
export const leftOut = <T extends Listed>(stored: readonly T[], told: ReadonlySet<string>): T[] =>
  stored.filter(({ externalRef, state }) => externalRef !== null && !told.has(externalRef) && !closedStates.includes(state));

/** A file that takes more than three tenths of the open offers off line, and more than five, is more likely cut off than meant (peers, DUP-1). */
export const isMassRemoval = (removed: number, open: number): boolean => removed > 5 && removed * 10 > open * 3;
