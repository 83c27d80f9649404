import { readMoment } from '#kernel/moment';
import type { InviteBody, ReasonBody } from './candidacies.dto.js';
import { candidacyErrors } from './candidacies.errors.js';
import { needsWords } from './domain/reasons.js';
import type { MoveFacts } from './use-cases/move-candidacy.js';

/** A no or an end, read: one of these reasons; a reason that says nothing alone comes with words. Throws candidacies.unknown_reason, words_missing, each at its field. */
export function readReason({ reason, reply }: ReasonBody, known: readonly string[]): MoveFacts {
  if (!known.includes(reason)) throw candidacyErrors.unknown_reason({}, [{ path: 'reason', code: 'candidacies.unknown_reason' }]);
  if (needsWords(reason) && reply.trim() === '') throw candidacyErrors.words_missing({}, [{ path: 'reply', code: 'candidacies.words_missing' }]);
  return { reason, reply: reply.trim() };
}

/** An invitation, read: a moment that lies ahead, or none yet. Throws candidacies.moment_unreadable, moment_past, each at its field. */
export function readInvitation({ meetsAt, meetsWhere, reply }: InviteBody, now: Date): MoveFacts {
  const words = { meetsWhere: meetsWhere.trim(), reply: reply.trim() };
  if (meetsAt === '') return { ...words, meetsAt: null };
  const moment = readMoment(meetsAt);
  if (!moment) throw candidacyErrors.moment_unreadable({}, [{ path: 'meetsAt', code: 'candidacies.moment_unreadable' }]);
  if (moment <= now) throw candidacyErrors.moment_past({}, [{ path: 'meetsAt', code: 'candidacies.moment_past' }]);
  return { ...words, meetsAt: moment };
}
