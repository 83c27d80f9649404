import { type NextStep, urgency } from '#kernel/next-step';

/** What is asked of somebody who should speak for an organisation and does not yet. */
export const membershipSteps = (organisations: number): NextStep[] =>
  organisations > 0 ? [] : [{ code: 'organisations.wait_for_membership', kind: 'wait', urgency: urgency.due }];

/** What the organisations ask of those who keep them; `silent`: nobody speaks for them yet. */
export const keeperSteps = ({ active, silent }: { readonly active: number; readonly silent: number }): NextStep[] => [
  ...(active === 0 ? [{ code: 'organisations.enter_first', kind: 'act', urgency: urgency.missing } as const] : []),
  ...(silent > 0 ? [{ code: 'organisations.add_members', kind: 'act', urgency: urgency.open, facts: { count: silent } } as const] : []),
  ...(active > silent ? [{ code: 'organisations.at_work', kind: 'note', urgency: urgency.calm, facts: { count: active - silent } } as const] : []),
];

/** Somebody of the municipality who does not speak for it yet posts none of its missions. */
export const townSteps = (silent: boolean): NextStep[] => (silent ? [{ code: 'organisations.speak_for_town', kind: 'act', urgency: urgency.useful }] : []);
