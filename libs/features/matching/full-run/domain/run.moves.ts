import { defineMoves } from '#kernel/moves';

/** States of a full run: asked for, at work, and how it ended. */
export const runStates = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];
/** While a run is open, no other one may begin. */
export const openRunStates: readonly RunState[] = ['queued', 'running'];

export const runMoves = defineMoves<RunState, 'admin' | 'worker'>()({
  begin: { from: ['queued'], to: 'running', by: ['worker'] },
  finish: { from: ['running'], to: 'done', by: ['worker'] },
  give_up: { from: ['queued', 'running'], to: 'failed', by: ['worker'] },
  cancel: { from: ['queued', 'running'], to: 'cancelled', by: ['admin'] },
  resume: { from: ['cancelled', 'failed'], to: 'queued', by: ['admin'] },
});
export type RunMove = keyof typeof runMoves;
