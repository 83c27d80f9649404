import { urgency } from '#kernel/next-step';
import { exposureSteps, publisherSteps, seekerSteps } from './next-steps';

describe('what a list of offers asks for', () => {
  it('is for a seeker the thing to open, for a founder good to know', () => {
    expect(seekerSteps({ offers: 7, computing: true, seeker: true })).toEqual([{ code: 'matching.see_offers', kind: 'act', urgency: urgency.open, facts: { count: 7 } }]);
    expect(seekerSteps({ offers: 7, computing: false, seeker: false })[0]?.urgency).toBe(urgency.useful);
  });
  it('says whether to wait a moment or longer', () => {
    const code = (computing: boolean, seeker: boolean): unknown => seekerSteps({ offers: 0, computing, seeker })[0]?.code;
    expect([code(true, true), code(false, true), code(true, false)]).toEqual(['matching.computing', 'matching.no_offer_yet', undefined]);
  });
  it('names to a publisher the offers that have candidates', () => expect([publisherSteps(3)[0]?.facts, publisherSteps(0)]).toEqual([{ count: 3 }, []]));
  it('shows those who steer offers that nobody sees, when they are many', () =>
    expect([exposureSteps({ offers: 20, unseen: 5 })[0]?.facts, exposureSteps({ offers: 20, unseen: 4 }), exposureSteps({ offers: 7, unseen: 7 })]).toEqual([
      { count: 5 },
      [],
      [],
    ]));
});
