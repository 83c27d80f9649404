import { addDays, type LocalDate } from '#kernel/calendar';

/** How a call ended: reached and not decided yet, not reached, or where the person was sent (handbook 1.2, orientation). */
export const leadOutcomes = ['called', 'unreachable', 'smi', 'anapec', 'ofppt', 'indh', 'cri', 'other'] as const;
export type LeadOutcome = (typeof leadOutcomes)[number];

/** Still to call: nobody has, or nobody could be reached or was sent anywhere yet. */
export const openOutcomes: readonly (LeadOutcome | null)[] = [null, 'called', 'unreachable'];

/** The sentence that a person agrees to; a changed sentence gets a new name, and the old one stays in the texts under `consent.<version>`. */
export const CONSENT_VERSION = 'call_back_1';

/** Days that a phone number is kept: asked for, and after the person was sent somewhere (decision of this project; law 09-08: no longer than needed). */
export const LEAD_DAYS = 90;
export const DONE_DAYS = 30;

/** The last day on which the row exists. Sending somebody somewhere never keeps it longer. */
export function keepUntil(askedOn: LocalDate, handled?: { readonly outcome: LeadOutcome; readonly on: LocalDate }): LocalDate {
  const latest = addDays(askedOn, LEAD_DAYS);
  if (!handled || openOutcomes.includes(handled.outcome)) return latest;
  const done = addDays(handled.on, DONE_DAYS);
  return done < latest ? done : latest;
}

/** Personal columns of a lead and why they exist (law 09-08: no field without purpose). */
export const leadPersonalData = (['phone', 'first_name', 'language', 'answers'] as const).map((column) => ({
  table: 'lead',
  column,
  purpose: 'call_back_about_the_loan',
  retention: 'ninety_days_at_most',
}));
