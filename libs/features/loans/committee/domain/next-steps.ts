import type { LocalDate } from '#kernel/calendar';
import { type NextStep, urgency } from '#kernel/next-step';

/** A member's day: seat, pledge, and the files of the next session that wait for a voice and may be read today. */
export interface MemberFacts {
  readonly seated: boolean;
  readonly pledged: boolean;
  readonly files: readonly { readonly id: string; readonly number: string; readonly day: LocalDate }[];
}

export function memberSteps({ seated, pledged, files }: MemberFacts): NextStep[] {
  if (seated && !pledged) return [{ code: 'loans.pledge', kind: 'act', urgency: urgency.due }];
  const [first] = files;
  if (!first) return [{ code: 'loans.nothing_to_decide', kind: 'wait', urgency: urgency.calm }];
  return [{ code: 'loans.decide', kind: 'act', urgency: urgency.due, id: first.id, on: first.day, facts: { count: files.length, number: first.number } }];
}

/** The secretary's day: files without a session, the session at hand, decisions whose letter has not left. */
export interface SecretaryFacts {
  readonly ready: number;
  readonly letters: number;
  /** Open, or planned; the nearest. */
  readonly session: { readonly id: string; readonly number: string; readonly day: LocalDate } | undefined;
}

export function secretarySteps({ ready, letters, session }: SecretaryFacts, today: LocalDate): NextStep[] {
  return [
    ...(letters > 0 ? [{ code: 'loans.send_letters', kind: 'act', urgency: urgency.due, facts: { count: letters } } as const] : []),
    ...(session && session.day <= today
      ? [{ code: 'loans.hold_session', kind: 'act', urgency: urgency.due, id: session.id, on: session.day, facts: { number: session.number } } as const]
      : []),
    ...(ready > 0 ? [{ code: 'loans.plan_session', kind: 'act', urgency: urgency.open, facts: { count: ready } } as const] : []),
  ];
}
