import type { ReminderKind } from './plan.js';

/** What people choose by. */
export const topics = ['loan', 'committee', 'papers', 'meetings', 'offers', 'candidacies', 'desk', 'other'] as const;
export type Topic = (typeof topics)[number];

/**
 * What happens to a message whose worker died between "sending" and "sent".
 * `again`: it leaves again under the same reference. `never_again`: at most once, a person looks. `ask_first`: the provider is asked; without an answer a person looks.
 */
export type Doubt = 'again' | 'never_again' | 'ask_first';

export interface KindRules {
  readonly topic: Topic;
  readonly inDoubt: Doubt;
  /** A notice with effects in law: nobody unsubscribes from it, no cap and no pause holds it back. */
  readonly legal: boolean;
  /** Soon of no use: feasts, caps and digests do not hold it back, only the night does. */
  readonly urgent: boolean;
  /** May wait for the message that tells several things at once. */
  readonly digest: boolean;
}

const usual: KindRules = { topic: 'other', inDoubt: 'again', legal: false, urgent: false, digest: false };

/** What is not usual about a kind. A kind that is not named here is a usual one. */
const special: Partial<Record<ReminderKind, Partial<KindRules>>> = {
  instalment_soon: { topic: 'loan' },
  instalment_late: { topic: 'loan' },
  due_moved: { topic: 'loan' },
  invoices_due: { topic: 'loan' },
  meeting_invited: { topic: 'meetings', urgent: true },
  meeting_moved: { topic: 'meetings', urgent: true },
  meeting_cancelled: { topic: 'meetings', urgent: true },
  meeting_week: { topic: 'meetings' },
  meeting_soon: { topic: 'meetings', urgent: true },
  contact_due: { topic: 'meetings', digest: true },
  contact_late: { topic: 'meetings', digest: true },
  charter_open: { topic: 'meetings' },
  task_due: { topic: 'meetings', digest: true },
  task_late: { topic: 'meetings', digest: true },
  hearing_invited: { topic: 'committee', inDoubt: 'ask_first', legal: true, urgent: true },
  hearing_soon: { topic: 'committee', urgent: true },
  decision_told: { topic: 'committee', inDoubt: 'ask_first', legal: true },
  papers_asked: { topic: 'papers' },
  papers_due: { topic: 'papers' },
  paper_expires: { topic: 'papers', digest: true },
  lapse_soon: { topic: 'loan' },
  lapse_last: { topic: 'loan' },
  desk_lapse_soon: { topic: 'desk' },
  desk_lapse_last: { topic: 'desk' },
  offers_found: { topic: 'offers', digest: true },
  candidacy_told: { topic: 'candidacies' },
  candidacy_received: { topic: 'desk', digest: true },
  candidacy_gone: { topic: 'desk', digest: true },
  candidacy_unanswered: { topic: 'desk', digest: true },
  outcome_asked: { topic: 'candidacies', digest: true },
  nudge_late: { topic: 'loan' },
  nudge_papers: { topic: 'papers' },
  application_received: { topic: 'loan' },
  application_ineligible: { topic: 'loan' },
  contract_ready: { topic: 'loan' },
  money_sent: { topic: 'loan' },
  loan_rescheduled: { topic: 'loan' },
  notice_served: { topic: 'loan', inDoubt: 'ask_first', legal: true },
  loan_repaid: { topic: 'loan' },
  mentor_asked: { topic: 'meetings' },
  mentor_offered: { topic: 'meetings' },
  mentor_found: { topic: 'meetings' },
  job_missing: { topic: 'desk', urgent: true },
  backlog_high: { topic: 'desk', urgent: true },
};

export const rulesOf = (kind: ReminderKind): KindRules => ({ ...usual, ...special[kind] });

/** What the provider knows about a reference of ours. */
export type Fate = 'accepted' | 'never_seen' | 'unknown';

/** What to do with a message that may have left already. `asked` is the provider's answer, for kinds that ask. */
export function afterDoubt(policy: Doubt, asked: Fate): 'send' | 'sent' | 'review' {
  if (policy === 'again') return 'send';
  if (policy === 'never_again') return 'review';
  return asked === 'accepted' ? 'sent' : asked === 'never_seen' ? 'send' : 'review';
}
