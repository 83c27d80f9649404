import { addDays, type LocalDate } from '#kernel/calendar';
import { type NextStep, type StepFacts, urgency } from '#kernel/next-step';
import type { MentorState } from './mentor.js';

/** The nearest meeting that is still to come; `names` are those of the other side. */
export interface MeetingFacts {
  readonly mentorshipId: string;
  readonly at: string;
  readonly day: LocalDate;
  readonly names?: StepFacts['names'];
}

/** What mentoring knows of one person. `side`: whose start page it is. */
export interface MentoringFacts {
  readonly side: 'mentor' | 'founder';
  /** Proposals that the mentor has not answered. */
  readonly proposed: number;
  /** Mentors who took the firm and wait for the founder's yes. */
  readonly taken?: number;
  /** Charters that wait for the own signature, and the one that waited longest. */
  readonly toSign?: { readonly count: number; readonly mentorshipId: string } | undefined;
  /** Active mentorships, and how many of them have no meeting planned. */
  readonly active: number;
  readonly unplanned: number;
  readonly meeting: MeetingFacts | undefined;
}

/** From this many days before, a meeting is what comes next. */
const NEAR_DAYS = 2;

/** What somebody who gives or gets mentoring does next: the meeting, and the mentorship that has none. */
export function mentorshipSteps({ side, proposed, taken = 0, toSign, active, unplanned, meeting }: MentoringFacts, today: LocalDate): NextStep[] {
  const { names } = meeting ?? {};
  return [
    ...(meeting
      ? [
          {
            code: 'mentoring.next_meeting',
            kind: 'wait',
            urgency: meeting.day <= addDays(today, NEAR_DAYS) ? urgency.due : urgency.open,
            on: meeting.day,
            id: meeting.mentorshipId,
            facts: { at: meeting.at, ...(names ? { names } : {}) },
          } as const,
        ]
      : []),
    ...(toSign ? [{ code: 'mentoring.sign_charter', kind: 'act', urgency: urgency.due, id: toSign.mentorshipId, facts: { count: toSign.count } } as const] : []),
    ...(unplanned > 0 ? [{ code: 'mentoring.plan_meeting', kind: 'act', urgency: urgency.open, facts: { count: unplanned } } as const] : []),
    ...(side === 'founder' && taken > 0 ? [{ code: 'mentoring.confirm_mentor', kind: 'act', urgency: urgency.due } as const] : []),
    ...(side === 'founder' && proposed > 0 && taken === 0 && active === 0
      ? [{ code: 'mentoring.mentor_asked', kind: 'wait', urgency: urgency.useful, facts: { count: proposed } } as const]
      : []),
  ];
}

/** What is asked of a mentor; `state` is undefined until the offer of help is written down. */
export function mentorSteps(state: MentorState | undefined, facts: Omit<MentoringFacts, 'side'>, today: LocalDate): NextStep[] {
  if (state === undefined) return [{ code: 'mentoring.offer_help', kind: 'act', urgency: urgency.due }];
  const steps: NextStep[] = [
    ...(state === 'candidate' ? [{ code: 'mentoring.candidate', kind: 'wait', urgency: urgency.open } as const] : []),
    ...(state === 'interviewed' || state === 'trained' ? [{ code: 'mentoring.soon_active', kind: 'wait', urgency: urgency.open } as const] : []),
    ...(facts.proposed > 0 ? [{ code: 'mentoring.answer', kind: 'act', urgency: urgency.due, facts: { count: facts.proposed } } as const] : []),
    ...mentorshipSteps({ side: 'mentor', ...facts }, today),
  ];
  return steps.length > 0 ? steps : [{ code: state === 'active' ? 'mentoring.no_proposal_yet' : 'mentoring.resting', kind: 'wait', urgency: urgency.calm }];
}

/** What the coordination is asked: mentors who wait for an interview, charters that wait for a mediator. */
export const coordinationSteps = (candidates: number, unmediated = 0): NextStep[] => [
  ...(candidates > 0 ? [{ code: 'mentoring.meet_candidates', kind: 'act', urgency: urgency.open, facts: { count: candidates } } as const] : []),
  ...(unmediated > 0 ? [{ code: 'mentoring.mediate', kind: 'act', urgency: urgency.due, facts: { count: unmediated } } as const] : []),
];
