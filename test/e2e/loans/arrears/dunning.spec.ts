import { addDays, localDate } from '#kernel/calendar';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Work {
  readonly items: readonly {
    readonly taskId: string;
    readonly loanId: string;
    readonly action: string;
    readonly daysLate: number;
    readonly promise: { state: string } | null;
    readonly lastContact: string | null;
  }[];
  readonly total: number;
}
interface Arrears {
  readonly tasks: readonly { readonly dpd: number; readonly state: string }[];
  readonly promises: readonly { readonly amount: string; readonly state: string }[];
  readonly difficulties: readonly { readonly reason: string; readonly words: string }[];
  readonly daysLate: number;
  readonly rowDays: number;
  readonly overdue: string;
  readonly pause: { readonly until: string } | null;
}
const opened = (world: World): Promise<{ dpd: number; state: string }[]> => world.db.query('select dpd, state from dunning_task order by dpd');
const refusal = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
    return 'done';
  } catch (error) {
    return /"code":"([a-z_.]+)"/.exec((error as Error).message)?.[1] ?? String(error);
  }
};

story('a late loan climbs the ladder: each step once, a late run sends nothing in bulk, paid rows end it', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), { amount: '36000', needs: '66000', physicalInvestment: '60000' });
  const first = localDate((await salma.get<{ instalments: { due: string }[] }>(`loans/${loanId}`)).body.instalments[0]!.due);
  const original = (await world.db.one<{ day: string }>('select original_due_on as day from instalment where n = 1'))!.day;
  await world.dayBecomes(addDays(localDate(original), 2));
  expect(await opened(world)).toEqual([]);
  await world.dayBecomes(addDays(localDate(original), 4));
  await world.dayBecomes(addDays(localDate(original), 5));
  expect(await opened(world)).toEqual([{ dpd: 3, state: 'done' }]);
  // nobody ran for a long time: only the step of today is open, the others are kept as passed
  await world.dayBecomes(addDays(localDate(original), 65));
  await world.dayBecomes(addDays(localDate(original), 66));
  expect(await opened(world)).toEqual([
    { dpd: 3, state: 'done' },
    { dpd: 10, state: 'passed' },
    { dpd: 30, state: 'passed' },
    { dpd: 60, state: 'open' },
  ]);
  const told = await world.db.query<{ payload: object }>("select payload from history where event_type = 'loans.difficulty_known'");
  expect(told).toHaveLength(1);
  expect(told[0]!.payload).toMatchObject({ loanId, amounts: false });
  expect(JSON.stringify(told[0]!.payload)).not.toMatch(/\d+\.\d\d/);
  const { items, total } = (await desk.officer.get<Work>('loans/arrears')).body;
  expect([total, items[0]!.action, items[0]!.daysLate]).toEqual([1, 'second_letter', 66]);

  await desk.officer.post(`loans/${loanId}/contacts`, { kind: 'letter', outcome: 'sent', taskId: items[0]!.taskId });
  expect((await desk.officer.get<Work>('loans/arrears')).body.total).toBe(0);
  await desk.collects(loanId, '36000', world.today());
  expect((await desk.officer.get<Arrears>(`loans/${loanId}/arrears`)).body).toMatchObject({ daysLate: 0, overdue: '0.00' });
  expect(first >= original).toBe(true);
});

story('promises are kept or broken by what comes in; a pause opens nothing; the borrower says what happens', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, amal] = await world.people('Salma the founder', 'Amal the founder');
  const loanId = await desk.disbursed(salma, world.today(), { amount: '36000', needs: '66000', physicalInvestment: '60000' });
  expect(await refusal(salma.post(`loans/${loanId}/difficulties`, { reason: 'season' }))).toBe('arrears.not_late');
  const { day } = (await world.db.one<{ day: string }>('select original_due_on as day from instalment where n = 1'))!;
  await world.dayBecomes(addDays(localDate(day), 4));
  expect(await refusal(amal.post(`loans/${loanId}/difficulties`, { reason: 'season' }))).toBe('platform.not_found');
  await salma.post(`loans/${loanId}/difficulties`, { reason: 'season', words: 'Les touristes reviennent en mars.', tellMentorAmounts: true });

  const today = world.today();
  const promise = (amount: string, days: number): Promise<string> => refusal(desk.officer.post(`loans/${loanId}/promises`, { amount, promisedFor: addDays(today, days) }));
  expect(await promise('0', 1)).toBe('arrears.amount_not_positive');
  expect(await promise('99999', 1)).toBe('arrears.more_than_open');
  expect(await promise('500', -1)).toBe('arrears.day_in_past');
  expect(await promise('500', 2)).toBe('done');
  expect(await promise('1000', 3)).toBe('done');
  await desk.officer.post(`loans/${loanId}/dunning-pause`, { until: addDays(today, 40), reason: 'Saison creuse, plan en préparation' });
  expect(await refusal(desk.officer.post(`loans/${loanId}/dunning-pause`, { until: addDays(today, 50), reason: 'Encore' }))).toBe('arrears.already_paused');
  await desk.collects(loanId, '600', today);
  await world.dayBecomes(addDays(today, 20));
  const { body } = await desk.officer.get<Arrears>(`loans/${loanId}/arrears`);
  expect(Object.fromEntries(body.promises.map(({ amount, state }) => [amount, state]))).toEqual({ '500.00': 'kept', '1000.00': 'broken' });
  expect(body.difficulties).toMatchObject([{ reason: 'season', words: 'Les touristes reviennent en mars.' }]);
  expect(body.tasks.map(({ dpd }) => dpd)).toEqual([3]);
  expect(body.pause).toMatchObject({ until: addDays(today, 40) });
  await desk.officer.delete(`loans/${loanId}/dunning-pause`);
  await world.dayBecomes(addDays(today, 21));
  expect((await opened(world)).map(({ dpd }) => dpd)).toEqual([3, 10]);
  await world.dayBecomes(addDays(today, 30)); // nobody called: the next step takes the place of the one that waits
  expect((await opened(world)).map(({ dpd, state }) => `${dpd} ${state}`)).toEqual(['3 done', '10 passed', '30 open']);
});

story('the ladder is written in versions: the new one binds from its day on, and must rise', async (world) => {
  await LoanDesk.open(world);
  const malika = await world.person('Malika', 'fund_manager');
  const steps = [
    { dpd: 5, level: 1, action: 'call', who: 'officer' },
    { dpd: 45, level: 3, action: 'visit', who: 'officer' },
  ];
  const write = (body: object): Promise<string> => refusal(malika.post('loans/dunning', body));
  expect(await write({ validFrom: addDays(world.today(), -1), steps })).toBe('arrears.starts_in_past');
  expect(await write({ validFrom: world.today(), steps: steps.toReversed() })).toBe('arrears.days_rise');
  expect(await write({ validFrom: world.today(), steps: [{ ...steps[0], level: 4 }, steps[1]] })).toBe('arrears.levels_never_fall');
  expect(await write({ validFrom: addDays(world.today(), 1), steps })).toBe('done');
  const seen = (): Promise<boolean[]> => malika.get<{ items: { binding: boolean }[] }>('loans/dunning').then(({ body }) => body.items.map(({ binding }) => binding));
  expect(await seen()).toEqual([false, true]);
  await world.dayBecomes(addDays(world.today(), 1));
  expect(await seen()).toEqual([true, false]);
  for (const sql of ['update dunning_step set dpd = 4', 'delete from dunning_ladder', 'truncate dunning_step']) await expect(world.db.query(sql)).rejects.toThrow(/append-only/);
});
