import fc from 'fast-check';
import type { OfferDraft } from './import-offer.js';
import { naturalKeyOf } from './import-offer.js';
import { type Planned, type PlannedLine, planImport, type StoredOffer } from './import-plan.js';

const aDraft = (more: Partial<OfferDraft> = {}): OfferDraft => ({
  ...{ line: 2, externalRef: null, kind: 'job', title: 'Serveur', description: '', employerName: '', occupationCode: null, occupationConfidence: null, sectorCode: null },
  ...{ communeCode: 'agadir', placeText: 'Agadir', remote: false, contract: 'cdi', workTime: 'any', salaryMin: null, salaryMax: null, educationCode: null, experienceMonths: 0 },
  ...{ maxAge: null, posts: 1, startsOn: null, closesOn: null, flags: [], skills: [], languages: [] },
  ...more,
});
const aLine = (line: number, content: string, more: Partial<OfferDraft> = {}): PlannedLine => ({ line, draft: aDraft({ line, ...more }), contentHash: content });
const aStored = (id: string, content: string, more: Partial<StoredOffer> = {}): StoredOffer => ({
  ...{ id, externalRef: null, naturalKey: naturalKeyOf(aDraft()), contentHash: content, state: 'published', flags: [] },
  ...{ title: 'Serveur', occupationCode: null, occupationConfidence: null, sectorCode: null, unlistedFrom: null },
  ...more,
});
const plan = (lines: PlannedLine[], stored: StoredOffer[] = [], others: Parameters<typeof planImport>[2] = [], name = 'new'): readonly Planned[] => {
  let n = 0;
  return planImport(lines, stored, others, () => `${name}-${++n}`);
};
const short = (planned: readonly Planned[]): string[] =>
  planned.map(({ line, action, offerId, duplicateOf, state, problems }) => [line, action, offerId, duplicateOf ?? '-', state, ...problems.map(({ code }) => code)].join(' '));

describe('the lines of a file', () => {
  it('are new offers; one with a flag waits', () =>
    expect(short(plan([aLine(2, 'a'), aLine(3, 'b', { flags: ['excludes_sex'] })]))).toEqual(['2 create new-1 - published', '3 create new-2 - review']));
  it('that say the same are one offer', () =>
    expect(short(plan([aLine(2, 'a'), aLine(3, 'a'), aLine(4, 'a')]))).toEqual([
      '2 create new-1 - published',
      '3 duplicate new-1 new-1 published duplicate_in_file',
      '4 duplicate new-1 new-1 published duplicate_in_file',
    ]));
  it('that say nearly the same of one employer are shown once', () =>
    expect(
      short(
        plan([aLine(2, 'a', { employerName: 'Atlas' }), aLine(3, 'b', { employerName: 'ATLAS', title: 'Serveuse' }), aLine(4, 'c', { employerName: 'Atlas', title: 'Plongeur' })]),
      ),
    ).toEqual(['2 create new-1 - published', '3 create new-2 new-1 published near_duplicate_in_file', '4 create new-3 - published']));
  it('have their own references', () =>
    expect(short(plan([aLine(2, 'a', { externalRef: 'R' }), aLine(3, 'b', { externalRef: 'R' }), aLine(4, 'a', { externalRef: 'S' })]))).toEqual([
      '2 create new-1 - published',
      '3 refuse  - draft reference_twice',
      '4 create new-2 new-1 published duplicate_in_file',
    ]));
  it('may repeat an offer from elsewhere', () => {
    const other = { id: 'x', title: 'Serveur H/F', employer: 'atlas', place: 'agadir', contract: 'cdi', contentKey: 'x', own: true, createdAt: 5 };
    expect(short(plan([aLine(2, 'a', { employerName: 'Atlas' })], [], [other]))).toEqual(['2 create new-1 x published near_duplicate_of_offer']);
  });
});

