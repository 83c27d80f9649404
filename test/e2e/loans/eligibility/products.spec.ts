import { localDate } from '#kernel/calendar';
import type { HttpPerson } from '../../../world/client';
import { LoanDesk, workshop } from '../../../world/loan-desk';
import { productBody } from '../../../world/products';
import { story, type World } from '../../../world/world';

interface Versions {
  readonly items: readonly { readonly version: number; readonly standing: string; readonly files: number; readonly changes: readonly object[] }[];
}
const path = 'loans/products/honour_loan';
const standings = async (keeper: HttpPerson): Promise<unknown> =>
  (await keeper.get<Versions>(`${path}/versions`)).body.items.map(({ version, standing, files }) => [version, standing, files]);
const cap = async (world: World): Promise<string> => (await world.visitor().get<{ maxAmount: string }>('loans/product')).body.maxAmount;

story('a version is drafted, shows what it changes, binds from its first day on, and a file keeps the version that it started with', async (world) => {
  const desk = await LoanDesk.open(world);
  const [malika, salma, dina] = await world.people('Malika the fund', 'Salma the founder', 'Dina the founder');
  const old = await desk.draft(salma, { amount: '60000', needs: '100000', ownContribution: '30000', physicalInvestment: '90000' });
  await malika.post(`${path}/versions`, productBody('2027-03-01', { maxAmount: '40 000', minContributionShare: 20, coolingDays: 90 }));
  await malika.post(`${path}/versions`, productBody('2027-03-01'), { expect: 409 });
  await malika.put(`${path}/draft`, productBody('2027-03-01', { maxAmount: '50 000', minContributionShare: 20 }));
  expect((await malika.get<Versions>(`${path}/versions`)).body.items[0]).toMatchObject({
    version: 2,
    standing: 'draft',
    changes: [{ field: 'source' }, { field: 'maxAmount', before: '300000.00', after: '50000.00' }, { field: 'minContributionShare', before: 10, after: 20 }],
  });
  await malika.post(`${path}/publish`);
  await malika.put(`${path}/draft`, productBody('2027-04-01'), { expect: 404 });
  expect(await standings(malika)).toEqual([
    [2, 'coming', 0],
    [1, 'in_force', 1],
  ]);
  expect(await cap(world)).toBe('300000.00');

  await world.dayBecomes('2027-03-01');
  expect(await cap(world)).toBe('50000.00');
  const fresh = (await dina.post<{ id: string }>('loans/applications', { ...workshop, amount: '60000', needs: '100000', ownContribution: '30000', physicalInvestment: '90000' }))
    .body.id;
  const codes = async (person: HttpPerson, id: string) => (await person.get<{ obstacles: { code: string }[] }>(`loans/applications/${id}`)).body.obstacles.map(({ code }) => code);
  expect([await codes(salma, old), await codes(dina, fresh)]).toEqual([[], ['amount_above_ceiling']]);
  expect(await standings(malika)).toEqual([
    [2, 'in_force', 1],
    [1, 'replaced', 1],
  ]);
});

story('parameters that contradict each other, a first day in the past and somebody else’s hand are refused, and nothing changes', async (world) => {
  await LoanDesk.open(world);
  const [malika, salma] = await world.people('Malika the fund', 'Salma the founder');
  const wrong = productBody('2027-02-01', { maxAmount: '5000', defaultTermMonths: 72, maxDeferralMonths: 60, minFirmAgeMonths: 48 });
  const { body } = await malika.post<{ fields: { path: string }[] }>(`${path}/versions`, wrong, { expect: 422 });
  expect(body.fields.map((field) => field.path)).toEqual(['maxAmount', 'defaultTermMonths', 'maxDeferralMonths', 'maxFirmAgeMonths']);
  await malika.post(`${path}/versions`, productBody('2027-01-03'), { expect: 422 });
  await malika.post(`${path}/versions`, productBody('2027-02-01', { regionCode: '99' }), { expect: 422 });
  await malika.post(`${path}/versions`, { ...productBody('2027-02-01'), ratePercent: 2 }, { expect: 422 });
  const { grace: _grace, ...withoutGrace } = productBody('2027-02-01') as { grace?: string };
  const unsaid = await malika.post<{ fields: { path: string }[] }>(`${path}/versions`, withoutGrace, { expect: 422 }); // what a deferral does to the term is always said
  expect(unsaid.body.fields.map((field) => field.path)).toEqual(['grace']);
  await salma.post(`${path}/versions`, productBody('2027-02-01'), { expect: 403 });
  await malika.post('loans/products/no_such_loan/versions', productBody('2027-02-01'), { expect: 404 });
  for (const [code, status] of [
    ['honour_loan', 409],
    ['Youth loan', 422],
  ] as const)
    await malika.post('loans/products', productBody('2027-02-01', { code }), { expect: status });
  await malika.post('loans/products', productBody('2027-02-01', { code: 'youth_loan' }));
  expect(await standings(malika)).toEqual([[1, 'in_force', 0]]);
  await expect(world.db.query("update loan_product set max_amount = 1 where code = 'honour_loan'")).rejects.toThrow('never changes');
  await expect(world.db.query('delete from loan_product')).rejects.toThrow('never changes');
});

