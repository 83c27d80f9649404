import { keeperSteps, membershipSteps } from './next-steps';

describe('what organisations ask for', () => {
  it('tells somebody without an organisation to wait', () => expect([membershipSteps(0)[0]?.code, membershipSteps(1)]).toEqual(['organisations.wait_for_membership', []]));
  it('asks keepers for members where nobody speaks, and counts the others', () => {
    expect(keeperSteps({ active: 8, silent: 3 }).map(({ code, facts }) => [code, facts?.count])).toEqual([
      ['organisations.add_members', 3],
      ['organisations.at_work', 5],
    ]);
    expect(keeperSteps({ active: 0, silent: 0 }).map(({ code }) => code)).toEqual(['organisations.enter_first']);
  });
});
