import { Workers } from '#platform/queue/workers';
import type { HttpPerson } from '../../../world/client';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Loan {
  readonly instalments: readonly { readonly due: string; readonly originalDue: string; readonly amount: string; readonly paid: string; readonly state: string }[];
}
interface Year {
  readonly items: readonly { readonly id: string; readonly day: string; readonly code: string; readonly state: string; readonly source: string }[];
}
interface Runs {
  readonly items: readonly { readonly id: string; readonly loans: number | null; readonly done: number; readonly rows: number; readonly finishedAt: string | null }[];
}
/** 12 000 in six rows of 2 000, due from 5 February 2027. */
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const source = 'Communiqué du ministère, 2 mai 2027';

/** In this world the moon tables expect Eid al-Adha on 3 and 4 May: the row of 5 May stays. Gives the id of its first day. */
async function expectedOnTheThird(world: World): Promise<string> {
  const moved = await world.db.query<{ id: string; code: string }>(
    "update holiday set day = case code when 'eid_al_adha_1' then date '2027-05-03' else date '2027-05-04' end where code like 'eid_al_adha_%' and day between '2027-01-01' and '2027-12-31' returning id, code",
  );
  return moved.find(({ code }) => code === 'eid_al_adha_1')!.id;
}
const duesOf = async (founder: HttpPerson, loanId: string): Promise<string[]> => (await founder.get<Loan>(`loans/${loanId}`)).body.instalments.map(({ due }) => due);

story('an Eid is announced a day later: unpaid rows ahead move, the borrower is told once, a paid row never moves', async (world) => {
  const eid = await expectedOnTheThird(world);
  const desk = await LoanDesk.open(world);
  const fund = desk.director;
  const [salma, amal] = await world.people('Salma the founder', 'Amal the founder');
  const late = await desk.disbursed(salma, world.today(), small);
  const ahead = await desk.disbursed(amal, world.today(), small);
  const before = await duesOf(salma, late);
  expect(before[3]).toBe('2027-05-05');
  await desk.withoutLetters();
  await world.dayBecomes('2027-05-02');
  await desk.collects(late, '4000', '2027-04-05');
  await desk.collects(ahead, '8000', '2027-05-01');

  const effect = (await fund.get<{ loans: number; rows: number; items: { rows: object[] }[] }>(`loans/reflow/effect?move=move&holiday=${eid}&day=2027-05-04`)).body;
  expect(effect).toMatchObject({ loans: 1, rows: 1, items: [{ rows: [{ n: 4, from: '2027-05-05', to: '2027-05-06' }] }] });
  expect(await duesOf(salma, late)).toEqual(before);

  expect((await fund.post<{ days: number }>(`references/holidays/${eid}/move`, { day: '2027-05-04', source }, { expect: 200 })).body.days).toBe(2);
  await world.settle();
  const rows = (await salma.get<Loan>(`loans/${late}`)).body.instalments;
  expect(rows.map(({ due }) => due)).toEqual(before.map((due, i) => (i === 3 ? '2027-05-06' : due)));
  expect(rows[3]).toMatchObject({ originalDue: '2027-05-05', amount: '2000.00', paid: '0.00' });
  expect(await duesOf(amal, ahead)).toEqual(before);
  expect((await fund.get<Runs>('loans/reflow')).body.items).toMatchObject([{ loans: 1, done: 1, rows: 1 }]);

  await world.app.get(Workers).runNow('reminders.send_due');
  const told = async () => (await world.messages()).filter(({ text }) => text.includes('férié'));
  expect(await told()).toMatchObject([{ to: 'salma@tiwizi.test', text: expect.stringContaining('6 mai 2027') }]);

  await world.dayBecomes('2027-05-03');
  expect(await told()).toHaveLength(1);
  expect((await fund.get<Runs>('loans/reflow')).body.items).toMatchObject([{ loans: 1, done: 1, rows: 1 }]);

  const { history, feast } = (
    await fund.get<{ history: { move: string; dayBefore: string; dayAfter: string; source: string }[]; feast: { day: string; state: string }[] }>(`references/holidays/${eid}`)
  ).body;
  expect(history).toMatchObject([{ move: 'move', dayBefore: '2027-05-03', dayAfter: '2027-05-04', source }]);
  expect(feast).toMatchObject([
    { day: '2027-05-04', state: 'confirmed' },
    { day: '2027-05-05', state: 'confirmed' },
  ]);

  // a payment of 1 May that is written down late had paid the row before anybody knew: it is taken, and the row did not move
  await desk.collects(late, '4000', '2027-05-01');
  expect((await duesOf(salma, late))[3]).toBe('2027-05-05');
  // the same day the ministry changes its mind twice: the later word stands
  await fund.post(`references/holidays/${eid}/move`, { day: '2027-05-03', source }, { expect: 200 });
  await fund.post(`references/holidays/${eid}/move`, { day: '2027-05-04', source }, { expect: 200 });
  await world.settle();
  expect((await duesOf(amal, ahead))[3]).toBe('2027-05-05');
});

