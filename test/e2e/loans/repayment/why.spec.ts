import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Why {
  readonly rows: readonly {
    readonly n: number;
    readonly due: string;
    readonly amount: string;
    readonly dayReason: string;
    readonly daySince: { readonly type: string; readonly on: string } | null;
    readonly dayOff: { readonly fr: string } | null;
    readonly amountReason: string;
    readonly amountSince: { readonly type: string; readonly on: string } | null;
    readonly shared: { readonly total: string; readonly count: number } | null;
  }[];
}

story('every row explains its day and its amount, as the schedule has them, before and after a change', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, dina] = await world.people('Salma the founder', 'Dina the founder');
  const promised = await desk.granted(salma);
  expect((await salma.get<Why>(`loans/${promised}/why`)).body.rows).toEqual([]);
  await desk.readyToPay(promised);
  await desk.treasurer.post(`loans/${promised}/disburse`, { on: world.today(), reference: 'VIR 1' });
  const read = async (): Promise<Why['rows']> => (await salma.get<Why>(`loans/${promised}/why`)).body.rows;
  const scheduled = async (): Promise<readonly { n: number; due: string; amount: string }[]> =>
    (await salma.get<{ instalments: { n: number; due: string; amount: string }[] }>(`loans/${promised}`)).body.instalments.map(({ n, due, amount }) => ({ n, due, amount }));
  const asScheduled = (rows: Why['rows']) => rows.map(({ n, due, amount }) => ({ n, due, amount }));

  const before = await read();
  expect(asScheduled(before)).toEqual(await scheduled());
  expect(before[0]).toMatchObject({ amountReason: 'rounded_share', shared: { total: '50000.00', count: 36 }, amountSince: null });
  expect(before.at(-1)).toMatchObject({ amountReason: 'remainder' });
  expect(before.filter(({ dayReason }) => dayReason === 'weekend').length).toBeGreaterThan(5);
  for (const { dayReason, dayOff } of before) expect(dayOff !== null).toBe(dayReason === 'holiday');

  await world.dayBecomes('2027-02-01');
  const { id } = (await desk.officer.post<{ id: string }>(`loans/${promised}/proposals`, { kind: 'extend', count: 6, reason: 'illness', note: 'Le plan de caisse est joint' }))
    .body;
  await desk.director.post(`loans/proposals/${id}/approve`);
  const after = await read();
  expect(asScheduled(after)).toEqual(await scheduled());
  expect(after).toHaveLength(42);
  expect(after.at(-1)).toMatchObject({ dayReason: 'goes_on', daySince: { type: 'extraTerms', on: '2027-02-01' }, amountSince: { type: 'extraTerms' }, shared: null });
  await dina.get(`loans/${promised}/why`, { expect: 404 });
});
