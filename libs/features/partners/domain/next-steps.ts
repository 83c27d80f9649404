import { type NextStep, urgency } from '#kernel/next-step';

/** What addresses that did not answer for a day ask of their organisation: mend the server, then send again what was missed. */
export const addressSteps = (failing: readonly { readonly id: string; readonly failed: number }[]): NextStep[] =>
  failing.map(({ id, failed }) => ({ code: 'partners.address_failing', kind: 'act', urgency: urgency.due, id, facts: { count: failed } }));