story('there and back on one day: the rows follow the last word', async (world) => {
  const eid = await expectedOnTheThird(world);
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loan = await desk.disbursed(salma, world.today(), small);
  const before = await duesOf(salma, loan);
  for (const [day, due] of [
    ['2027-05-04', '2027-05-06'],
    ['2027-05-03', '2027-05-05'],
    ['2027-05-05', '2027-05-07'],
    ['2027-05-03', '2027-05-05'],
    ['2027-05-04', '2027-05-06'],
  ] as const) {
    await desk.director.post(`references/holidays/${eid}/move`, { day, source }, { expect: 200 });
    await world.settle();
    expect(await duesOf(salma, loan)).toEqual(before.map((one, i) => (i === 3 ? due : one)));
  }
  // what a contract is counted with from now on
  const [nora] = await world.people('Nora the founder');
  expect((await duesOf(nora, await desk.disbursed(nora, world.today(), small)))[3]).toBe('2027-05-06');
});

story('a run that was cut short goes on where it stopped, and two at once move each loan once', async (world) => {
  const eid = await expectedOnTheThird(world);
  const desk = await LoanDesk.open(world);
  const founders = await world.people('Salma the founder', 'Amal the founder', 'Nora the founder', 'Rim the founder');
  const loans: string[] = [];
  for (const founder of founders) loans.push(await desk.disbursed(founder, world.today(), small));
  await world.settle();
  // the third loan cannot be moved at first: its rows refuse every change
  await world.db.query(
    `create function stuck() returns trigger language plpgsql as $$ begin if new.loan_id = '${loans[2]}' then raise exception 'killed'; end if; return new; end $$`,
  );
  await world.db.query('create trigger stuck before update on instalment for each row execute function stuck()');
  await desk.director.post(`references/holidays/${eid}/move`, { day: '2027-05-04', source }, { expect: 200 });
  await world.settle();
  const runs = async (): Promise<Runs['items'][number]> => (await desk.director.get<Runs>('loans/reflow')).body.items[0]!;
  expect(await runs()).toMatchObject({ loans: 4, done: 3, rows: 3, finishedAt: null });
  expect((await duesOf(founders[2], loans[2]!))[3]).toBe('2027-05-05');

  await world.db.query('drop trigger stuck on instalment');
  await Promise.all([1, 2, 3].map(() => world.app.get(Workers).runNow('loans.follow_holidays')));
  await world.settle();
  expect(await runs()).toMatchObject({ loans: 4, done: 4, rows: 4 });
  expect((await runs()).finishedAt).not.toBeNull();
  for (const [i, founder] of founders.entries()) expect((await duesOf(founder, loans[i]!))[3]).toBe('2027-05-06');
  expect(await world.db.query("select count(*)::int as n from loan_event where type = 'holiday' group by loan_id")).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }, { n: 1 }]);
});

story('the list of days off: added, confirmed, withdrawn, each with its source; what cannot be is refused', async (world) => {
  const desk = await LoanDesk.open(world);
  const fund = desk.director;
  const year = (await fund.get<Year>('references/holidays?year=2027')).body;
  expect(year.items).toHaveLength(18);
  const idOf = (code: string): string => year.items.find((one) => one.code === code)!.id;
  const refused = async (path: string, body: object, status: number): Promise<string> =>
    (await fund.post<{ code: string }>(`references/holidays${path}`, body, { expect: status })).body.code;
  const day = { labelAr: 'عطلة استثنائية', labelFr: 'Jour chômé exceptionnel', labelEn: 'Exceptional day off', source: 'Décret du 2 juin 2027' };
  const { id } = (await fund.post<{ id: string }>('references/holidays', { ...day, day: '2027-06-09' })).body;
  expect(await refused('', { ...day, day: '2027-06-09' }, 409)).toBe('references.holiday_known');
  expect(await refused(`/${id}/confirm`, { source }, 409)).toBe('references.holiday_not_now');
  await fund.post(`references/holidays/${idOf('eid_al_fitr_2')}/confirm`, { source }, { expect: 200 });
  expect(await refused(`/${idOf('eid_al_adha_1')}/move`, { day: '2027-08-01', source }, 422)).toBe('references.holiday_too_far');
  expect(await refused(`/${idOf('eid_al_adha_1')}/move`, { day: '2027-05-17', source }, 422)).toBe('references.holiday_same_day');
  await fund.post(`references/holidays/${id}/withdraw`, { source }, { expect: 200 });
  expect(await refused(`/${id}/move`, { day: '2027-06-10', source }, 409)).toBe('references.holiday_not_now');
  const now = (await fund.get<Year>('references/holidays?year=2027')).body.items;
  expect(now.filter(({ code }) => code.startsWith('eid_al_fitr')).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  expect(now.find((one) => one.id === id)).toMatchObject({ state: 'withdrawn', day: '2027-06-09' });
});
