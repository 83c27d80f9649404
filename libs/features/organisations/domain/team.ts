import { isAfter, isBefore, type LocalDate } from '#kernel/calendar';
import type { MemberRole } from './organisation.js';

/** Days that a link of invitation works. */
export const INVITATION_DAYS = 14;

export const invitationStates = ['open', 'used', 'withdrawn', 'over'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** A link works once, until it is withdrawn or its days are over. */
export function invitationStateOf(
  { expiresAt, usedAt, revokedAt }: { readonly expiresAt: Date; readonly usedAt: Date | null; readonly revokedAt: Date | null },
  now: Date,
): InvitationState {
  if (usedAt) return 'used';
  if (revokedAt) return 'withdrawn';
  return expiresAt > now ? 'open' : 'over';
}

/** Somebody must be left who can add and remove people. */
export const leavesAnAdmin = (members: readonly { readonly accountId: string; readonly role: MemberRole }[], leaving: string): boolean =>
  members.some(({ accountId, role }) => accountId !== leaving && role === 'admin') || !members.some(({ accountId, role }) => accountId === leaving && role === 'admin');

export interface Days {
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
}
/** The absence of today, else the next one; both days belong to it. */
export function absenceNow<T extends Days>(absences: readonly T[], today: LocalDate): T | undefined {
  const ahead = absences.filter(({ toDay }) => !isBefore(toDay, today));
  return [...ahead].sort((a, b) => (isAfter(a.fromDay, b.fromDay) ? 1 : -1))[0];
}

/** Who is written to: the first of these groups in which there is somebody: own members who are here, those above who are here, own members, those above. Nobody is written to twice. */
export function toWrite<T extends { readonly id: string; readonly own: boolean; readonly away: boolean }>(spokes: readonly T[]): readonly T[] {
  const groups = [false, true].flatMap((away) => [true, false].map((own) => spokes.filter((one) => one.own === own && one.away === away)));
  return (groups.find((group) => group.length > 0) ?? []).filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
}
