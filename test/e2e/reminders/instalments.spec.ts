import { LoanDesk } from '../../world/loan-desk';
import { story, type World } from '../../world/world';

/** 12 000 in six rows of 2 000: due on 5 February, 5 March, 5 April, 5 May, 8 June (a shift) and 5 July 2027. */
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');
const subjects = async (world: World, to: string): Promise<string[]> => (await world.messages(to)).map(({ subject }) => plain(subject)).reverse();
const states = async (world: World): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await world.db.query<{ state: string; n: number }>("select state, count(*)::int as n from reminder where subject_kind = 'instalment' group by state order by state")).map(
      ({ state, n }) => [state, n],
    ),
  );

story('a founder is reminded five days before and three days after a due day, once each, and never of what is paid', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await desk.withoutLetters();
  expect(await states(world)).toEqual({ pending: 12 });

  await world.dayBecomes('2027-01-30');
  expect(await subjects(world, 'salma@tiwizi.test')).toEqual([]);
  await world.dayBecomes('2027-01-31');
  await world.dayBecomes('2027-01-31');
  expect(await subjects(world, 'salma@tiwizi.test')).toEqual(['Votre prochaine échéance : 2 000,00 MAD le 5 février 2027']);
  await world.dayBecomes('2027-02-04');
  await desk.collects(loanId, '2000', '2027-02-04');
  await world.dayBecomes('2027-02-08');
  await world.dayBecomes('2027-02-28');
  await world.dayBecomes('2027-03-05');
  await desk.collects(loanId, '500', '2027-03-05'); // in part
  await world.dayBecomes('2027-03-08');
  expect(await subjects(world, 'salma@tiwizi.test')).toEqual([
    'Votre prochaine échéance : 2 000,00 MAD le 5 février 2027',
    'Votre prochaine échéance : 2 000,00 MAD le 5 mars 2027',
    'Échéance du 5 mars 2027 : pas encore reçue',
  ]);
  expect(plain((await world.messages('salma@tiwizi.test'))[0]?.text ?? '')).toContain('1 500,00 MAD');

  await desk.collects(loanId, '9500', '2027-03-08'); // all the rest: closed
  await world.settle();
  expect(await states(world)).toEqual({ sent: 3 });
  const { body: mine } = await salma.get<{ items: { kind: string; state: string }[] }>('reminders');
  expect(mine.items.filter(({ kind }) => kind.startsWith('instalment')).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  expect(mine.items.find(({ kind }) => kind === 'loan_repaid')?.state).toBe('pending'); // thanked in the next minute
  expect((await (await world.people('Omar the founder'))[0].get<{ total: number }>('reminders')).body.total).toBe(0);
  expect((await desk.treasurer.get<{ total: number }>('reminders')).body.total).toBeGreaterThan(3);
});

story('at the moment of sending the loan is asked again: what changed silently keeps the reminder back, with its reason', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await desk.withoutLetters();
  const silently = (sql: string): Promise<object[]> => world.db.query(`${sql} where loan_id = '${loanId}' and n = $1`, [1]);
  await silently('update instalment set paid = amount');
  await world.dayBecomes('2027-01-31');
  await silently("update instalment set paid = 0, due_on = '2027-02-09'");
  await world.dayBecomes('2027-02-08');
  expect(await world.messages()).toEqual([]);
  expect(await world.db.query("select kind, state, reason from reminder where state <> 'pending' order by due_at")).toEqual([
    { kind: 'instalment_soon', state: 'suppressed', reason: 'already_done' },
    { kind: 'instalment_late', state: 'suppressed', reason: 'moved' },
  ]);
});

story('after an outage of ten weeks old reminders expire; only what still helps leaves', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  await desk.disbursed(salma, world.today(), small);
  await desk.withoutLetters();
  await world.dayBecomes('2027-04-01');
  expect(await subjects(world, 'salma@tiwizi.test')).toEqual(['Votre prochaine échéance : 2 000,00 MAD le 5 avril 2027']);
  expect(await states(world)).toEqual({ expired: 4, pending: 7, sent: 1 });
  expect(await world.db.one("select done, failed from job_run where name = 'reminders.send_due' order by started_at desc limit 1")).toMatchObject({ failed: 0 });
});

