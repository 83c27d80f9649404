import { defineMoves } from '#kernel/moves';

/** A sitting of the committee: planned, then open while it decides, closed, and signed once its minutes are. */
export const sessionStates = ['planned', 'open', 'closed', 'signed', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];
export type SessionRole = 'secretary' | 'chair';

export const sessionMoves = defineMoves<SessionState, SessionRole>()({
  open: { from: ['planned'], to: 'open', by: ['secretary'] },
  close: { from: ['open'], to: 'closed', by: ['secretary', 'chair'] },
  sign: { from: ['closed'], to: 'signed', by: ['secretary', 'chair'], needs: 'both signatures' },
  cancel: { from: ['planned'], to: 'cancelled', by: ['secretary'], needs: 'reason' },
});
export type SessionMove = keyof typeof sessionMoves;
export const endedSessionStates: readonly SessionState[] = ['signed', 'cancelled'];

/** A meeting at a table or by video, or a consultation in writing. */
export const sessionKinds = ['meeting', 'written'] as const;
export type SessionKind = (typeof sessionKinds)[number];
export const sessionModes = ['place', 'remote', 'mixed'] as const;
export type SessionMode = (typeof sessionModes)[number];
export const presences = ['present', 'remote', 'excused', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** A file on an agenda. `postponed`: heard or not, it left the session without a decision. */
export const itemStates = ['planned', 'heard', 'decided', 'removed', 'postponed'] as const;
export type ItemState = (typeof itemStates)[number];
export const liveItemStates: readonly ItemState[] = ['planned', 'heard'];
