import { arrearsSteps } from './next-steps.js';

it('late loans ask for a call only when a step waits', () => {
  expect(arrearsSteps(0)).toEqual([]);
  expect(arrearsSteps(2)).toMatchObject([{ code: 'loans.call_late', kind: 'act', facts: { count: 2 } }]);
});
