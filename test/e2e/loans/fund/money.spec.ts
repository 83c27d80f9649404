import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Fund {
  readonly code: string;
  readonly [figure: string]: unknown;
}
interface Entries {
  readonly items: readonly { readonly amount: string; readonly kind: string; readonly funder: string | null }[];
  readonly sum: string;
  readonly total: number;
}
const refusal = async (call: Promise<unknown>): Promise<string> => {
  try {
    return JSON.stringify(await call);
  } catch (error) {
    return /"code":"([a-z_.]+)"/.exec((error as Error).message)?.[1] ?? String(error);
  }
};

story('a fund manager opens an earmark, books what funders give, moves it, gives it back; every figure opens its lines', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '100000.00' });
  const malika = await world.person('Malika', 'fund_manager');
  const [salma] = await world.people('Salma the founder');
  const on = world.today();
  await malika.post('loans/funders', { code: 'region', name: 'Conseil régional' });
  await malika.post('loans/funders', { code: 'maroc_pme', name: 'Maroc PME' });
  expect(await refusal(malika.post('loans/funders', { code: 'region', name: 'Encore' }))).toBe('fund.code_taken');
  await malika.post('loans/funds', { code: 'equipment', label: 'Équipement', convention: 'Convention 2027-3', onlyEquipment: true, reservePercent: 10, validFrom: '2027-01-01' });
  await malika.post('loans/funds/equipment/contributions', { funder: 'maroc_pme', amount: '50 000,00', on, reference: 'VIR 7' });
  await malika.post('loans/funds/main/contributions', { funder: 'region', amount: '٢٠٠٠٠', on, reference: 'VIR 8' });
  await malika.post('loans/funds/main/reallocations', { funder: 'region', amount: '5000', on, reference: 'DEC 1', toFund: 'equipment', toFunder: 'region' });
  await desk.disbursed(salma, on, { amount: '50000' });

  const { items } = (await malika.get<{ items: Fund[] }>('loans/funds')).body;
  expect(items).toMatchObject([
    { code: 'equipment', cash: '55000.00', contributions: '55000.00', reserve: '5500.00', available: '49500.00', balance: '0.00', netFund: '55000.00' },
    { code: 'main', cash: '65000.00', outstanding: '50000.00', contributions: '115000.00', reserve: '5750.00', available: '59250.00', netFund: '115000.00', balance: '0.00' },
  ]);
  expect(items[0]!.funders).toEqual([
    { code: 'maroc_pme', name: 'Maroc PME', given: '50000.00' },
    { code: 'region', name: 'Conseil régional', given: '5000.00' },
  ]);
  for (const [account, sum] of [
    ['cash', '65000.00'],
    ['loans_outstanding', '50000.00'],
    ['contributions', '-115000.00'],
  ]) {
    const lines = (await malika.get<Entries>(`loans/funds/main/entries?account=${account}&pageSize=100`)).body;
    expect(lines.sum).toBe(sum);
    expect(lines.items.reduce((cents, line) => cents + Math.round(Number(line.amount) * 100), 0)).toBe(Math.round(Number(sum) * 100));
  }
});

story('nobody takes out of a fund what is promised, kept back, or another’s', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '100000.00' });
  const malika = await world.person('Malika', 'fund_manager');
  const [salma] = await world.people('Salma the founder');
  await desk.approved(salma, { amount: '50000' });
  const on = world.today();
  const takes = (body: object): Promise<string> => refusal(malika.post('loans/funds/main/withdrawals', { on, reference: 'VIR', amount: '1000', ...body }));
  expect(await takes({ amount: '0' })).toBe('fund.amount_not_positive');
  expect(await takes({ amount: '50000' })).toBe('fund.money_in_use');
  expect(await takes({ amount: '100001' })).toBe('fund.funder_gave_less');
  expect(await takes({ funder: 'nobody' })).toBe('fund.unknown_funder');
  expect(await takes({ on: '2099-01-01' })).toBe('fund.day_in_future');
  // 100 000 − x − 50 000 − 5 % of (100 000 − x) is 0 at x = 47 368.42
  expect(await takes({ amount: '47368.43' })).toBe('fund.money_in_use');
  expect(await takes({ amount: '47368.42' })).toContain('entryId');
  expect((await malika.get<{ items: Fund[] }>('loans/funds')).body.items[0]).toMatchObject({ available: '0.00', cash: '52631.58', committed: '50000.00' });
  expect(await refusal(malika.post('loans/funds/main/reallocations', { on, reference: 'DEC', amount: '1', toFund: 'main' }))).toBe('fund.same_place');
});

story('the forecast begins with the cash and the due rows of today', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '100000.00' });
  const malika = await world.person('Malika', 'fund_manager');
  const [salma] = await world.people('Salma the founder');
  await desk.disbursed(salma, world.today(), { amount: '36000', needs: '66000', physicalInvestment: '60000' });
  const { body } = await malika.get<{ cash: string; reserve: string; curves: { repaidPercent: number; months: { cash: string; repaid: string }[] }[] }>(
    'loans/forecast?loansPerMonth=0',
  );
  expect([body.cash, body.reserve]).toEqual(['64000.00', '5000.00']);
  expect(body.curves.map(({ repaidPercent, months }) => [repaidPercent, months.length, months[59]!.cash])).toEqual([
    [95, 60, '98200.00'],
    [80, 60, '92800.00'],
  ]);
  expect(await refusal(malika.get('loans/forecast?termMonths=6&deferralMonths=6'))).toBe('fund.forecast_terms_wrong');
});

story('a file is given to a fund whose rules it meets, until something is promised; then that fund pays', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '100000.00' });
  const malika = await world.person('Malika', 'fund_manager');
  const [salma] = await world.people('Salma the founder');
  await malika.post('loans/funds', { code: 'one_person', label: 'Auto-entrepreneurs', onlyAutoEntrepreneurs: true, reservePercent: 0 });
  await malika.post('loans/funds', { code: 'equipment', label: 'Équipement', onlyEquipment: true, reservePercent: 0 });
  await malika.post('loans/funds/equipment/contributions', { amount: '60000', on: world.today(), reference: 'VIR 1' });
  const id = await desk.presented(salma, { amount: '50000' });
  const give = (fund: string): Promise<string> => refusal(malika.post(`loans/applications/${id}/fund`, { fund }));
  expect(await give('one_person')).toBe('fund.file_does_not_fit');
  expect(await give('nowhere')).toBe('fund.unknown_fund');
  expect(await give('equipment')).toContain('200');
  const { items } = (await malika.get<{ items: { fund: string; funds: { code: string; obstacles: string[] }[] }[] }>('loans/fund-files')).body;
  expect(items[0]).toMatchObject({
    fund: 'equipment',
    funds: [
      { code: 'equipment', obstacles: [] },
      { code: 'main', obstacles: [] },
      { code: 'one_person', obstacles: ['not_auto_entrepreneur'] },
    ],
  });
});
