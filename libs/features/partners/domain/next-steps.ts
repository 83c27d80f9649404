import { type NextStep, urgency } from '#kernel/next-step';

/** What addresses ask of their organisation that did not answer for a day, or were paused after three: mend the server, then send again what was missed. */
export const addressSteps = (failing: readonly { readonly id: string; readonly failed: number; readonly silent: boolean }[]): NextStep[] =>
  failing.map(({ id, failed, silent }) => ({
    code: silent ? 'partners.address_silent' : 'partners.address_failing',
    kind: 'act',
    urgency: urgency.due,
    id,
    facts: { count: failed },
  }));
