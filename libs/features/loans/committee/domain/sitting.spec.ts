import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { choices, kindsAfter, outcomes, tallyInWriting, tallyOf } from './ballot.js';
import { quorumOf } from './quorum.js';
import { colleges, overlaps, presiding } from './seats.js';
import { presences } from './session.moves.js';
import { counted, resultOf, type Seated, voteBar } from './sitting.js';

const rule = { minPresent: 5, minColleges: 3, minEntrepreneurs: 1, minFinance: 1 };
const aMember = (id: string, change: Partial<Seated> = {}): Seated => ({
  id,
  accountId: `account-${id}`,
  college: 'entrepreneurs',
  chair: 'member',
  voting: true,
  fromDay: localDate('2027-01-01'),
  toDay: localDate('2028-12-31'),
  pledgedAt: new Date('2027-01-02T09:00:00Z'),
  presence: 'present',
  identified: false,
  recused: false,
  choice: undefined,
  barred: false,
  ...change,
});
const five: readonly Seated[] = [
  aMember('a', { chair: 'chair' }),
  aMember('b', { college: 'banks', chair: 'deputy' }),
  aMember('c', { college: 'institutions' }),
  aMember('d', { college: 'institutions' }),
  aMember('e'),
];
const voting = (...cast: readonly (Seated['choice'] | 'recused')[]): Seated[] =>
  five.map((member, i) => (cast[i] === 'recused' ? { ...member, recused: true } : { ...member, choice: cast[i] }));

