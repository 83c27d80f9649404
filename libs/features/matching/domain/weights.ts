/** The most each part of a score can give, by the version of the points; in sum 1000. Frozen: kept reasons are read by the version they were made with. */
const most: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'market-1': { skills: 500, occupation: 200, distance: 120, level: 50, sector: 50, freshness: 50, answers: 30 },
  'market-2': { skills: 420, occupation: 170, distance: 100, level: 40, sector: 40, freshness: 40, answers: 30, room: 160 },
};
/** Of the points of `market-2/2027-01-04.1`; nothing for a version that nobody knows. */
export const mostOf = (version: string): Readonly<Record<string, number>> => most[version.split('/')[0]!] ?? {};

/** Points of mentor and young firm, in sum 100. Source: handbook 2.3. */
export const mentorWeights = { version: 'mentors-2', sector: 25, functions: 25, language: 15, distance: 10, availability: 10, stage: 10, preference: 5 } as const;

/** How many proposals are kept each way. */
export const OFFERS_PER_PERSON = 20;
export const PEOPLE_PER_OFFER = 20;
export const MENTORS_PER_FIRM = 3;
