// What the secretary does next in a session; the API decides whether it may happen.
import type { SessionView } from './views';

export interface SecretaryStep {
  readonly code: 'add' | 'convoke' | 'wait' | 'open' | 'attendance' | 'hear' | 'close' | 'minutes' | 'sign' | 'chair' | 'letters' | 'done' | 'cancelled';
  readonly kind: 'act' | 'wait' | 'done';
  readonly move?: string;
}

export function nextMove(session: SessionView): SecretaryStep {
  const live = session.items.filter(({ state }) => state === 'planned' || state === 'heard');
  if (session.state === 'cancelled') return { code: 'cancelled', kind: 'done' };
  if (session.state === 'planned') {
    if (live.length === 0) return { code: 'add', kind: 'act' };
    if (session.kind === 'meeting' && live.some(({ convokedAt, state }) => state === 'planned' && !convokedAt)) return { code: 'convoke', kind: 'act', move: 'convoke' };
    return session.day > session.today ? { code: 'wait', kind: 'wait' } : { code: 'open', kind: 'act', move: 'open' };
  }
  if (session.state === 'open') {
    if (session.kind === 'meeting' && session.members.every(({ presence }) => presence === null)) return { code: 'attendance', kind: 'act' };
    return live.length > 0 ? { code: 'hear', kind: 'act' } : { code: 'close', kind: 'act', move: 'close' };
  }
  const last = session.minutes.at(-1);
  if (!last) return { code: 'minutes', kind: 'act', move: 'minutes' };
  if (!last.signatures.some(({ part }) => part === 'secretary')) return { code: 'sign', kind: 'act', move: 'sign' };
  if (session.items.some(({ state, told }) => state === 'decided' && !told)) return { code: 'letters', kind: 'act' };
  return last.signatures.some(({ part }) => part === 'chair') ? { code: 'done', kind: 'done' } : { code: 'chair', kind: 'wait' };
}
