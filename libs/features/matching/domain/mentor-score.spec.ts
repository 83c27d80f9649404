import fc from 'fast-check';
import { type RoundFirm, mentorRound } from './mentor-round.js';
import { type MentorFacts, rankMentors, scoreMentor } from './mentor-score.js';
import { mentorWeights } from './weights.js';

const here = { code: 'dcheira', latitude: 30.37, longitude: -9.52 };
const far = { code: 'oujda', latitude: 34.68, longitude: -1.91 };
const aFirm = (more: Partial<RoundFirm> = {}): RoundFirm => ({
  ...{
    loanId: 'l1',
    personId: 'p1',
    sector: 'food',
    place: here,
    languages: new Set(['shi', 'fr', 'ary']),
    stage: 'started',
    functions: ['sales', 'finance'],
    slots: ['saturday', 'sunday'],
  },
  ...{ sexWish: 'any', sex: 'f', before: new Set<string>() },
  ...more,
});
const aMentor = (more: Partial<MentorFacts> = {}): MentorFacts => ({
  ...{ id: 'm1', personId: 'q1', sectors: ['food'], functions: ['sales', 'finance'], languages: new Set(['shi', 'fr', 'ary']), place: here, online: true, reachKm: 30 },
  ...{
    slots: ['saturday', 'sunday'],
    stages: [],
    capacity: 2,
    load: 0,
    offered: 0,
    away: false,
    pledged: true,
    ownFirm: 'none',
    ownSector: null,
    sexWish: 'any',
    sex: 'm',
    tied: [],
  },
  ...more,
});
const partsOf = (firm: RoundFirm, mentor: MentorFacts): Readonly<Record<string, number>> => {
  const fit = scoreMentor(firm, mentor);
  if ('blocked' in fit) throw new Error(fit.blocked);
  return fit.reasons.parts;
};

