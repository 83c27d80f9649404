import type { LocalDate } from './calendar.js';

/** `act`: the reader should do something. `wait`: somebody else acts, or a day must come. `note`: good to know. */
export const stepKinds = ['act', 'wait', 'note'] as const;
export type StepKind = (typeof stepKinds)[number];

/** How soon a step wants the reader: the smallest number comes first on the start page. */
export const urgency = { overdue: 0, due: 10, begun: 20, missing: 30, open: 40, useful: 50, calm: 60 } as const;
export type Urgency = (typeof urgency)[keyof typeof urgency];

/** What a sentence about a step may name. Amounts in decimal MAD. */
export interface StepFacts {
  readonly amount?: string;
  readonly count?: number;
  /** Number of a file or a loan. */
  readonly number?: string;
  /** An instant, ISO. */
  readonly at?: string;
  readonly names?: { readonly ar: string; readonly latin: string };
  /** A word of the feature's own list, such as the most useful gap of a profile. */
  readonly word?: string;
}

/** What somebody may do next, as one feature sees it. Its sentence and its button are chosen by the code, `<feature>.<name>`. */
export interface NextStep {
  readonly code: string;
  readonly kind: StepKind;
  readonly urgency: Urgency;
  /** The day that the sentence names: to pay, to answer, to be heard of. */
  readonly on?: LocalDate;
  /** The record that the button opens. */
  readonly id?: string;
  readonly facts?: StepFacts;
}

/** Most urgent first; of two alike the one with the earlier day, then by code, so that the order never depends on who answered first. */
export const inOrder = (steps: readonly NextStep[]): readonly NextStep[] =>
  [...steps].sort((a, b) => a.urgency - b.urgency || (a.on ?? '9999').localeCompare(b.on ?? '9999') || a.code.localeCompare(b.code));
