/** States of a mentor, thin version of handbook 2.2. Only active ones are proposed. */
export const mentorStates = ['candidate', 'active', 'paused', 'ended'] as const;
export type MentorState = (typeof mentorStates)[number];

/** Functions in which a mentor can help. */
export const mentorFunctions = ['sales', 'marketing', 'finance', 'legal', 'production', 'people', 'digital', 'purchasing'] as const;
/** Half-days in which a mentor is free. */
export const mentorSlots = ['weekday_morning', 'weekday_afternoon', 'weekday_evening', 'saturday', 'sunday'] as const;
export const firmStages = ['idea', 'started', 'registered'] as const;

/** Mentees at once: default 2, never more than 4 (handbook 2.2). */
export const DEFAULT_CAPACITY = 2;
export const HARD_CAPACITY = 4;

/** Whether a mentor with this load may take one more. Checked again under lock when one accepts. */
export const hasRoom = (mentor: { readonly state: MentorState; readonly capacity: number }, load: number): boolean =>
  mentor.state === 'active' && load < Math.min(mentor.capacity, HARD_CAPACITY);
