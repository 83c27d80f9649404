/** Points of each part, in sum 1000. Stored by version with each proposal, so that it can be explained years later. Frozen: a change is a new version. */
export const offerWeights = {
  version: 'offers-1',
  skills: 450,
  occupation: 250,
  distance: 150,
  level: 50,
  experience: 50,
  languages: 50,
  /** Weight of a skill inside the offer's own list. */
  essential: 2,
  optional: 1,
  /** Share of the occupation points, in percent: the wish itself, same ISCO minor group, sub-major group, and the fall per rank of the wish. */
  sameOccupation: 100,
  sameMinorGroup: 60,
  sameSubMajorGroup: 30,
  fallPerRank: 8,
} as const;

/** Points of mentor and young firm, in sum 100. Source: handbook 2.3. */
export const mentorWeights = { version: 'mentors-2', sector: 25, functions: 25, language: 15, distance: 10, availability: 10, stage: 10, preference: 5 } as const;

/** How many proposals are kept each way. */
export const OFFERS_PER_PERSON = 20;
export const PEOPLE_PER_OFFER = 20;
export const MENTORS_PER_FIRM = 3;
/** Share of the skills of a job, in percent, from which it is proposed to somebody who wished for something else. */
export const SKILLS_WITHOUT_WISH = 30;
/** Below this a proposal is noise: neither skill nor occupation fits. */
export const SMALLEST_SCORE = 200;
