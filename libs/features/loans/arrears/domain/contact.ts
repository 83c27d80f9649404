/** How somebody was spoken to about a late loan, and what came of it. */
export const contactKinds = ['call', 'visit', 'letter', 'message', 'notice'] as const;
export type ContactKind = (typeof contactKinds)[number];
export const contactOutcomes = ['reached', 'no_answer', 'wrong_number', 'sent', 'refused'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** Why a borrower cannot pay (reasons of handbook 1.8, rescheduling). */
export const difficultyReasons = ['illness', 'maternity', 'season', 'disaster', 'market', 'equipment', 'other'] as const;
export type DifficultyReason = (typeof difficultyReasons)[number];
