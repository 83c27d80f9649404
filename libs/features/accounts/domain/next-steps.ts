import { dayOf } from '#kernel/clock';
import { type NextStep, urgency } from '#kernel/next-step';

/** What keys near their end ask of the people of an organisation. */
export const keySteps = (endings: readonly { readonly id: string; readonly name: string; readonly expiresAt: Date }[]): NextStep[] =>
  endings.map(({ id, name, expiresAt }) => ({
    code: 'accounts.renew_key',
    kind: 'act',
    urgency: urgency.due,
    id,
    on: dayOf(expiresAt),
    facts: { names: { ar: name, latin: name } },
  }));
