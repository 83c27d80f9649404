import fc from 'fast-check';
import { anyMarket } from './any-market.js';
import { judge } from './judge.js';
import { openingsOf } from './openings.js';
import { NOT_ADMISSIBLE, scorePair } from './pair.js';
import { scoreFrom } from './reasons.js';
import { ALIVE, type OfferRow } from './rows.js';
import { answerPoints, distancePoints, freshnessPoints, roomPoints, weights } from './weights.js';

const shape = { people: 40, offers: 60, skills: 12, occupations: 6, communes: 9, provinces: 4 };

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('a judgement', () => {
  it('has a score exactly when the engine proposes the pair, counted again from its reasons to the same integer', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const market = anyMarket(seed, shape);
        for (let person = 0; person < shape.people; person++)
          for (let offer = 0; offer < shape.offers; offer++) {
            const { score, reasons, stops } = judge(market, person, offer);
            if (!market.people.alive(person) || !market.offers.alive(offer)) expect(score).toBeNull();
            else expect(score ?? NOT_ADMISSIBLE).toBe(scorePair(market, person, offer));
            expect(stops.length === 0).toBe(score !== null);
            if (score !== null) expect([scoreFrom(reasons), score <= 1000]).toEqual([score, true]);
          }
      }),
      { numRuns: 8 },
    );
  });

  it('names the binding constraint first, and all others', () => {
    const market = anyMarket(3, shape);
    const asked: OfferRow = {
      commune: 0,
      where: 0,
      level: 9,
      need: 1 << 15,
      needRare: 1 << 3,
      slots: 0,
      sector: 255,
      occupation: 65_535,
      freshness: 0,
      answers: 0,
      room: 0,
      flags: ALIVE,
      tokens: [],
      points: [],
    };
    market.offers.write(0, asked);
    market.people.write(0, { commune: 0, radius: 10, level: 2, have: 0, haveRare: 0, slots: 1, sectors: 0, flags: ALIVE, tokens: [] });
    expect(judge(market, 0, 0).stops).toEqual([
      { stop: 'requirement_missing', missing: [15, 19] },
      { stop: 'level_too_low', has: 2, needs: 9 },
      { stop: 'no_common_time' },
      { stop: 'no_common_ground', points: 0, needs: market.ground },
    ]);
  });
});

describe('openings', () => {
  it('count exactly the offers that the gain alone opens', () => {
    const market = anyMarket(11, shape);
    const { people } = market;
    for (let person = 0; person < shape.people; person++)
      for (const opening of openingsOf(market, person, 3)) {
        const admissible = (): number => Array.from({ length: shape.offers }, (_, offer) => offer).filter((offer) => judge(market, person, offer).score !== null).length;
        const before = admissible();
        const had = people.columns.radius[person]!;
        if (opening.gain !== 'radius' || !people.alive(person)) continue;
        people.columns.radius[person] = opening.km;
        expect(admissible() - before).toBe(opening.offers);
        people.columns.radius[person] = had;
      }
  });
});

describe('the points', () => {
  it('stay inside their bounds and add up to 1000 at most', () => {
    expect(weights.skills + weights.occupation + weights.distance + weights.level + weights.sector + weights.freshness + weights.answers + weights.room).toBe(1000);
    expect([distancePoints(0, 0), distancePoints(0, 30), distancePoints(30, 30), distancePoints(10, 25)]).toEqual([100, 100, 0, 60]);
    expect([freshnessPoints(0), freshnessPoints(15), freshnessPoints(90), freshnessPoints(-1), freshnessPoints(undefined)]).toEqual([40, 20, 0, 40, 40]);
    expect([answerPoints(0), answerPoints(50), answerPoints(undefined)]).toEqual([0, 15, 30]);
    expect([roomPoints(0), roomPoints(undefined)]).toEqual([0, 160]);
  });
});
