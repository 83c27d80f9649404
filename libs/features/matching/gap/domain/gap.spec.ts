import fc from 'fast-check';
import { type AskedSkill, gapOf, jobsNear, type Located, type OpenTraining, trainingsFor, type Traveller, wayTo, withoutTraining } from './gap.js';

const code: fc.Arbitrary<string> = fc.constantFrom('cut', 'iron', 'knit', 'measure', 'sew', 'sell');
const asked = fc.array(fc.record({ code, essential: fc.boolean() }), { maxLength: 8 });
const held = fc.array(fc.tuple(code, fc.integer({ min: 1, max: 3 }))).map((list) => new Map(list));
const place = fc.record({
  code: fc.constantFrom('a', 'b', 'c', 'd'),
  latitude: fc.option(fc.integer({ min: 29, max: 32 })),
  longitude: fc.option(fc.integer({ min: -10, max: -8 })),
});
const where = { place: fc.option(place), anywhere: fc.boolean(), remote: fc.boolean() };
const person = fc.record({ place: fc.option(place), radiusKm: fc.integer({ min: 0, max: 300 }), remoteOk: fc.boolean() });
const trainings = fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '6'), ...where, gives: fc.array(code, { maxLength: 4 }) }), { selector: ({ id }) => id });

const here = { code: 'a', latitude: 30, longitude: -9 };
const salma: Traveller = { place: here, radiusKm: 15, remoteOk: false };
const at = (id: string, latitude: number | null, gives: string[] = ['sew']): OpenTraining => ({
  ...{ id, gives, anywhere: false, remote: false },
  place: { code: `place ${latitude}`, latitude, longitude: -9 },
});
const must = (...codes: string[]): AskedSkill[] => codes.map((one) => ({ code: one, essential: true }));

describe('the gap of a person against an occupation', () => {
  it('holds every skill that is asked for exactly once, essential ones first', () => {
    fc.assert(
      fc.property(asked, held, (list, has) => {
        const { have, missing } = gapOf(list, has);
        const codes = [...have, ...missing].map((skill) => skill.code);
        expect([...codes].sort()).toEqual([...new Set(list.map((skill) => skill.code))].sort());
        expect(have.every((skill) => has.get(skill.code) === skill.level)).toBe(true);
        expect(missing.some((skill) => has.has(skill.code))).toBe(false);
        for (const part of [have, missing]) expect(part.map(({ essential }) => essential)).toEqual(part.map(({ essential }) => essential).sort((a, b) => Number(b) - Number(a)));
        for (const skill of [...have, ...missing]) expect(skill.essential).toBe(list.some((one) => one.code === skill.code && one.essential));
      }),
    );
  });

  it('never grows when somebody learns something', () => {
    fc.assert(fc.property(asked, held, code, (list, has, learned) => gapOf(list, new Map([...has, [learned, 1]])).missing.length <= gapOf(list, has).missing.length));
  });
});

describe('trainings that close a gap', () => {
  it('come in one order: most skills closed, then nearest, then by id; and give nothing that is not missing', () => {
    fc.assert(
      fc.property(asked, held, trainings, person, (list, has, all, who) => {
        const { missing } = gapOf(list, has);
        const found = trainingsFor(missing, all, who);
        expect(trainingsFor(missing, [...all].reverse(), who)).toEqual(found);
        const wanted = new Set(missing.map((skill) => skill.code));
        expect(found.map(({ id }) => id).sort()).toEqual(
          all
            .filter(({ gives }) => gives.some((one) => wanted.has(one)))
            .map(({ id }) => id)
            .sort(),
        );
        const counts = found.map(({ closes }) => closes.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        const left = withoutTraining(missing, found).map((skill) => skill.code);
        expect(left).toEqual(missing.map((skill) => skill.code).filter((one) => !all.some(({ gives }) => gives.includes(one))));
      }),
    );
  });

  it('puts more skills before a short way, an unknown way last, and equals by id', () => {
    const all = [at('d', null), at('c', 30.2), at('b', 30.2), at('a', 31, ['sew', 'cut'])];
    expect(trainingsFor(must('cut', 'sew'), all, salma)).toMatchObject([
      { id: 'a', closes: ['cut', 'sew'], way: 111 },
      { id: 'b', way: 22 },
      { id: 'c', way: 22 },
      { id: 'd', way: 'unknown' },
    ]);
  });
});

describe('jobs that a closed gap opens', () => {
  it('are within the radius, at home or anywhere', () => {
    const jobs: Located[] = [at('far', 31), at('near', 30.1), { ...at('any', null), anywhere: true }, { ...at('home', 33), remote: true }];
    expect(jobsNear(jobs, salma).map(({ id }) => id)).toEqual(['any', 'near']);
    expect(jobsNear(jobs, { ...salma, remoteOk: true }).map(({ id }) => id)).toEqual(['any', 'home', 'near']);
    expect(jobsNear(jobs, { ...salma, place: null }).map(({ id }) => id)).toEqual(['any']);
  });
  it('are more for who goes further', () => {
    fc.assert(fc.property(trainings, person, (jobs, who) => jobsNear(jobs, who).length <= jobsNear(jobs, { ...who, radiusKm: who.radiusKm + 50 }).length));
  });
  it('are no way away in the same commune', () => expect(wayTo(salma, { ...at('x', 30), place: { ...here, latitude: null } })).toBe(0));
});
