import { adaptationFaults, adaptationFor, audiences } from './adaptation.js';

describe('what somebody needs to work', () => {
  it('is kept only with words and a yes', () => {
    expect(adaptationFaults('Un poste assis', true)).toEqual([]);
    expect(adaptationFaults('', false).map(({ path }) => path)).toEqual(['words', 'consent']);
  });

  it('is read by nobody who was not named', () => {
    for (const audience of audiences) {
      expect(adaptationFor(audience, undefined)).toBeUndefined();
      expect(adaptationFor(audience, { words: 'x', audiences: [] })).toBeUndefined();
      for (const other of audiences) expect(adaptationFor(audience, { words: 'x', audiences: [other] })).toBe(audience === other ? 'x' : undefined);
    }
  });
});
