import { defineMoves } from '#kernel/moves';

/** States of an action plan: asked for since the firm is red, under way, over. */
export const planStates = ['wanted', 'running', 'done', 'dropped'] as const;
export type PlanState = (typeof planStates)[number];

/** What a plan may hold (handbook 2.5). */
export const measures = ['visit', 'expert_day', 'rescheduling', 'course', 'orderly_closing'] as const;
export type Measure = (typeof measures)[number];

/** The officer writes it with the founder; a firm that is well again needs none. */
export const planMoves = defineMoves<PlanState, 'officer' | 'clock'>()({
  begin_plan: { from: ['wanted'], to: 'running', by: ['officer'], needs: 'measures' },
  finish_plan: { from: ['running'], to: 'done', by: ['officer'], needs: 'words' },
  drop_plan: { from: ['wanted', 'running'], to: 'dropped', by: ['officer'], needs: 'words' },
  /** Nobody had begun it. */
  spare_plan: { from: ['wanted'], to: 'dropped', by: ['clock'] },
});
export type PlanMove = keyof typeof planMoves;
