import { defineMoves } from '#kernel/moves';
import type { CandidacyRole } from './parts.js';

/**
 * States of a candidacy for a job (handbook 3.2). `applied`: nobody speaks for the organisation, an officer forwards it. `sent`: the employer has it.
 * `no_news` ends nothing: an employer who answers late still answers. `suggested`: she was told of an offer that fits, and has not answered.
 */
export const jobStates = [
  ...(['suggested', 'applied', 'sent', 'seen', 'interview', 'offered', 'hired', 'kept_3m', 'kept_6m'] as const),
  ...(['rejected', 'withdrawn', 'no_news', 'offer_closed', 'left'] as const),
] as const;
export type JobState = (typeof jobStates)[number];

export const jobMoves = defineMoves<JobState, CandidacyRole>()({
  take_up: { from: ['suggested'], to: 'applied', by: ['candidate'] },
  decline: { from: ['suggested'], to: 'withdrawn', by: ['candidate'] },
  send: { from: ['applied'], to: 'sent', by: ['officer', 'house'] },
  see: { from: ['sent'], to: 'seen', by: ['employer'] },
  invite: { from: ['sent', 'seen', 'interview', 'no_news'], to: 'interview', by: ['employer', 'officer'] },
  offer: { from: ['sent', 'seen', 'interview', 'no_news'], to: 'offered', by: ['employer', 'officer'] },
  hire: { from: ['sent', 'seen', 'interview', 'offered', 'no_news'], to: 'hired', by: ['employer', 'officer'] },
  reject: { from: ['sent', 'seen', 'interview', 'offered', 'no_news'], to: 'rejected', by: ['employer', 'officer'], needs: 'reason' },
  withdraw: { from: ['applied', 'sent', 'seen', 'interview', 'offered', 'no_news'], to: 'withdrawn', by: ['candidate'] },
  stand_down: { from: ['suggested', 'applied', 'sent', 'seen', 'interview', 'offered', 'no_news'], to: 'withdrawn', by: ['house'], needs: 'reason' },
  fall_silent: { from: ['sent', 'seen', 'interview'], to: 'no_news', by: ['clock'] },
  close: { from: ['suggested', 'applied', 'sent', 'seen', 'interview', 'offered', 'no_news'], to: 'offer_closed', by: ['house'] },
  keep_3m: { from: ['hired'], to: 'kept_3m', by: ['candidate', 'officer'] },
  keep_6m: { from: ['hired', 'kept_3m'], to: 'kept_6m', by: ['candidate', 'officer'] },
  leave: { from: ['hired', 'kept_3m'], to: 'left', by: ['candidate', 'officer'] },
});
export type JobMove = keyof typeof jobMoves;
export const endedJobStates: readonly JobState[] = ['kept_6m', 'rejected', 'withdrawn', 'offer_closed', 'left'];
