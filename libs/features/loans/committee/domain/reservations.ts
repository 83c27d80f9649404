/** `suspensive` locks what follows until it is lifted; `monitoring` lives on beside the loan. */
export const reservationKinds = ['suspensive', 'monitoring'] as const;
export type ReservationKind = (typeof reservationKinds)[number];
export const reservationCategories = ['legal', 'premises', 'contribution', 'bank', 'training', 'quotes', 'other'] as const;
export type ReservationCategory = (typeof reservationCategories)[number];
/** Officer proposes with evidence, chair or deputy confirms: open → proposed → lifted, or back to open. */
export const reservationStates = ['open', 'proposed', 'lifted'] as const;
export type ReservationState = (typeof reservationStates)[number];

interface Kept {
  readonly kind: ReservationKind;
  readonly state: ReservationState;
}

/** Whether something still stands between the applicant and the acceptance. */
export const locksAcceptance = (reservations: readonly Kept[]): boolean => reservations.some(({ kind, state }) => kind === 'suspensive' && state !== 'lifted');
