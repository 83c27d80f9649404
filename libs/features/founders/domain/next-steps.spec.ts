import { addDays, localDate } from '#kernel/calendar';
import { urgency } from '#kernel/next-step';
import { founderSteps } from './next-steps.js';

const today = localDate('2027-03-01');
it.each([
  [0, undefined, 0, []],
  [2, addDays(today, -1), 0, [['founders.do_tasks', urgency.overdue]]],
  [1, today, 0, [['founders.do_tasks', urgency.due]]],
  [
    1,
    addDays(today, 1),
    3,
    [
      ['founders.do_tasks', urgency.open],
      ['founders.look_at_firms', urgency.due],
    ],
  ],
] as const)('%i tasks from %s on, %i firms', (tasks, first, firms, expected) =>
  expect(founderSteps({ tasks, first, firms }, today).map(({ code, urgency: how }) => [code, how])).toEqual(expected),
);
