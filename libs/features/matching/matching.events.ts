import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import { type RunMove, runMoves, type RunState } from './full-run/domain/run.moves.js';
import type { RoundState } from './domain/round.moves.js';

/** A round was tried, published or thrown away. */
export const roundMoved = (roundId: string, actor: Actor, to: RoundState): DomainEvent => ({
  type: 'matching.mentor_round_moved',
  subject: { kind: 'mentor_round', id: roundId },
  actor,
  payload: { roundId },
  move: to === 'draft' ? 'try' : to === 'published' ? 'publish' : 'discard',
  ...(to === 'draft' ? {} : { from: 'draft' }),
  to,
});

/** Somebody allows that it is noted what becomes of proposals, or takes it back: `matching.signals_allowed`, `matching.signals_stopped`. */
export const signalConsentMoved = (personId: string, actor: Actor, allowed: boolean): DomainEvent => ({
  type: allowed ? 'matching.signals_allowed' : 'matching.signals_stopped',
  subject: { kind: 'person', id: personId },
  actor,
  payload: { personId },
});

/** A full run was asked for, begun, stopped, taken up again, or ended. */
export const runMoved = (runId: string, actor: Actor, move: RunMove | 'ask', from?: RunState): DomainEvent => ({
  type: 'matching.run_moved',
  subject: { kind: 'match_run', id: runId },
  actor,
  payload: { runId },
  move,
  ...(from ? { from } : {}),
  to: move === 'ask' ? 'queued' : runMoves[move].to,
});
