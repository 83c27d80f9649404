// What the API tells about addresses of partners and about what was sent there.
import type { Tone } from '../../components/status-badge';

export const events = ['offer.published', 'offer.changed', 'offer.closed', 'candidacy.received', 'candidacy.moved'] as const;
/** Words of texts hold no dot: `offer.published` → `published`. */
export const wordOf = (event: string): string => event.split('.').at(-1) ?? event;

export const endpointTones: Readonly<Record<string, Tone>> = { active: 'good', paused: 'wait', ended: 'calm' };
export const deliveryTones: Readonly<Record<string, Tone>> = { pending: 'wait', done: 'good', failed: 'bad' };

export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly state: string;
  readonly pausedBecause: string | null;
  readonly failingSince: string | null;
  readonly oldSecretUntil: string | null;
  readonly createdAt: string;
  readonly pending: number;
  readonly failed: number;
  readonly lastDoneAt: string | null;
}
export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastFault: string | null;
  readonly createdAt: string;
  readonly nextAt: string | null;
  readonly body: string;
  readonly tries: readonly { readonly n: number; readonly at: string; readonly milliseconds: number; readonly status: number | null; readonly fault: string | null }[];
}
