import { urgency } from '#kernel/next-step';
import { duplicateSteps, profileSteps } from './next-steps';

describe('what a profile asks of its owner', () => {
  it('asks first of all for a profile', () => expect(profileSteps(false, ['wishes'])).toEqual([{ code: 'people.start_profile', kind: 'act', urgency: urgency.due }]));
  it('names the most useful gap, and presses only for what matching and loans need', () => {
    expect(profileSteps(true, ['skills', 'education'])).toMatchObject([{ code: 'people.fill_gaps', urgency: urgency.missing, facts: { count: 2, word: 'skills' } }]);
    expect(profileSteps(true, ['education', 'latin_name'])).toMatchObject([{ urgency: urgency.useful, facts: { count: 2, word: 'education' } }]);
  });
  it('asks nothing of a whole profile', () => expect(profileSteps(true, [])).toEqual([]));
});

it('asks staff about those who look like one person, when there are any', () =>
  expect([duplicateSteps(0), duplicateSteps(3)]).toEqual([[], [{ code: 'people.same_people', kind: 'act', urgency: urgency.useful, facts: { count: 3 } }]]));
