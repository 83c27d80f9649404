import fs from 'node:fs';
import fc from 'fast-check';
import { mentorFunctions } from '../../../mentoring/domain/mentor.js';
import { type Founder, functionsOfStage, skillsOfStage, trainingsForVenture, type VentureTraining, ventureWeights } from './founder-training.js';

const stage = fc.constantFrom('idea' as const, 'started' as const, 'registered' as const);
const skill: fc.Arbitrary<string> = fc.constantFrom(...Object.values(skillsOfStage).flat(), 'welding');
const place = fc.record({ code: fc.constantFrom('a', 'b'), latitude: fc.option(fc.integer({ min: 29, max: 31 })), longitude: fc.constant(-9) });
const founder: fc.Arbitrary<Founder> = fc.record({
  ...{ stage, skills: fc.array(skill, { maxLength: 3 }).map((list) => new Set(list)) },
  ...{ place: fc.option(place), radiusKm: fc.integer({ min: 0, max: 200 }), remoteOk: fc.boolean() },
});
const trainings: fc.Arbitrary<VentureTraining[]> = fc.uniqueArray(
  fc.record({
    ...{ id: fc.constantFrom('1', '2', '3', '4', '5'), gives: fc.array(skill, { maxLength: 4 }), sameOccupation: fc.boolean(), sameSector: fc.boolean() },
    ...{ place: fc.option(place), anywhere: fc.boolean(), remote: fc.boolean() },
  }),
  { selector: ({ id }) => id },
);

it('names only skills that the table knows, and functions that mentors name', () => {
  const known = ['trades', 'white-collar'].flatMap((name) => fs.readFileSync(`libs/database/reference/skills-${name}.csv`, 'utf8').split('\n').map((line) => line.split(',')[0]!)); // prettier-ignore
  expect(Object.values(skillsOfStage).flat().filter((code) => !known.includes(code))).toEqual([]); // prettier-ignore
  expect(Object.values(functionsOfStage).flat().filter((one) => !mentorFunctions.includes(one))).toEqual([]); // prettier-ignore
});

it('lists what gives a founder something new, in one order, with a score that its parts add up to', () =>
  fc.assert(
    fc.property(trainings, founder, (all, who) => {
      const found = trainingsForVenture(all, who);
      expect(trainingsForVenture([...all].reverse(), who)).toEqual(found);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { score, parts, gives, trade } of found) {
        expect(score).toBe(parts.skills + parts.trade + parts.distance);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(ventureWeights.skills + ventureWeights.occupation + ventureWeights.distance);
        expect(gives.some((one) => who.skills.has(one))).toBe(false);
        expect(gives.length > 0 || trade !== null).toBe(true);
      }
    }),
  ));

it('never proposes less to who goes further', () =>
  fc.assert(fc.property(trainings, founder, (all, who) => trainingsForVenture(all, who).length <= trainingsForVenture(all, { ...who, radiusKm: who.radiusKm + 60 }).length)));
