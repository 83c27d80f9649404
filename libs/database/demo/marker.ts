import type { LocalDate } from '#kernel/calendar';
import type { Db } from '#platform/database/db';

/** The one seed of the demo world: the same names and titles everywhere. */
export const DEMO_SEED = 'dcheira';

/** `none`: somebody real is here, or may come; `empty`: nobody yet; `begun`: half told, and for which day; `whole`. */
export type DemoState = { readonly state: 'none' | 'empty' | 'whole' } | { readonly state: 'begun'; readonly toldOn: LocalDate };

/**
 * Whether the demo world may be told here. A half-told one is told again from its start and for its own day: each act carries its natural key,
 * so what has happened answers as it did, and what has not happens now (house: killed anywhere, nothing twice, nothing lost).
 */
export async function demoState(db: Db): Promise<DemoState> {
  const row = await db.one<{ told_on: LocalDate; finished_at: Date | null }>('select told_on, finished_at from demo_world where seed = $1', [DEMO_SEED]);
  if (row) return row.finished_at ? { state: 'whole' } : { state: 'begun', toldOn: row.told_on };
  return { state: (await db.one('select 1 from account union all select 1 from person limit 1')) ? 'none' : 'empty' };
}

export async function demoBegins(db: Db, toldOn: LocalDate, at: Date): Promise<void> {
  await db.transaction((tx) => tx.query('insert into demo_world (seed, told_on, begun_at) values ($1, $2, $3) on conflict do nothing', [DEMO_SEED, toldOn, at]));
}

export async function demoIsWhole(db: Db, at: Date): Promise<void> {
  await db.transaction((tx) => tx.query('update demo_world set finished_at = $2 where seed = $1', [DEMO_SEED, at]));
}
