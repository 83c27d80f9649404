import { gapCodes, gapsOf, noteParts, type Note } from './note.js';

const text = 'Une phrase entière.';
const note: Note = { person: text, project: text, market: text, finances: text, risks: text, opinion: 'favourable', amount: 5_000_000n, termMonths: 36 };

describe('a study', () => {
  it('is whole with a note, a meeting and the officer’s own score', () => expect(gapsOf({ note, meetings: 1, ownScore: true })).toEqual([]));
  it('names everything that is missing at once', () => expect(gapsOf({ note: undefined, meetings: 0, ownScore: false })).toEqual([...gapCodes]));
  it.each(noteParts)('wants a sentence about %s', (part) => expect(gapsOf({ note: { ...note, [part]: ' court ' }, meetings: 1, ownScore: true })).toEqual([part]));
});
