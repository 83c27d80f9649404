import type { LocalDate } from '#kernel/calendar';
import type { ReminderKind } from './plan.js';

/** Lists whose people an officer can remind at once: loans with a late row, requests for papers without an answer, people by a search. */
export const bulkLists = ['late', 'papers', 'people'] as const;
export type BulkList = (typeof bulkLists)[number];

export const bulkTemplates = ['nudge_late', 'nudge_papers', 'nudge_call', 'nudge_profile'] as const satisfies readonly ReminderKind[];
export type BulkTemplate = (typeof bulkTemplates)[number];

/** What fits a list, the usual one first. */
export const templatesOf: Readonly<Record<BulkList, readonly [BulkTemplate, ...BulkTemplate[]]>> = {
  late: ['nudge_late', 'nudge_call'],
  papers: ['nudge_papers', 'nudge_call'],
  people: ['nudge_call', 'nudge_profile'],
};

/** More than that is no reminder any more, and no officer reads through it. */
export const BULK_MOST = 200;
/** Time to think again. */
export const UNDO_MS = 60_000;
/** Nobody gets the same words from the office twice within these days. */
export const LATELY_DAYS = 3;
/** A message that could not leave for so long is of no use any more. */
export const BULK_LIFE_MS = 7 * 24 * 3_600_000;

export const unreachedWhys = ['no_account', 'no_address', 'muted', 'paused', 'lately', 'your_own'] as const;
export type Unreached = (typeof unreachedWhys)[number];

/** What is known of somebody who is on the list. */
export interface Reachable {
  readonly own: boolean;
  readonly hasAccount: boolean;
  readonly mail: boolean;
  readonly phone: boolean;
  readonly muted: { readonly mail: boolean; readonly sms: boolean };
  readonly pausedUntil: LocalDate | null;
  /** Got these words from the office within `LATELY_DAYS`. */
  readonly lately: boolean;
}

/** By which channel a person is reached, or why not: by mail where there is an address and it is wanted, else by text message. Nobody reminds oneself. */
export function reach(one: Reachable, today: LocalDate): { readonly channel: 'mail' | 'sms' } | { readonly why: Unreached } {
  if (one.own) return { why: 'your_own' };
  if (!one.hasAccount) return { why: 'no_account' };
  if (!one.mail && !one.phone) return { why: 'no_address' };
  if (one.lately) return { why: 'lately' };
  if (one.pausedUntil !== null && one.pausedUntil > today) return { why: 'paused' };
  if (one.mail && !one.muted.mail) return { channel: 'mail' };
  return one.phone && !one.muted.sms ? { channel: 'sms' } : { why: 'muted' };
}
