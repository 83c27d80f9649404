import { type NextStep, urgency } from '#kernel/next-step';
import type { Gap } from './profile-gaps.js';

/** Without these, nothing can be matched and no file can be judged; the others only make it better. */
const needed: readonly Gap[] = ['wishes', 'commune', 'skills', 'venture', 'birth_year'];

/** What the profile asks of its owner: to begin, or to tell what is missing, named by its most useful gap. */
export function profileSteps(hasProfile: boolean, gaps: readonly Gap[]): NextStep[] {
  if (!hasProfile) return [{ code: 'people.start_profile', kind: 'act', urgency: urgency.due }];
  const [first] = gaps;
  if (!first) return [];
  return [
    { code: 'people.fill_gaps', kind: 'act', urgency: gaps.some((gap) => needed.includes(gap)) ? urgency.missing : urgency.useful, facts: { count: gaps.length, word: first } },
  ];
}

/** Staff decide about those who look like one person; it can wait for a calm hour. */
export const duplicateSteps = (waiting: number): NextStep[] =>
  waiting === 0 ? [] : [{ code: 'people.same_people', kind: 'act', urgency: urgency.useful, facts: { count: waiting } }];