describe('the same source again', () => {
  it('changes nothing when the content is the same, repeated lines included', () =>
    expect(short(plan([aLine(2, 'a'), aLine(3, 'a'), aLine(4, 'b')], [aStored('o-a', 'a'), aStored('o-b', 'b')]))).toEqual([
      '2 unchanged o-a - published',
      '3 duplicate o-a o-a published duplicate_in_file',
      '4 unchanged o-b - published',
    ]));
  it.each([
    ['published', [], [], 'published'],
    ['paused', [], [], 'paused'],
    ['review', [], [], 'published'],
    ['review', ['excludes_sex'], ['excludes_sex'], 'review'],
    ['published', ['excludes_sex'], ['excludes_sex'], 'published'],
    ['published', [], ['excludes_sex'], 'review'],
  ] as const)('brings back what a whole list took off: from %s with %j, told with %j, to %s', (unlistedFrom, flags, told, to) => {
    const offer = aStored('o', 'a', { externalRef: 'R', state: 'cancelled', unlistedFrom, flags });
    expect(short(plan([aLine(2, 'a', { externalRef: 'R', flags: told })], [offer]))).toEqual([`2 update o - ${to}`]);
  });
  it('changes the offer of a reference', () =>
    expect(short(plan([aLine(2, 'z', { externalRef: 'R' })], [aStored('o', 'a', { externalRef: 'R' })]))).toEqual(['2 update o - published']));
  it('changes the offer of the same title, place, contract and employer, when there is one', () => {
    expect(short(plan([aLine(2, 'a'), aLine(3, 'z')], [aStored('o-a', 'a'), aStored('o-b', 'b')]))).toEqual(['2 unchanged o-a - published', '3 update o-b - published']);
    expect(short(plan([aLine(2, 'z')], [aStored('o-a', 'a'), aStored('o-b', 'b')]))).toEqual(['2 create new-1 - published']);
    expect(short(plan([aLine(2, 'y'), aLine(3, 'z')], [aStored('o-a', 'a')]))).toEqual(['2 create new-1 - published', '3 create new-2 - published']);
  });
  it.each([
    ['a new reason takes it off line', 'published', [], ['excludes_sex'], 'update o - review'],
    ['a reason that an officer has seen does not', 'published', ['excludes_sex'], ['excludes_sex'], 'update o - published'],
    ['no reason left puts it on line', 'review', ['excludes_sex'], [], 'update o - published'],
    ['a reason left keeps it', 'review', ['excludes_sex', 'place_unsure'], ['place_unsure'], 'update o - review'],
    ['a paused one stays so', 'paused', [], [], 'update o - paused'],
    ['a closed one stays closed', 'filled', [], [], 'unchanged o - filled offer_closed'],
  ] as const)('%s', (_why, state, flags, found, expected) =>
    expect(short(plan([aLine(2, 'z', { externalRef: 'R', flags: [...found] })], [aStored('o', 'a', { externalRef: 'R', state, flags: [...flags] })]))).toEqual([`2 ${expected}`]),
  );

  it('keeps an occupation that a person chose while the title stays', () => {
    const chosen = { externalRef: 'R', occupationCode: '5131-02', occupationConfidence: null, sectorCode: 'tourism' };
    const guessed = { externalRef: 'R', occupationCode: '9412-01', occupationConfidence: 40, sectorCode: 'food', flags: ['occupation_unsure'] };
    const [same, renamed] = [
      plan([aLine(2, 'z', guessed)], [aStored('o', 'a', chosen)])[0],
      plan([aLine(2, 'z', { ...guessed, title: 'Plongeur' })], [aStored('o', 'a', chosen)])[0],
    ];
    expect(same).toMatchObject({ state: 'published', draft: { occupationCode: '5131-02', occupationConfidence: null, sectorCode: 'tourism', flags: [] } });
    expect(renamed).toMatchObject({ state: 'review', draft: { occupationCode: '9412-01', flags: ['occupation_unsure'] } });
  });

  it('whatever the file: each line has one fate, and what was stored is found again', () => {
    const line = fc.record({ content: fc.constantFrom('a', 'b', 'c', 'd'), ref: fc.constantFrom(null, null, 'R', 'S'), employerName: fc.constantFrom('', 'Atlas') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (rows) => {
        const lines = rows.map(({ content, ref, employerName }, i) => aLine(i + 2, `${content} ${employerName}`, { externalRef: ref, employerName }));
        const first = plan(lines);
        expect(first.map((one) => one.line)).toEqual(lines.map((one) => one.line));
        const stored = first.flatMap(({ action, offerId, draft, contentHash, state }) =>
          action === 'create' && offerId ? [aStored(offerId, contentHash, { externalRef: draft.externalRef, naturalKey: naturalKeyOf(draft), state, flags: draft.flags })] : [],
        );
        for (const one of plan(lines, stored, [], 'again')) expect(['unchanged', 'duplicate', 'refuse']).toContain(one.action);
      }),
    );
  });
});
