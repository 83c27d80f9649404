import { type Opened, openMarket, personRow } from './book.js';
import { TooMany } from './codes.js';
import { byId, type OfferFacts, type PersonFacts, type Place } from './facts.js';
import { judge } from './judge.js';
import { told } from './told.js';

const places = new Map<string, Place | undefined>([
  ['agadir', { province: 'a', latitude: 30.42, longitude: -9.598 }],
  ['inezgane', { province: 'i', latitude: 30.355, longitude: -9.536 }],
  ['nowhere', undefined],
]);
const anOffer = (more: Partial<OfferFacts> = {}): OfferFacts => ({
  ...{
    id: 'o',
    kind: 'job',
    commune: 'agadir',
    remote: false,
    level: 2,
    languages: new Map(),
    requires: [],
    slots: [],
    essential: ['cook'],
    optional: [],
    occupation: '5120-01',
    sector: null,
  },
  ...more,
});
const aPerson = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{
    id: 'p',
    commune: 'agadir',
    radiusKm: 20,
    remoteWelcome: true,
    level: 3,
    languages: new Map([['fr', 3]]),
    holds: [],
    slots: [],
    skills: ['cook'],
    seeks: [],
    wishes: [],
    sectors: [],
  },
  ...more,
});
function market(offers: readonly OfferFacts[], person: PersonFacts): Opened {
  const opened = openMarket(offers, places, { wishes: person.wishes });
  opened.market.people.write(0, personRow(opened, person));
  return opened;
}
const tell = (offer: Partial<OfferFacts>, person: Partial<PersonFacts> = {}): ReturnType<typeof told> => {
  const opened = market([anOffer(offer)], aPerson(person));
  return told(judge(opened.market, 0, 0), opened);
};
const stops = (offer: Partial<OfferFacts>, person: Partial<PersonFacts> = {}): string[] => tell(offer, person).stops.map(({ stop }) => stop);

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('a market out of facts', () => {
  it('tests each constraint and names it', () => {
    expect(stops({})).toEqual([]);
    expect(stops({ languages: new Map([['fr', 3]]) })).toEqual([]);
    expect(tell({ languages: new Map([['fr', 4]]) }).stops).toEqual([{ stop: 'requirement_missing', params: { missing: 'fr:4' } }]);
    expect(stops({ requires: ['licence_b'] })).toEqual(['requirement_missing']);
    expect(stops({ requires: ['licence_b'] }, { holds: ['licence_b'] })).toEqual([]);
    expect(stops({ level: 4 })).toEqual(['level_too_low']);
    expect(stops({ slots: ['night'] }, { slots: ['day'] })).toEqual(['no_common_time']);
    expect([stops({ slots: ['night'] }), stops({}, { slots: ['day'] }), stops({ slots: ['day', 'night'] }, { slots: ['night'] })]).toEqual([[], [], []]);
    expect([stops({ commune: 'inezgane' }), stops({ commune: 'inezgane' }, { radiusKm: 5 })]).toEqual([[], ['too_far']]);
    expect([stops({ commune: 'nowhere' }), stops({ commune: 'nowhere' }, { commune: 'nowhere' })]).toEqual([['place_unknown'], []]);
    expect([stops({ commune: 'nowhere', remote: true }), stops({ commune: 'nowhere', remote: true }, { remoteWelcome: false }), stops({ commune: null })]).toEqual([
      [],
      ['place_unknown'],
      [],
    ]);
    expect([stops({}, { skills: [] }), stops({}, { skills: [], wishes: ['5120-01'] })]).toEqual([['no_common_ground'], []]);
  });

  it('gives a training for what is sought, not for what is there', () => {
    expect([stops({ kind: 'training' }), stops({ kind: 'training' }, { seeks: ['cook'] })]).toEqual([['no_common_ground'], []]);
  });

  it('knows neighbours of a wish, also of one that no offer has', () => {
    const points = (wish: string): number => tell({}, { wishes: [wish] }).parts.occupation;
    expect([points('5120-01'), points('5120-09'), points('5129-01'), points('5112-01'), points('7512-01')]).toEqual([170, 80, 60, 30, 0]);
  });

  it('holds more requirements and times than fit in the common bits, and refuses what does not fit', () => {
    const many = Array.from({ length: 40 }, (_, i) => anOffer({ id: String(i), requires: [`r${i}`], slots: [`s${i % 25}`] }));
    const opened = market(many, aPerson({ holds: ['r7', 'r32', 'r33'], slots: ['s7'] }));
    const fit = many.filter((_, offer) => judge(opened.market, 0, offer).score !== null).map(({ id }) => id);
    expect(fit).toEqual(['7', '32']);
    expect(() => openMarket([...many, ...Array.from({ length: 9 }, (_, i) => anOffer({ id: `x${i}`, requires: [`x${i}`] }))], places)).toThrow(TooMany);
  });

  it('numbers offers by id: whole numbers as numbers, then text', () => {
    expect(['b', '10', '9', 'a', '10a'].sort(byId)).toEqual(['9', '10', '10a', 'a', 'b']);
  });
});
