/** Points of mentor and young firm, in sum 100. Source: handbook 2.3. */
export const mentorWeights = { version: 'mentors-2', sector: 25, functions: 25, language: 15, distance: 10, availability: 10, stage: 10, preference: 5 } as const;

/** How many proposals are kept each way. */
export const OFFERS_PER_PERSON = 20;
export const PEOPLE_PER_OFFER = 20;
export const MENTORS_PER_FIRM = 3;
