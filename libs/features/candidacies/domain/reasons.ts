/** Why an employer or a provider says no: told to the candidate in words, counted for what helps next time. */
export const rejectReasons = ['other_chosen', 'skills', 'experience', 'level', 'language', 'distance', 'availability', 'unreachable', 'no_show', 'other'] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** Why a training was left before its end. */
export const dropReasons = ['work_found', 'distance', 'money', 'health', 'family', 'too_hard', 'not_suited', 'absences', 'other'] as const;
export type DropReason = (typeof dropReasons)[number];

/** She was hired elsewhere: written by the house alone. */
export const HIRED_ELSEWHERE = 'hired_elsewhere';

export const candidacyReasons = [...new Set<string>([...rejectReasons, ...dropReasons, HIRED_ELSEWHERE])];

/** Reasons that say nothing alone: a sentence must come along. */
export const needsWords = (reason: string): boolean => reason === 'other';
