import type { LocalDate } from '#kernel/calendar';
import { type NextStep, urgency } from '#kernel/next-step';

/** What waits for somebody: open tasks of the own, and for officers firms that want a look. */
export interface FounderSteps {
  readonly tasks: number;
  readonly first: LocalDate | undefined;
  /** For officers. */
  readonly firms: number;
}

/** The own tasks, the first day first, and the list of firms in danger. */
export function founderSteps({ tasks, first, firms }: FounderSteps, today: LocalDate): NextStep[] {
  return [
    ...(tasks > 0 && first
      ? [
          {
            code: 'founders.do_tasks',
            kind: 'act',
            urgency: first < today ? urgency.overdue : first === today ? urgency.due : urgency.open,
            on: first,
            facts: { count: tasks },
          } as const,
        ]
      : []),
    ...(firms > 0 ? [{ code: 'founders.look_at_firms', kind: 'act', urgency: urgency.due, facts: { count: firms } } as const] : []),
  ];
}
