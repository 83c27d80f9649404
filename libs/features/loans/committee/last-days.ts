import type { LocalDate } from '#kernel/calendar';
import type { Reader } from '#platform/database/tx';
import { UNFINISHED_DAYS } from '../application/domain/application.js';
import { type ApplicationState, grantedStates } from '../application/domain/application.moves.js';

/** A file that the clock ends when nobody acts: after its last day, by that move. */
export interface LastDay {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly state: ApplicationState;
  /** Who works on it: its officer, or who types it for its founder. */
  readonly staffAccountId: string | null;
  readonly move: 'lapse' | 'expire';
  readonly lastDay: LocalDate;
}

/** A draft and a request: days since; adjourned: the comeback days of the committee's rule; a grant: its validity, extension included. $1 = granted states, $2 = days of an unfinished file. */
const lastDays = `
  select a.id, a.number, a.person_id as "personId", a.state, coalesce(a.officer_account_id, case when a.assistance_ended_at is null then a.assistant_account_id end) as "staffAccountId",
    case when a.state = any($1) then 'expire' else 'lapse' end as move,
    case when a.state = any($1) then coalesce(e.until, d.valid_until) when a.state = 'adjourned' then a.state_since + coalesce(r.comeback_days, $2::int) else a.state_since + $2::int end as "lastDay"
  from loan_application a
    left join lateral (select c.id, c.item_id, c.valid_until from committee_decision c where c.application_id = a.id and (a.state = 'adjourned' or c.valid_until is not null) order by c.n desc limit 1) d on true
    left join committee_extension e on e.decision_id = d.id
    left join committee_item i on i.id = d.item_id left join committee_session s on s.id = i.session_id left join committee_rule r on r.id = s.rule_id
  where (a.state = any($1) or a.state in ('draft', 'incomplete', 'adjourned'))`;
const constants = [[...grantedStates], UNFINISHED_DAYS];

/** Files whose last day is over on that day. */
export const overdueFiles = (from: Reader, today: LocalDate): Promise<LastDay[]> =>
  from.query<LastDay>(`select * from (${lastDays}) f where f."lastDay" < $3 order by f.id`, [...constants, today]);

/** Undefined for a file that the clock does not end. */
export const closingOf = (from: Reader, applicationId: string): Promise<LastDay | undefined> =>
  from.one<LastDay>(`select * from (${lastDays} and a.id = $3) f where f."lastDay" is not null`, [...constants, applicationId]);
