import { defineErrors } from '#kernel/errors';

/** Refusals between the promise and the money; words in texts under `errors`. */
export const agreementErrors = defineErrors('agreement', {
  firm_before_money: 'RuleBroken',
  no_contract: 'Conflict',
  code_wrong: 'Invalid',
  code_expired: 'Conflict',
  codes_exhausted: 'RuleBroken',
  no_address: 'RuleBroken',
  scan_unreadable: 'Invalid',
  too_late_for_conditions: 'Conflict',
  conditions_open: 'RuleBroken',
  rib_length: 'Invalid',
  rib_key: 'Invalid',
  name_differs: 'Invalid',
  payee_known: 'Conflict',
  payee_unknown: 'Invalid',
  order_nothing: 'Invalid',
  order_too_much: 'Invalid',
  order_too_many_parts: 'Invalid',
  order_last_part_incomplete: 'Invalid',
  order_not_now: 'Conflict',
  same_person: 'Forbidden',
  no_approved_order: 'Conflict',
  invoice_known: 'Conflict',
  reason_missing: 'Invalid',
});
