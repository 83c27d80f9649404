// A feed and its runs as the API tells them.
import type { Tone } from '../../components/status-badge';

export interface Feed {
  readonly id: string;
  readonly url: string;
  readonly source: string;
  readonly complete: boolean;
  readonly every: string;
  readonly state: 'active' | 'paused';
  readonly failures: number;
  readonly nextAt: string;
  readonly lastAt: string | null;
  readonly lastOutcome: Outcome | null;
}
export type Outcome = 'imported' | 'unchanged' | 'failed';
export interface FeedRun {
  readonly id: string;
  readonly at: string;
  readonly byHand: boolean;
  readonly outcome: Outcome;
  readonly message: string | null;
  readonly importId: string | null;
  readonly created: number | null;
  readonly updated: number | null;
  readonly refused: number | null;
  readonly removed: number | null;
}

export const outcomeTones: Readonly<Record<Outcome, Tone>> = { imported: 'good', unchanged: 'calm', failed: 'bad' };
