import { assistanceStands, elsewhere, yesCovers } from './counter.js';

const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 4, hour));

it('covers with a yes what was written until then, never what came after', () =>
  expect([yesCovers(at(10), at(9)), yesCovers(at(10), at(10)), yesCovers(at(10), at(11)), yesCovers(null, at(9)), yesCovers(undefined, null), yesCovers(at(10), null)]).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
  ]));

it('lets help stand until the person ends it', () =>
  expect([
    assistanceStands({}),
    assistanceStands({ assistantAccountId: null }),
    assistanceStands({ assistantAccountId: 'karim', assistanceEndedAt: null }),
    assistanceStands({ assistantAccountId: 'karim', assistanceEndedAt: at(9) }),
  ]).toEqual([false, false, true, false]));

it('sends nobody elsewhere to the house itself', () => expect(elsewhere).toEqual(['anapec', 'ofppt', 'indh', 'cri', 'other']));
