import type { LocalDate } from '#kernel/calendar';
import type { Reader } from '#platform/database/tx';
import type { DunningStep } from './domain/dunning.js';

/** Steps of the ladder that binds on a day, lowest first. */
export const ladderOn = (from: Reader, day: LocalDate): Promise<DunningStep[]> =>
  from.query<DunningStep>(
    'select dpd, level, action, who from dunning_step where ladder_id = (select id from dunning_ladder where valid_from <= $1 order by valid_from desc, n desc limit 1) order by dpd',
    [day],
  );
