import { toldByPhone } from './domain/told.js';

/**
 * SQL over `candidacy c` and its `offer o`: handed over by an officer, and still to be answered by an organisation for which nobody speaks. The officer asks there, and writes
 * down what is told.
 */
export const handedOver = `c.state in ('sent', 'seen', 'interview', 'offered', 'no_news', 'pre_registered', 'selected', 'enrolled', 'attending') and not exists
  (select 1 from organisation_member m join account a on a.id = m.account_id join organisation b on b.id = m.organisation_id or (b.parent_id = m.organisation_id and m.role = 'admin')
    where b.id = o.organisation_id and a.state = 'active')`;

/** SQL over `candidacy c` for `waitsToBeTold`: news of somebody without an account, whom no message reaches. */
export const untold = `c.state in (${toldByPhone.map((state) => `'${state}'`).join(', ')}) and (c.told_at is null or c.since > c.told_at)
  and exists (select 1 from person p where p.id = c.person_id and p.account_id is null)`;
