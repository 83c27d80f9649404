// Answers of the API about products, for who keeps them.
import type { ParameterValue } from './parameters';
import type { Label, ProductView } from './views';

export interface Coded {
  readonly code: string;
  readonly label: Label;
}
export type Standing = 'draft' | 'coming' | 'in_force' | 'replaced' | 'ended';
export interface Change {
  readonly field: string;
  readonly before: ParameterValue;
  readonly after: ParameterValue;
}
export interface Version extends ProductView {
  readonly standing: Standing;
  readonly endsOn: string | null;
  readonly files: number;
  readonly changes: readonly Change[];
}
export interface KeptProduct {
  readonly code: string;
  readonly label: Label;
  readonly current: ProductView | null;
  readonly comingOn: string | null;
  readonly hasDraft: boolean;
  readonly files: number;
}

/** Where a version stands, as a tone. */
export const standingTone = { draft: 'act', coming: 'info', in_force: 'good', replaced: 'calm', ended: 'calm' } as const;
