// Answers of the API about versions of the scoring grid.
import type { Version } from '../eligibility/product-views';
import type { GridLine } from './study-views';

export interface GridVersion {
  readonly version: number;
  readonly standing: Version['standing'];
  readonly validFrom: string;
  readonly lines: readonly GridLine[];
  readonly files: number;
}
export interface GridVersions {
  readonly items: readonly GridVersion[];
  readonly today: string;
}
