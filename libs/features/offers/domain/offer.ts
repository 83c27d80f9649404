/** Contracts an offer may have; `ci_idmaj` is ANAPEC's insertion contract. */
export const contracts = ['unspecified', 'cdi', 'cdd', 'ci_idmaj', 'interim', 'internship', 'apprenticeship', 'seasonal', 'daily', 'mission', 'training'] as const;
export type Contract = (typeof contracts)[number];

/** Trainings of OFPPT take people up to 30 (handbook 3.3); others say so themselves. */
export const OFPPT_MAX_AGE = 30;
