import type { LocalDate } from '#kernel/calendar';
import type { Reader } from '#platform/database/tx';
import { inForce } from '../eligibility/domain/product-version.js';
import type { GridLine } from './domain/grid.js';

export interface GridVersion {
  readonly id: string;
  readonly version: number;
  readonly state: 'draft' | 'published';
  readonly validFrom: LocalDate;
  readonly lines: readonly GridLine[];
  /** A grid is replaced, never ended: every file needs one. */
  readonly endsOn: null;
}
const columns = 'g.id, g.version, g.state, g.valid_from as "validFrom", g.lines, null as "endsOn"';

/** Newest first. */
export const gridVersions = (from: Reader): Promise<GridVersion[]> => from.query<GridVersion>(`select ${columns} from scoring_grid g order by g.version desc`);

/** The version that a study which begins on that day is scored by. */
export async function gridOn(from: Reader, day: LocalDate): Promise<GridVersion> {
  return inForce(await gridVersions(from), day)!;
}

/** The version that the file was opened with; before that, the one of today. */
export async function gridOf(from: Reader, file: { readonly gridId: string | null }, today: LocalDate): Promise<GridVersion> {
  const kept = file.gridId ? await from.one<GridVersion>(`select ${columns} from scoring_grid g where g.id = $1`, [file.gridId]) : undefined;
  return kept ?? gridOn(from, today);
}
