import { addMonths, type LocalDate } from '#kernel/calendar';
import type { CandidacyKind, CandidacyMove, CandidacyState } from './candidacy.js';

/** Months after being hired, or after the end of a training, at which she is asked what became of it (handbook 3.2, 3.3). */
export const askedAfter: Readonly<Record<CandidacyKind, readonly number[]>> = { job: [3, 6], training: [3, 6, 12] };

/** One tap each: still in the job or not; after a training, what she does now. */
export const outcomeAnswers = { job: ['kept', 'left'], training: ['working', 'own_business', 'studying', 'looking'] } as const;
export type OutcomeAnswer = (typeof outcomeAnswers)[CandidacyKind][number];
export const allOutcomeAnswers: readonly OutcomeAnswer[] = [...outcomeAnswers.job, ...outcomeAnswers.training];

const waiting: Readonly<Record<CandidacyKind, readonly CandidacyState[]>> = { job: ['hired', 'kept_3m'], training: ['completed', 'certified'] };

/** The question that is due and not asked yet: only the latest, so that a night that was missed asks once. Undefined: nothing to ask. */
export function questionDue(
  { kind, state, settledOn, asked }: { readonly kind: CandidacyKind; readonly state: CandidacyState; readonly settledOn: LocalDate | null; readonly asked: readonly number[] },
  today: LocalDate,
): number | undefined {
  if (settledOn === null || !waiting[kind].includes(state)) return undefined;
  const due = askedAfter[kind].filter((months) => addMonths(settledOn, months) <= today).at(-1);
  return due === undefined || asked.some((months) => months >= due) ? undefined : due;
}

/** The move of a job that an answer makes; none for trainings, whose state says how they ended. */
export function moveOfAnswer(kind: CandidacyKind, months: number, answer: OutcomeAnswer): CandidacyMove | undefined {
  if (kind === 'training') return undefined;
  return answer === 'left' ? 'leave' : months >= 6 ? 'keep_6m' : 'keep_3m';
}
