/** What the subject says at the moment of sending. */
export interface SubjectFacts {
  readonly exists: boolean;
  readonly settled: boolean;
  readonly cancelled: boolean;
  /** The subject now has another time than the reminder was planned for. */
  readonly moved: boolean;
}
export const silences = [
  'expired',
  'already_done',
  'cancelled',
  'moved',
  'gone',
  'no_address',
  'muted',
  'paused',
  'rehearsal',
  'refused',
  'unanswered',
  'in_doubt',
  'arrived',
  'not_needed',
  'undone',
] as const;
export type Silence = (typeof silences)[number];

/** Whether the reminder still makes sense now: true, or the reason for silence (kept in its row). */
export function stillWanted(reminder: { readonly expiresAt: Date }, facts: SubjectFacts, now: Date): true | Silence {
  if (reminder.expiresAt <= now) return 'expired';
  if (!facts.exists) return 'gone';
  if (facts.cancelled) return 'cancelled';
  if (facts.settled) return 'already_done';
  return facts.moved ? 'moved' : true;
}

/** Minutes until the next try after this many failures: 2, 4, 8 … at most 4 hours. */
export const backOffMinutes = (attempts: number): number => Math.min(240, 2 ** attempts);
