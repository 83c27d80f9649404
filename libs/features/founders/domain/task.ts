/** Whose hands a task is in. */
export const taskParts = ['officer', 'mentor', 'founder'] as const;
export type TaskPart = (typeof taskParts)[number];

/** Why a task is there: somebody wrote it, an instalment was missed, an alert asks for it, a plan names it. */
export const taskKinds = [
  'own',
  'missed_instalment',
  'write_plan',
  'call_founder',
  'three_signals',
  'ask_mentor',
  'visit',
  'expert_day',
  'rescheduling',
  'course',
  'orderly_closing',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** Days after its due day from which an unpaid instalment is a task: a transfer may be on its way. */
export const MISSED_AFTER_DAYS = 3;
/** Days that somebody has to ask about a missed instalment. */
export const ASK_WITHIN_DAYS = 4;

/** Parts whose tasks this part sees. What the platform does among its own is its own business. */
const seen: Readonly<Record<TaskPart, readonly TaskPart[]>> = { officer: taskParts, mentor: ['mentor', 'founder'], founder: ['mentor', 'founder'] };
export const seesTasksOf = (part: TaskPart): readonly TaskPart[] => seen[part];

/** For whom somebody may write a task: mentor and founder for each other, an officer for all. */
export const mayAsk = (by: TaskPart, of: TaskPart): boolean => seen[by].includes(of);

/** Who may say that a task is done, or not to be done: whoever has it, whoever wrote it, and the officer. */
export const mayEnd = (by: TaskPart, task: { readonly part: TaskPart; readonly madeBy: string | null }, accountId: string): boolean =>
  by === 'officer' || (seen[by].includes(task.part) && (task.part === by || task.madeBy === accountId));