describe('fit of a mentor and a firm', () => {
  it('sums to 100 at best, and each part is told', () => {
    const { version: _version, ...most } = mentorWeights;
    expect(Object.values(most).reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(partsOf(aFirm(), aMentor())).toEqual(most);
  });

  it.each([
    ['another sector', {}, { sectors: ['crafts'] }, { sector: 0 }],
    ['half of the help wanted', {}, { functions: ['sales'] }, { functions: 12 }],
    ['nothing said of the help: all alike', { functions: [] }, { functions: ['legal'] }, { functions: 25 }],
    ['one common language, Tachelhit', {}, { languages: new Set(['shi']) }, { language: 5 }],
    ['only on line', {}, { place: far }, { distance: 5 }],
    ['one common time', {}, { slots: ['sunday', 'weekday_morning'] }, { availability: 5 }],
    ['another stage', {}, { stages: ['idea'] }, { stage: 0 }],
    ['a wish not met', { sexWish: 'f' }, {}, { preference: 0 }],
    ['a wish of the mentor met', {}, { sexWish: 'f' }, { preference: 5 }],
  ] as const)('%s', (_name, firm, mentor, parts) => expect(partsOf(aFirm(firm as Partial<RoundFirm>), aMentor(mentor as Partial<MentorFacts>))).toMatchObject(parts));

  it.each([
    ['same_person', {}, { personId: 'p1' }],
    ['family', {}, { tied: [{ personId: 'p1', kind: 'family' }] }],
    ['bank_officer', {}, { tied: [{ personId: 'p1', kind: 'bank_officer' }] }],
    ['ban', {}, { tied: [{ personId: 'p1', kind: 'ban' }] }],
    ['pledge_missing', {}, { pledged: false }],
    ['unknown_own_firm', {}, { ownFirm: null }],
    ['unknown_mentor_place', {}, { place: null }],
    ['unknown_firm_place', { place: null }, {}],
    ['unknown_mentor_languages', {}, { languages: new Set<string>() }],
    ['unknown_firm_languages', { languages: new Set<string>() }, {}],
    ['competitor', {}, { ownFirm: 'yes', ownSector: 'food' }],
    ['no_common_language', {}, { languages: new Set(['en']) }],
    ['too_far', {}, { place: far, online: false }],
    ['away', {}, { away: true }],
    ['no_room', {}, { load: 2 }],
  ] as const)('%s stands in the way, whatever the points', (blocked, firm, mentor) =>
    expect(scoreMentor(aFirm(firm as Partial<RoundFirm>), aMentor(mentor as Partial<MentorFacts>))).toEqual({ blocked }),
  );

  it('lets a rival of another commune and a tie with somebody else pass', () => {
    expect(scoreMentor(aFirm(), aMentor({ ownFirm: 'yes', ownSector: 'food', place: far }))).not.toHaveProperty('blocked');
    expect(scoreMentor(aFirm(), aMentor({ tied: [{ personId: 'p9', kind: 'family' }] }))).not.toHaveProperty('blocked');
  });
});

describe('fair exposure among equals', () => {
  const shares = (offered: ReadonlyMap<string, number>): number => Math.max(...offered.values()) - Math.min(...offered.values());
  const town = (offered: ReadonlyMap<string, number>): MentorFacts[] => [...offered].map(([id, count]) => aMentor({ id, personId: `q${id}`, offered: count }));

  it('over twenty firms one after the other, offers per mentor differ by one at most; an empty profile gets its share', () => {
    const offered = new Map(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'].map((id) => [id, 0]));
    for (let n = 0; n < 20; n++) {
      for (const { mentor } of rankMentors(aFirm({ loanId: `l${n}` }), town(offered), new Set()).slice(0, 3)) offered.set(mentor.id, offered.get(mentor.id)! + 1);
      expect(shares(offered)).toBeLessThanOrEqual(1);
    }
  });

  it('over twenty rounds too, though ties go by id', () => {
    const offered = new Map(['m1', 'm2', 'm3', 'm4', 'm5'].map((id) => [id, 0]));
    for (let n = 0; n < 20; n++) {
      for (const { mentorId } of mentorRound([aFirm({ loanId: `l${n}` })], town(offered)).pairs) offered.set(mentorId, offered.get(mentorId)! + 1);
      expect(shares(offered)).toBeLessThanOrEqual(1);
    }
  });
});

describe('a round', () => {
  it('never gives a mentor more than the free places, never a pair that is blocked, and tells of everybody without', () => {
    const people = fc.array(
      fc.record({ sector: fc.constantFrom('food', 'crafts'), sex: fc.constantFrom('f' as const, 'm' as const, null), wanted: fc.constantFrom('sales', 'legal') }),
      { minLength: 1, maxLength: 8 },
    );
    const helpers = fc.array(
      fc.record({ load: fc.nat(3), away: fc.boolean(), tied: fc.nat(8), own: fc.constantFrom('none' as const, null), sector: fc.constantFrom('food', 'crafts') }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(people, helpers, (firmsGiven, mentorsGiven) => {
        const firms = firmsGiven.map(({ sector, sex, wanted }, i) => aFirm({ loanId: `l${i}`, personId: `p${i}`, sector, sex, functions: [wanted] }));
        const mentors = mentorsGiven.map(({ load, away, tied, own, sector }, i) =>
          aMentor({ id: `m${i}`, personId: `q${i}`, load, away, ownFirm: own, sectors: [sector], tied: [{ personId: `p${tied}`, kind: 'ban' }] }),
        );
        const round = mentorRound(firms, mentors);
        expect(round.proven).toBe(true);
        expect(round.exposure.map(({ mentorId }) => mentorId).sort()).toEqual(mentors.map(({ id }) => id).sort());
        expect(round.pairs.length + round.unmatched.length).toBe(firms.length);
        for (const mentor of mentors) expect(round.pairs.filter(({ mentorId }) => mentorId === mentor.id).length).toBeLessThanOrEqual(Math.max(0, mentor.capacity - mentor.load));
        for (const { loanId, mentorId, score } of round.pairs)
          expect(
            scoreMentor(
              firms.find((one) => one.loanId === loanId)!,
              mentors.find((one) => one.id === mentorId)!,
            ),
          ).toMatchObject({ score });
        for (const { full, blocks } of round.unmatched) expect(full.length + blocks.length > 0 || mentors.length === 0).toBe(true);
        expect(mentorRound([...firms].reverse(), [...mentors].reverse()).pairs).toEqual(round.pairs);
        expect(round.stable.price).toBeGreaterThanOrEqual(0);
        // sex never moves a score by itself
        expect(
          mentorRound(
            firms.map((firm) => ({ ...firm, sex: 'm' as const })),
            mentors,
          ).total,
        ).toBe(round.total);
      }),
      { numRuns: 200 },
    );
  });
});
