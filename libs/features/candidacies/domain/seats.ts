import type { CandidacyState, Standing } from './candidacy.js';

/** States in which a seat of a training is taken: from the promise on, so that nobody is selected for a seat that is not there. */
export const seated: readonly CandidacyState[] = ['selected', 'enrolled', 'attending', 'completed', 'certified'];
/** States in which a post is taken; who left makes room again. */
export const posted: readonly CandidacyState[] = ['hired', 'kept_3m', 'kept_6m'];

/** Whether a post or a seat is taken in this state. */
export const holdsRoom = ({ kind, state }: Standing): boolean => (kind === 'job' ? posted : seated).includes(state);

/** Whether one more may take a seat or a post; `taken` of all. */
export const hasRoomFor = (all: number, taken: number): boolean => taken < all;
/** Moves that take one. */
export const takesRoom = (move: string): boolean => move === 'select' || move === 'hire';
