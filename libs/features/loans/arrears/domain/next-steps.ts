import { type NextStep, urgency } from '#kernel/next-step';

/** What late loans ask of who follows them: `open` steps of the ladder wait. */
export const arrearsSteps = (open: number): NextStep[] => (open > 0 ? [{ code: 'loans.call_late', kind: 'act', urgency: urgency.due, facts: { count: open } }] : []);
