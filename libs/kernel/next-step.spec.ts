import fc from 'fast-check';
import { localDate } from './calendar';
import { inOrder, type NextStep, urgency } from './next-step';

const aStep = (code: string, more: Partial<NextStep> = {}): NextStep => ({ code, kind: 'act', urgency: urgency.open, ...more });

describe('order of next steps', () => {
  it('puts the most urgent first, then the earlier day, then the code', () => {
    const steps = [
      aStep('b'),
      aStep('a'),
      aStep('late', { on: localDate('2027-05-01') }),
      aStep('soon', { on: localDate('2027-04-01') }),
      aStep('now', { urgency: urgency.overdue }),
    ];
    expect(inOrder(steps).map(({ code }) => code)).toEqual(['now', 'soon', 'late', 'a', 'b']);
  });

  it('does not depend on who answered first', () => {
    const step = fc.record({ code: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constant('act' as const), urgency: fc.constantFrom(...Object.values(urgency)) });
    fc.assert(fc.property(fc.uniqueArray(step, { selector: ({ code }) => code }), (steps) => expect(inOrder([...steps].reverse())).toEqual(inOrder(steps))));
  });
});