const members = fc
  .array(
    fc.record({
      college: fc.constantFrom(...colleges),
      chair: fc.constantFrom('member', 'member', 'member', 'deputy', 'chair'),
      voting: fc.constantFrom(true, true, true, false),
      pledged: fc.boolean(),
      presence: fc.option(fc.constantFrom(...presences), { nil: undefined }),
      identified: fc.boolean(),
      recused: fc.option(fc.boolean(), { nil: undefined }),
      choice: fc.option(fc.constantFrom(...choices), { nil: undefined }),
      barred: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map(({ pledged, chair, ...row }, i) => aMember(String.fromCharCode(97 + i), { ...row, chair, pledgedAt: pledged ? new Date(0) : null })));

describe('quorum', () => {
  it.each([
    ['five of three colleges with finance', ['entrepreneurs', 'banks', 'institutions', 'institutions', 'entrepreneurs'], []],
    ['an accountant is finance', ['entrepreneurs', 'accountants_lawyers', 'institutions', 'institutions', 'entrepreneurs'], []],
    ['four', ['entrepreneurs', 'banks', 'institutions', 'institutions'], ['present']],
    ['two colleges', ['entrepreneurs', 'banks', 'entrepreneurs', 'banks', 'banks'], ['colleges']],
    ['no entrepreneur', ['accountants_lawyers', 'banks', 'institutions', 'institutions', 'banks'], ['entrepreneurs']],
    ['no finance', ['entrepreneurs', 'institutions', 'entrepreneurs', 'institutions', 'institutions'], ['colleges', 'finance']],
    ['nobody', [], ['present', 'colleges', 'entrepreneurs', 'finance']],
  ] as const)('%s', (_name, seats, gaps) =>
    expect(
      quorumOf(
        seats.map((college) => ({ college })),
        rule,
      ).gaps,
    ).toEqual(gaps),
  );

  it('is lost when the only banker leaves the item for a conflict of interest', () => {
    expect(resultOf(five, 'meeting', rule).quorum.gaps).toEqual([]);
    expect(resultOf(voting(undefined, 'recused'), 'meeting', rule).quorum.gaps).toEqual(['present', 'colleges', 'finance']);
  });

  it('counts who is remote only when identified, and a voice even when its owner has left', () => {
    const alone = (change: Partial<Seated>): number => counted([aMember('a', change)], 'meeting').length;
    expect([alone({ presence: 'remote' }), alone({ presence: 'remote', identified: true }), alone({ presence: 'excused' }), alone({ presence: 'excused', choice: 'for' })]).toEqual(
      [0, 1, 0, 1],
    );
  });

  it('never grows when somebody leaves the item', () => {
    fc.assert(
      fc.property(members, fc.nat(), (all, pick) => {
        fc.pre(all.length > 0);
        const left = all.map((member, i) => (i === pick % all.length ? { ...member, recused: true } : member));
        const [before, after] = [resultOf(all, 'meeting', rule).quorum, resultOf(left, 'meeting', rule).quorum];
        expect(after.present).toBeLessThanOrEqual(before.present);
        for (const gap of before.gaps) expect(after.gaps).toContain(gap);
      }),
    );
  });
});

describe('the vote', () => {
  it.each([
    ['a majority of the votes cast', ['for', 'for', 'against', 'abstain', 'abstain'], 'carried', false],
    ['a majority against', ['for', 'against', 'against', undefined, undefined], 'lost', false],
    ['a tie: the chair decides', ['for', 'against', 'abstain', 'abstain', 'abstain'], 'carried', true],
    ['a tie: the chair decides against', ['against', 'for', undefined, undefined, undefined], 'lost', true],
    ['a tie that an abstaining chair does not break', ['abstain', 'for', 'against', undefined, undefined], 'undecided', false],
    ['a tie when the chair has left the item: the deputy decides', ['recused', 'against', 'for', undefined, undefined], 'lost', true],
    ['nothing but abstentions', ['abstain', 'abstain', 'abstain', 'abstain', 'abstain'], 'undecided', false],
    ['no voice at all', [], 'undecided', false],
  ] as const)('%s', (_name, cast, outcome, tieBroken) => {
    expect(resultOf(voting(...cast), 'meeting', rule).tally).toMatchObject({ outcome, tieBroken });
  });

  it('asks the question of interests first, and refuses whoever may not speak', () => {
    expect(voteBar(aMember('a', { recused: undefined }), 'meeting')).toBe('conflict_first');
    expect(voteBar(aMember('a', { recused: true }), 'meeting')).toBe('recused');
    expect(voteBar(aMember('a', { pledgedAt: null }), 'meeting')).toBe('pledge_first');
    expect(voteBar(aMember('a', { presence: 'excused' }), 'meeting')).toBe('not_there');
    expect(voteBar(aMember('a', { presence: undefined }), 'written')).toBeUndefined();
    expect(voteBar(aMember('a', { barred: true }), 'meeting')).toBe('no_vote');
    expect(voteBar(aMember('a', { voting: false }), 'meeting')).toBe('no_vote');
    expect(voteBar(aMember('a', { choice: 'for' }), 'meeting')).toBe('already_voted');
    expect(voteBar(aMember('a'), 'meeting')).toBeUndefined();
  });

  it('by writing wants everybody, and everybody alike', () => {
    const cast = (...all: readonly Seated['choice'][]) =>
      resultOf(
        five.map((member, i) => ({ ...member, presence: undefined, choice: all[i] })),
        'written',
        rule,
      ).tally.outcome;
    expect(cast('for', 'for', 'for', 'for', 'for')).toBe('carried');
    expect(cast('against', 'against', 'against', 'against', 'against')).toBe('lost');
    expect(cast('for', 'for', 'for', 'for', 'abstain')).toBe('not_unanimous');
    expect(cast('for', 'for', 'for', 'for')).toBe('not_unanimous');
    expect(tallyInWriting([], 0).outcome).toBe('not_unanimous');
  });

  it('counts every voice once, in any order, and no voice of who left or may not vote', () => {
    fc.assert(
      fc.property(members, (all) => {
        const { tally } = resultOf(all, 'meeting', rule);
        const valid = all.filter((m) => m.voting && !m.barred && m.pledgedAt && m.recused !== true && m.choice);
        expect(tally.for + tally.against + tally.abstain).toBe(valid.length);
        expect(resultOf([...all].reverse(), 'meeting', rule)).toEqual(resultOf(all, 'meeting', rule));
        if (tally.tieBroken) expect(tally.for).toBe(tally.against);
        if (tally.outcome === 'carried' && !tally.tieBroken) expect(tally.for).toBeGreaterThan(tally.against);
      }),
    );
  });

  it('an abstention never changes what the others decided', () => {
    const vote = fc.record({ mandateId: fc.uuid(), choice: fc.constantFrom(...choices) });
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 9 }), (votes) => {
        expect(tallyOf([...votes, { mandateId: 'x', choice: 'abstain' }], undefined).outcome).toBe(tallyOf(votes, undefined).outcome);
      }),
    );
  });

  it('leaves a kind of decision for every outcome of a meeting', () => {
    for (const outcome of outcomes) for (const mayAdjourn of [true, false]) expect(kindsAfter(outcome, mayAdjourn).length > 0).toBe(outcome !== 'not_unanimous');
    expect(kindsAfter('undecided', false)).toEqual(['reject']);
  });
});

describe('seats', () => {
  it('are led by the chair, else the deputy, whatever the order', () => {
    expect(presiding(five)?.id).toBe('a');
    expect(presiding([...five].reverse().slice(0, 4))?.id).toBe('b');
    expect(presiding(five.slice(2))).toBeUndefined();
  });

  it('of one person share no day', () => {
    const time = (from: string, to: string) => ({ fromDay: localDate(from), toDay: localDate(to) });
    expect(overlaps(time('2027-01-01', '2027-06-30'), time('2027-06-30', '2027-12-31'))).toBe(true);
    expect(overlaps(time('2027-01-01', '2027-06-30'), time('2027-07-01', '2027-12-31'))).toBe(false);
  });
});
