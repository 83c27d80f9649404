/**
 * Parts of a candidacy. `employer`: who speaks for the organisation of the offer, a provider of trainings too. `officer`: forwards where nobody speaks, and writes
 * down what an employer told. `house`: what follows from something else, such as an offer that closed.
 */
export const candidacyRoles = ['candidate', 'employer', 'officer', 'house', 'clock'] as const;
export type CandidacyRole = (typeof candidacyRoles)[number];
