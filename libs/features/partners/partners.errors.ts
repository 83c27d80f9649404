import { defineErrors } from '#kernel/errors';

/** Refusals of this feature; words in texts/{ar,fr,en}.json under `errors`. */
export const partnerErrors = defineErrors('partners', {
  not_your_organisation: 'Forbidden',
  address_unusable: 'Invalid',
  address_inside: 'Invalid',
  address_unknown: 'Invalid',
  too_many_addresses: 'Conflict',
  address_not_active: 'Conflict',
  days_order: 'Invalid',
});
