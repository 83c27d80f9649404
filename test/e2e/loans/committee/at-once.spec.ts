import fc from 'fast-check';
import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';
import { type HeardFile, heardFiles, outcome } from './many-files';

const grant = { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 };

story(
  'two hundred grants of the last loan at one moment: exactly one is written, and the fund is never promised twice (trust R-04)',
  async (world) => {
    const desk = await LoanDesk.open(world, { fund: '60000.00' }); // 57 000 after the reserve: one loan of 50 000
    const [salma] = await world.people('Salma the founder');
    const files = await heardFiles(world, desk, salma, 200);
    await world.db.query(
      "insert into committee_vote (id, item_id, mandate_id, choice, at) select gen_random_uuid(), i.id, m.id, 'for', $1 from committee_item i, committee_mandate m where m.chair = 'chair'",
      [world.clock.now()],
    );
    const close = ({ itemId }: HeardFile): Promise<string> => outcome(desk.officer.post(`loans/committee/items/${itemId}/close`, grant));
    // on a slow machine some are told to come again in a moment, and do
    const answers: string[] = [];
    for (let waiting = files; waiting.length > 0;) {
      const said = await Promise.all(waiting.map(close));
      answers.push(...said.filter((one) => one !== 'platform.unavailable'));
      waiting = waiting.filter((_, i) => said[i] === 'platform.unavailable');
    }
    expect([answers.filter((one) => one === '200').length, answers.filter((one) => one === 'loans.fund_exhausted').length]).toEqual([1, 199]);
    expect(await world.db.one('select count(*)::int as decisions, sum(amount_granted)::text as granted from committee_decision')).toEqual({ decisions: 1, granted: '5000000' });
    expect(
      await world.db.one("select count(*) filter (where state = 'approved')::int as approved, count(*) filter (where state = 'heard')::int as heard from loan_application"),
    ).toEqual({ approved: 1, heard: 199 });
    expect((await desk.treasurer.get<{ items: { committed: string; available: string }[] }>('loans/funds')).body.items[0]).toMatchObject({
      committed: '50000.00',
      available: '7000.00',
    });
  },
  {},
);

type Act = { readonly who: number; readonly does: 'for' | 'against' | 'abstain' | 'leave' } | { readonly who: 'chair' | 'secretary'; readonly does: 'approve' | 'reject' };
const acts: fc.Arbitrary<readonly (Act & { readonly after: number })[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ who: fc.nat({ max: 4 }), does: fc.constantFrom('for', 'against', 'abstain', 'leave') as fc.Arbitrary<'for'>, after: fc.nat({ max: 12 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        who: fc.constantFrom('chair', 'secretary') as fc.Arbitrary<'chair'>,
        does: fc.constantFrom('approve', 'reject') as fc.Arbitrary<'approve'>,
        after: fc.nat({ max: 12 }),
      }),
    },
  ),
  { minLength: 4, maxLength: 12 },
);
const INTERLEAVINGS = 60;

interface Rows {
  readonly voices: readonly { readonly mandate: string; readonly choice: string }[];
  readonly left: readonly string[];
  readonly decisions: readonly { readonly kind: string; readonly for: number; readonly against: number; readonly abstain: number }[];
  readonly file: string;
  readonly item: string;
}

async function rowsOf(world: World, { itemId }: HeardFile): Promise<Rows> {
  const [voices, left, decisions, states] = await Promise.all([
    world.db.query<Rows['voices'][number]>('select mandate_id as mandate, choice from committee_vote where item_id = $1 order by id', [itemId]),
    world.db.query<{ mandate: string }>('select mandate_id as mandate from committee_conflict where item_id = $1 and recused order by id', [itemId]),
    world.db.query<Rows['decisions'][number]>(
      'select kind, votes_for as "for", votes_against as against, votes_abstain as abstain from committee_decision where item_id = $1 order by n',
      [itemId],
    ),
    world.db.one<{ file: string; item: string }>(
      'select a.state as file, i.state as item from committee_item i join loan_application a on a.id = i.application_id where i.id = $1',
      [itemId],
    ),
  ]);
  return { voices, left: left.map(({ mandate }) => mandate), decisions, file: states?.file ?? '', item: states?.item ?? '' };
}

story('whatever happens at the same moment: a voice counts once or not at all, a decision is written once and says what was voted (trust R-08)', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '9000000.00' });
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const files = [...(await heardFiles(world, desk, salma, INTERLEAVINGS))];
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const file = files.pop();
      if (!file) return;
      const path = `loans/committee/items/${file.itemId}`;
      const answers = await Promise.all(
        all.map(async (act) => {
          await new Promise((resolve) => setTimeout(resolve, act.after));
          if (typeof act.who === 'number') {
            const member = committee.members[act.who]!;
            const call = act.does === 'leave' ? member.post(`${path}/conflict`, { conflict: true, reason: 'Cousin' }) : member.post(`${path}/vote`, { choice: act.does });
            return { ...act, mandate: committee.mandateOf(member), said: await outcome(call) };
          }
          const body = act.does === 'approve' ? grant : { kind: 'reject', reasons: ['location'], commentForApplicant: 'Un autre local.' };
          return { ...act, mandate: '', said: await outcome((act.who === 'chair' ? committee.chair : desk.officer).post(`${path}/close`, body)) };
        }),
      );
      const rows = await rowsOf(world, file);
      const served = answers.filter(({ said }) => said === '200');
      // what was answered with yes stands in the rows, and nothing else does
      const voted = served.filter(({ does }) => ['for', 'against', 'abstain'].includes(does)).map(({ mandate, does }) => ({ mandate, choice: does as string }));
      const sorted = (list: Rows['voices']) => [...list].map(({ mandate, choice }) => `${mandate} ${choice}`).sort();
      expect(sorted(rows.voices)).toEqual(sorted(voted));
      expect(new Set(rows.voices.map(({ mandate }) => mandate)).size).toBe(rows.voices.length);
      expect(rows.left.filter((mandate) => rows.voices.some((voice) => voice.mandate === mandate))).toEqual([]);
      // decided once or not at all, and the record says what the rows say: no voice came after it
      const closed = served.filter(({ who }) => typeof who !== 'number');
      expect(rows.decisions).toHaveLength(closed.length);
      expect(closed.length).toBeLessThanOrEqual(1);
      const [decision] = rows.decisions;
      if (!decision) return expect([rows.file, rows.item]).toEqual(['heard', 'heard']);
      const count = (choice: string): number => rows.voices.filter((voice) => voice.choice === choice).length;
      expect(decision).toMatchObject({ for: count('for'), against: count('against'), abstain: count('abstain') });
      expect([rows.file, rows.item]).toEqual([decision.kind === 'approve' ? 'approved' : 'rejected', 'decided']);
      if (decision.kind === 'approve') expect(decision.for).toBeGreaterThanOrEqual(decision.against);
      else expect(decision.against).toBeGreaterThanOrEqual(decision.for);
      return undefined;
    }),
    { numRuns: INTERLEAVINGS, seed: 20270104, endOnFailure: true },
  );
  expect((await world.db.one<{ n: number }>('select count(*)::int as n from committee_decision'))?.n).toBeGreaterThan(3);
});
