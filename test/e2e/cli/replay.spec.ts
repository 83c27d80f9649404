import { runProcess } from '../../world/command-line';

interface Standing {
  readonly rows: readonly { readonly n: number; readonly due: string; readonly amount: string; readonly paid: string; readonly outstanding: string }[];
  readonly paid: string;
  readonly outstanding: string;
  readonly credit: string;
  readonly status: string;
  readonly daysPastDue: number;
  readonly ageing: Readonly<Record<string, string>>;
  readonly refused: readonly { readonly event: string; readonly code: string; readonly reason: string }[];
}
const terms = { principal: '3000.00', instalments: 3, disbursedOn: '2027-01-31', surplus: 'last', arrearsGraceDays: 3 };
const replay = async (asked: object, env: NodeJS.ProcessEnv = {}): Promise<Standing & readonly Standing[]> => {
  const { code, out, err } = await runProcess(['loans', 'replay', '--lang', 'en'], JSON.stringify(asked), env);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Standing & readonly Standing[];
};

describe('loans replay, as a process without database and settings', () => {
  it('tells where a loan stands, whatever the order of its events', async () => {
    const events = [
      { id: 'P-2', type: 'repay', on: '2027-03-31', amount: '1 200,00' },
      { id: 'P-1', type: 'repay', on: '2027-02-28', amount: '١٠٠٠' },
      { type: 'moveDue', on: '2027-03-01', from: '2027-04-30', to: '2027-05-15' },
    ];
    const standing = await replay({ terms, events, asOf: '2027-05-20' });
    expect(standing).toMatchObject({ paid: '2200.00', outstanding: '800.00', credit: '0.00', status: 'active', daysPastDue: 2, refused: [] });
    expect(standing.rows.map(({ due, paid }) => `${due} ${paid}`)).toEqual(['2027-02-28 1000.00', '2027-03-31 1000.00', '2027-05-15 200.00']);
    expect([standing.ageing['4-30'], Object.keys(standing.ageing).length]).toEqual(['800.00', 9]);
    expect(await replay({ terms, events: [...events].reverse(), asOf: '2027-05-20' })).toEqual(standing);
  });

  it('names each event that it refuses, with the reason, and takes the others', async () => {
    const events = [
      { id: 'P-1', type: 'repay', on: '2027-02-28', amount: '1000.00' },
      { id: 'P-1', type: 'repay', on: '2027-02-28', amount: '1000.00' },
      { type: 'repay', on: '2027-02-30', amount: '1.00' },
      { type: 'repay', on: '2027-03-01', amount: '-5' },
      { type: 'refund', on: '2027-03-02', amount: '1.00' },
      { type: 'grow', on: '2027-03-03' },
      { type: 'extraTerms', on: '2027-03-03', from: '2027-03-31' },
    ];
    const { refused, paid } = await replay({ terms, events, asOf: '2027-03-05' });
    expect(paid).toBe('1000.00');
    expect(refused.map(({ event, code }) => `${event} ${code.replace('loans.', '')}`)).toEqual([
      '#3 schedule.day_unreadable',
      '#4 schedule.amount_not_positive',
      '#6 schedule.choice_unknown',
      '#7 schedule.field_missing',
      'P-1 event.id_known',
      '#5 event.refund_above_credit',
    ]);
    for (const { reason } of refused) expect(reason).toMatch(/^[A-Z#\w].{15,}\.$/);
  });

  it('gives an array for an array, and the same in every time zone', async () => {
    const asked = ['next', 'last', 'spread'].map((surplus) => ({
      terms: { ...terms, surplus },
      events: [{ type: 'repay', on: '2027-02-28', amount: '1700.00' }],
      asOf: '2027-06-01',
    }));
    const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Africa/Casablanca'];
    const [answer, ...others] = await Promise.all(zones.map((TZ) => replay(asked, { TZ })));
    expect(answer!.map(({ rows }) => rows.map(({ paid }) => paid).join(' '))).toEqual(['1000.00 700.00 0.00', '1000.00 0.00 700.00', '1000.00 350.00 350.00']);
    for (const other of others) expect(other).toEqual(answer);
  });

  it('refuses terms that make no schedule, with code 1 and how to mend it', async () => {
    const { code, out, err } = await runProcess(['loans', 'replay', '--lang', 'en'], JSON.stringify({ terms: { ...terms, principal: '10.00', instalments: 36 }, events: [] }));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('unit');
  });
});
