import { publisherSteps, type PublisherFacts, reviewSteps, twinSteps } from './next-steps';

const codes = (more: Partial<PublisherFacts>): string[] => publisherSteps({ published: 0, drafts: 0, all: 5, import: undefined, ...more }).map(({ code }) => code);

describe('what offers ask of an organisation', () => {
  it('begins with the first offer', () => expect(codes({ all: 0 })).toEqual(['offers.publish_first']));
  it('brings unfinished work up before what is on line', () =>
    expect(codes({ published: 3, drafts: 1, import: { id: 'i', refused: 4 } })).toEqual(['offers.mend_import', 'offers.finish_drafts', 'offers.on_line']));
  it('invites to publish again when everything is closed', () => expect(codes({})).toEqual(['offers.publish_again']));
  it('asks reviewers only when something waits', () => expect([reviewSteps(2)[0]?.facts, reviewSteps(0)]).toEqual([{ count: 2 }, []]));
  it('asks about offers alike only when there are any', () => expect([twinSteps(1)[0]?.code, twinSteps(0)]).toEqual(['offers.settle_twins', []]));
});
