import { defineMoves } from '#kernel/moves';
import type { CandidacyRole } from './parts.js';

/** States of an enrolment in a training (handbook 3.3). `interested`: nobody speaks for the provider, an officer forwards it. From `selected` on a seat is taken. */
export const trainingStates = [
  ...(['suggested', 'interested', 'pre_registered', 'selected', 'enrolled', 'attending', 'completed', 'certified'] as const),
  ...(['dropped', 'rejected', 'withdrawn', 'offer_closed'] as const),
] as const;
export type TrainingState = (typeof trainingStates)[number];

export const trainingMoves = defineMoves<TrainingState, CandidacyRole>()({
  take_up: { from: ['suggested'], to: 'interested', by: ['candidate'] },
  decline: { from: ['suggested'], to: 'withdrawn', by: ['candidate'] },
  send: { from: ['interested'], to: 'pre_registered', by: ['officer', 'house'] },
  select: { from: ['pre_registered'], to: 'selected', by: ['employer', 'officer'] },
  enrol: { from: ['selected'], to: 'enrolled', by: ['candidate', 'employer', 'officer'] },
  attend: { from: ['enrolled'], to: 'attending', by: ['employer', 'officer'] },
  complete: { from: ['attending'], to: 'completed', by: ['employer', 'officer'] },
  certify: { from: ['completed'], to: 'certified', by: ['employer', 'officer'] },
  drop: { from: ['enrolled', 'attending'], to: 'dropped', by: ['candidate', 'employer', 'officer'], needs: 'reason' },
  reject: { from: ['pre_registered', 'selected'], to: 'rejected', by: ['employer', 'officer'], needs: 'reason' },
  withdraw: { from: ['interested', 'pre_registered', 'selected'], to: 'withdrawn', by: ['candidate'] },
  close: { from: ['suggested', 'interested', 'pre_registered', 'selected', 'enrolled'], to: 'offer_closed', by: ['house'] },
});
export type TrainingMove = keyof typeof trainingMoves;
export const endedTrainingStates: readonly TrainingState[] = ['certified', 'dropped', 'rejected', 'withdrawn', 'offer_closed'];