story('planned again it is not sent again: a moved due day brings a new reminder, the same day none', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await desk.withoutLetters();
  await world.dayBecomes('2027-01-31');
  for (const amount of ['10', '20', '30']) await desk.collects(loanId, amount, '2027-01-31'); // each plans anew
  await world.dayBecomes('2027-01-31');
  expect(await subjects(world, 'salma@tiwizi.test')).toHaveLength(1);
  const wish = { kind: 'move', moveTo: '2027-02-12', reason: 'illness', note: 'Une semaine de plus, dit-elle' };
  const { id } = (await desk.officer.post<{ id: string }>(`loans/${loanId}/proposals`, wish)).body;
  await desk.director.post(`loans/proposals/${id}/approve`);
  await world.dayBecomes('2027-02-07');
  expect(await subjects(world, 'salma@tiwizi.test')).toEqual([
    'Votre prochaine échéance : 2 000,00 MAD le 5 février 2027',
    'Votre prochaine échéance : 1 940,00 MAD le 12 février 2027',
  ]);

  // a payment taken back is due again, and late
  await world.dayBecomes('2027-02-12');
  await desk.collects(loanId, '1940', '2027-02-12');
  await world.dayBecomes('2027-02-13');
  const [payment] = (await desk.treasurer.get<{ repayments: { id: string; amount: string }[] }>(`loans/${loanId}`)).body.repayments.filter(({ amount }) => amount === '1940.00');
  await desk.treasurer.post(`loans/${loanId}/repayments/${payment!.id}/reverse`, { reason: 'booked_wrongly', note: 'Autre dossier' });
  await world.dayBecomes('2027-02-15');
  expect((await subjects(world, 'salma@tiwizi.test')).at(-1)).toBe('Échéance du 12 février 2027 : pas encore reçue');
});

story('while nothing is due there is no reminder, no age and no row that takes money', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), { ...small, deferralMonths: 2 });
  await desk.withoutLetters();
  expect(await states(world)).toEqual({ pending: 8 }); // four rows of 3 000 after two of nothing
  await world.dayBecomes('2027-03-20');
  expect(await world.messages('salma@tiwizi.test')).toEqual([]);
  await desk.collects(loanId, '500', '2027-03-20');
  const { instalments, daysPastDue } = (await salma.get<{ instalments: { amount: string; paid: string; state: string }[]; daysPastDue: number }>(`loans/${loanId}`)).body;
  expect(instalments.slice(0, 3).map(({ amount, paid, state }) => [amount, paid, state])).toEqual([
    ['0.00', '0.00', 'grace'],
    ['0.00', '0.00', 'grace'],
    ['3000.00', '0.00', 'due'],
  ]);
  expect([daysPastDue, instalments.at(-1)?.paid]).toEqual([0, '500.00']); // earlier than two weeks: the loan ends sooner
});

story('who has a phone only gets a text message, in Arabic, in one part or two', async (world) => {
  const desk = await LoanDesk.open(world);
  const salma = await world.signsUp(world.visitor('Salma', 'ar'), '0612345678', 'founder');
  await salma.put('people/me/profile', { firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 2000, communeCode: '09.273.01.13' });
  await desk.disbursed(salma, world.today(), small);
  await desk.withoutLetters();
  await world.dayBecomes('2027-01-31');
  const [sms] = await world.messages('+212612345678');
  expect(sms).toMatchObject({ channel: 'sms', to: '+212612345678' });
  expect(plain(sms?.text ?? '')).toBe('تيويزي: قسطك القادم 2 000,00 د.م. يوم 5 فبراير 2027. إن صعب عليك الأمر فكلّمنا قبل ذلك ونجد حلًا.');
  expect(sms?.text.length).toBeLessThanOrEqual(134);
});
