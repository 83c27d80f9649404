import { dayOf } from '#kernel/clock';
import { type NextStep, urgency } from '#kernel/next-step';

/** The running candidacies of somebody as the start page needs them; ids are those of the newest. */
export interface CandidateFacts {
  readonly waiting: number;
  readonly offered: string | null;
  readonly suggested: string | null;
  readonly selected: string | null;
  readonly interview: { readonly id: string; readonly at: Date | null } | null;
  readonly asked: { readonly id: string; readonly months: number } | null;
}

/** What the own candidacies ask of somebody. */
export function candidateSteps({ waiting, offered, suggested, selected, interview, asked }: CandidateFacts): NextStep[] {
  return [
    ...(offered ? [{ code: 'candidacies.answer_offer', kind: 'act', urgency: urgency.due, id: offered } as const] : []),
    ...(selected ? [{ code: 'candidacies.confirm_seat', kind: 'act', urgency: urgency.due, id: selected } as const] : []),
    ...(interview?.at
      ? [{ code: 'candidacies.go_to_interview', kind: 'act', urgency: urgency.due, id: interview.id, on: dayOf(interview.at), facts: { at: interview.at.toISOString() } } as const]
      : []),
    ...(interview && !interview.at ? [{ code: 'candidacies.agree_interview', kind: 'act', urgency: urgency.due, id: interview.id } as const] : []),
    ...(suggested ? [{ code: 'candidacies.answer_suggestion', kind: 'act', urgency: urgency.missing, id: suggested } as const] : []),
    ...(asked ? [{ code: 'candidacies.tell_outcome', kind: 'act', urgency: urgency.missing, id: asked.id, facts: { count: asked.months } } as const] : []),
    ...(waiting > 0 ? [{ code: 'candidacies.follow', kind: 'wait', urgency: urgency.useful, facts: { count: waiting } } as const] : []),
  ];
}

/** Candidates who wait for an organisation. */
export interface EmployerFacts {
  readonly fresh: number;
  readonly silent: number;
}

/** What candidates ask of an organisation: who has waited for too long comes before who is new. */
export function employerSteps({ fresh, silent }: EmployerFacts): NextStep[] {
  return [
    ...(silent > 0 ? [{ code: 'candidacies.answer_silent', kind: 'act', urgency: urgency.overdue, facts: { count: silent } } as const] : []),
    ...(fresh > 0 ? [{ code: 'candidacies.read_new', kind: 'act', urgency: urgency.due, facts: { count: fresh } } as const] : []),
  ];
}

/** Of organisations for which nobody speaks: what waits to be handed over, and what was and has had no answer for too long. */
export interface OfficerFacts {
  readonly waiting: number;
  readonly silent: number;
  /** News of people without an account, whom no message reaches. */
  readonly untold: number;
}

export const officerSteps = ({ waiting, silent, untold }: OfficerFacts): NextStep[] => [
  ...(waiting > 0 ? [{ code: 'candidacies.forward', kind: 'act', urgency: urgency.missing, facts: { count: waiting } } as const] : []),
  ...(silent > 0 ? [{ code: 'candidacies.ask_employer', kind: 'act', urgency: urgency.open, facts: { count: silent } } as const] : []),
  ...(untold > 0 ? [{ code: 'candidacies.tell_by_phone', kind: 'act', urgency: urgency.missing, facts: { count: untold } } as const] : []),
];
