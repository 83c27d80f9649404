import { CHARTER_VERSION, charterParties, charterSections, partyOf, unsigned } from './charter.js';

const pair = { founderId: 'salma', mentorPersonId: 'hanan' };

it.each([
  [{ personId: 'salma', coordinates: false }, 'founder'],
  [{ personId: 'hanan', coordinates: false }, 'mentor'],
  [{ personId: 'hanan', coordinates: true }, 'mentor'], // an officer who is the mentor does not mediate
  [{ personId: 'salma', coordinates: true }, 'founder'],
  [{ personId: undefined, coordinates: true }, 'mediator'],
  [{ personId: 'omar', coordinates: true }, 'mediator'],
  [{ personId: 'omar', coordinates: false }, undefined],
  [{ personId: undefined, coordinates: false }, undefined],
] as const)('%j signs as %s', (who, party) => expect(partyOf(who, pair)).toBe(party));

it('three sign, each once', () => {
  expect(unsigned([])).toEqual(charterParties);
  expect(unsigned(['mediator', 'founder'])).toEqual(['mentor']);
  expect(unsigned(['founder', 'mentor', 'mediator'])).toEqual([]);
});

it('the version of new charters has a text', () => expect(charterSections[CHARTER_VERSION]?.length).toBeGreaterThan(5));