story('a product says how long a grant is valid: the day shown, the refusal after it and the nightly closing follow', async (world) => {
  const desk = await LoanDesk.open(world);
  const [malika, salma, dina] = await world.people('Malika the fund', 'Salma the founder', 'Dina the founder');
  await malika.post(`${path}/versions`, productBody(world.today(), { approvalValidityDays: 30 }));
  const old = `loans/applications/${await desk.approved(dina)}`;
  await malika.post(`${path}/publish`);
  const fresh = `loans/applications/${await desk.approved(salma)}`;
  const until = async (person: HttpPerson, file: string) => (await person.get<{ turn: { until: string } | null }>(file)).body.turn?.until;
  expect([await until(dina, old), await until(salma, fresh)]).toEqual(['2027-07-03', '2027-02-03']);
  world.clock.setDay(localDate('2027-02-04')); // the nightly closing has not run
  expect((await salma.post(`${fresh}/accept`, {}, { expect: 409 })).body).toMatchObject({ code: 'loans.grant_over', params: { until: '2027-02-03' } });
  await world.dayBecomes('2027-02-05');
  expect([(await dina.get(old)).body, (await salma.get(fresh)).body]).toMatchObject([{ state: 'notified' }, { state: 'expired' }]);
});

story('after a refusal a founder waits as long as the product says, and is told how long', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const refused = await desk.presented(salma);
  await desk.decided(refused, { kind: 'reject', reasons: ['location'], commentForApplicant: 'La rue est fermée aux voitures.' });
  await world.dayBecomes('2027-01-14');
  const again = await desk.draft(salma);
  const waits = async () => (await salma.get<{ obstacles: object[] }>(`loans/applications/${again}`)).body.obstacles;
  expect(await waits()).toEqual([expect.objectContaining({ code: 'cooling_off', rule: 'P07', params: { days: 80 } })]);
  await world.dayBecomes('2027-04-03');
  expect(await waits()).toMatchObject([{ params: { days: 1 } }]);
  await world.dayBecomes('2027-04-04');
  expect(await waits()).toEqual([]);
  await salma.post(`loans/applications/${again}/submit`);
});

story('a product ends on a day: until then one may start with it, afterwards not, and a new version opens it again', async (world) => {
  await LoanDesk.open(world);
  const [malika, salma] = await world.people('Malika the fund', 'Salma the founder');
  const offered = async (): Promise<string[]> => (await world.visitor().get<{ items: { code: string }[] }>('loans/products')).body.items.map(({ code }) => code);
  expect(await offered()).toEqual(['honour_loan', 'growth_loan', 'equipment_loan']);
  await malika.post('loans/products/growth_loan/end', { endsOn: '2027-01-31' });
  await malika.post('loans/products/growth_loan/end', { endsOn: '2027-02-28' }, { expect: 409 });
  await world.dayBecomes('2027-01-31');
  expect(await offered()).toContain('growth_loan');
  await world.dayBecomes('2027-02-01');
  expect(await offered()).not.toContain('growth_loan');
  await salma.post('loans/applications', { ...workshop, productCode: 'growth_loan' }, { expect: 422 });
  await malika.post('loans/products/growth_loan/versions', productBody('2027-02-01', { minFirmAgeMonths: 36, maxFirmAgeMonths: 72 }));
  await malika.post('loans/products/growth_loan/publish');
  expect(await offered()).toContain('growth_loan');
  await salma.post('loans/applications', { ...workshop, productCode: 'growth_loan' });
});
