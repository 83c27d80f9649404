import type { KeyKind } from '#kernel/key-scopes';

/** Days before the end of a key on which its people are warned, on their pages and by message. */
export const KEY_WARNING_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/** `ends_soon`: it works, and another should be made. */
export const keyStates = ['good', 'ends_soon', 'expired', 'ended'] as const;
export type KeyState = (typeof keyStates)[number];

export interface KeyDates {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

export function keyStateOf({ expiresAt, revokedAt }: KeyDates, now: Date): KeyState {
  if (revokedAt) return 'ended';
  if (expiresAt <= now) return 'expired';
  return expiresAt.getTime() - now.getTime() <= KEY_WARNING_DAYS * DAY_MS ? 'ends_soon' : 'good';
}

/** A key made for a short time is not warned about on its first day, nor one of the sandbox: nothing stands still when it ends. */
export const isWarnedOf = (key: KeyDates & { readonly kind: KeyKind; readonly createdAt: Date }, now: Date): boolean =>
  key.kind === 'live' && keyStateOf(key, now) === 'ends_soon' && (key.expiresAt.getTime() - key.createdAt.getTime()) / 2 >= key.expiresAt.getTime() - now.getTime();
