import type { LocalDate } from '#kernel/calendar';
import type { Reader } from '#platform/database/tx';

/** Officers who are away on that day, each with the last day of it. */
export async function awayOn(from: Reader, day: LocalDate): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await from.query<{ id: string; until: LocalDate }>(
    'select account_id as id, to_day as until from officer_absence where from_day <= $1 and $1 <= to_day order by account_id',
    [day],
  );
  return new Map(rows.map(({ id, until }) => [id, until]));
}
