import { defineMoves } from '#kernel/moves';
import type { ContactState } from './contact.js';

/** A contact is had, by a report or by the officer's word; a later one overtakes it; a plan that is made anew no longer wants it, or wants it again. */
export const contactMoves = defineMoves<ContactState, 'mentor' | 'officer' | 'clock'>()({
  have: { from: ['planned'], to: 'done', by: ['mentor', 'officer'] },
  overtake: { from: ['planned'], to: 'missed', by: ['clock'] },
  drop: { from: ['planned'], to: 'dropped', by: ['clock'] },
  restore: { from: ['dropped'], to: 'planned', by: ['clock'] },
});
