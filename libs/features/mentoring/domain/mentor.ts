/** States of a mentor (handbook 2.2). Only active ones are proposed. */
export const mentorStates = ['candidate', 'interviewed', 'trained', 'active', 'paused', 'ended'] as const;
export type MentorState = (typeof mentorStates)[number];

/** Functions in which a mentor can help. */
export const mentorFunctions = ['sales', 'marketing', 'finance', 'legal', 'production', 'people', 'digital', 'purchasing'] as const;
/** Half-days in which a mentor is free. */
export const mentorSlots = ['weekday_morning', 'weekday_afternoon', 'weekday_evening', 'saturday', 'sunday'] as const;
/** Whether a mentor runs a firm: a competitor of the firm next door is no mentor for it. Untold is asked for. */
export const ownFirms = ['none', 'yes'] as const;
/** Whom somebody would rather work with. A wish, never a condition. */
export const sexWishes = ['any', 'f', 'm'] as const;
export type SexWish = (typeof sexWishes)[number];
/** What forbids a pair for good (handbook 2.3); `ban`: one of both said no to the other. */
export const tieKinds = ['family', 'bank_officer', 'supplier', 'customer', 'ban'] as const;
export type TieKind = (typeof tieKinds)[number];
/** Days without an answer after which the next mentor is asked, without blame. */
export const SILENCE_DAYS = 7;
export const firmStages = ['idea', 'started', 'registered'] as const;

/** Mentees at once: default 2, never more than 4 (handbook 2.2). */
export const DEFAULT_CAPACITY = 2;
export const HARD_CAPACITY = 4;

/** Whether a mentor with this load may take one more. Checked again under lock when one accepts. */
export const hasRoom = (mentor: { readonly state: MentorState; readonly capacity: number }, load: number): boolean =>
  mentor.state === 'active' && load < Math.min(mentor.capacity, HARD_CAPACITY);
