import { type NextStep, urgency } from '#kernel/next-step';

/** What a person's list of offers asks for; `computing` while a change still waits to be worked in. */
export function seekerSteps({ offers, computing, seeker }: { readonly offers: number; readonly computing: boolean; readonly seeker: boolean }): NextStep[] {
  if (offers > 0) return [{ code: 'matching.see_offers', kind: 'act', urgency: seeker ? urgency.open : urgency.useful, facts: { count: offers } }];
  if (!seeker) return [];
  return [computing ? { code: 'matching.computing', kind: 'wait', urgency: urgency.open } : { code: 'matching.no_offer_yet', kind: 'wait', urgency: urgency.useful }];
}

/** What the candidates of an organisation's offers ask for: how many of its open offers have people who fit. */
export const publisherSteps = (offers: number): NextStep[] =>
  offers > 0 ? [{ code: 'matching.see_candidates', kind: 'act', urgency: urgency.open, facts: { count: offers } }] : [];

/** From so many open offers on, a quarter that nobody sees is worth a look. */
const WORTH_A_LOOK = 8;
/** For those who steer: open offers that are in nobody's list. */
export const exposureSteps = ({ offers, unseen }: { readonly offers: number; readonly unseen: number }): NextStep[] =>
  offers >= WORTH_A_LOOK && 4 * unseen >= offers ? [{ code: 'matching.unseen_offers', kind: 'note', urgency: urgency.useful, facts: { count: unseen } }] : [];
