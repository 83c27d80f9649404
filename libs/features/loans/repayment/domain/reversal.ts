/** Why a payment is taken back (handbook 1.7). */
export const reversalReasons = ['bounced_cheque', 'debit_refused', 'booked_wrongly', 'other'] as const;
export type ReversalReason = (typeof reversalReasons)[number];
