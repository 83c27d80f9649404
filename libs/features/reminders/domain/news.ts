import type { Planned, ReminderKind } from './plan.js';

/** What is told once when it happens, in words of its own. */
export const newsKinds = [
  'application_received',
  'application_ineligible',
  'contract_ready',
  'money_sent',
  'loan_rescheduled',
  'notice_served',
  'loan_repaid',
  'mentor_asked',
  'mentor_offered',
  'mentor_found',
] as const satisfies readonly ReminderKind[];
export type NewsKind = (typeof newsKinds)[number];

/** The move of a file that its founder is told of. */
export const newsOfFile: Readonly<Record<string, NewsKind>> = { submit: 'application_received', declare_ineligible: 'application_ineligible' };
/** The move of a loan, or what was written down about it. */
export const newsOfLoan: Readonly<Record<string, NewsKind>> = {
  send_contract: 'contract_ready',
  disburse_part: 'money_sent',
  disburse: 'money_sent',
  rescheduled: 'loan_rescheduled',
  notice_served: 'notice_served',
  close: 'loan_repaid',
};

/** What is still true, so that the news still is one; other states mean that the matter has gone on. Without a word: it stays true. */
const holdsIn: Partial<Record<NewsKind, string>> = {
  application_ineligible: 'ineligible',
  contract_ready: 'contract_sent',
  loan_repaid: 'closed_paid',
  mentor_asked: 'proposed',
  mentor_offered: 'taken',
  mentor_found: 'accepted',
};
export const stillNews = (kind: NewsKind, state: string): boolean => (holdsIn[kind] ?? state) === state;

const DAY_MS = 86_400_000;
/** At once; a week later the page says more, and a question to a mentor is over. */
export const planNews = (kind: NewsKind, at: Date): readonly Planned[] => [
  { kind, dueAt: at, expiresAt: new Date(at.getTime() + (kind === 'notice_served' || kind === 'contract_ready' ? 30 : 7) * DAY_MS) },
];
