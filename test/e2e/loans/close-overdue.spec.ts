import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

story('what nobody answers comes to its end by the clock: drafts after 90 days, grants after 180', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '100000.00' });
  const [salma, omar, hind, nora] = await world.people('Salma the founder', 'Omar the founder', 'Nadia the founder', 'Nora the founder');
  const [draft, approved, submitted, incomplete] = [await desk.draft(salma), await desk.approved(omar), await desk.sent(hind), await desk.sent(nora)];
  await desk.officer.post(`loans/applications/${incomplete}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }] });
  const states = async (): Promise<(string | undefined)[]> =>
    Promise.all(
      [draft, approved, submitted, incomplete].map(async (id) => (await world.db.one<{ state: string }>('select state from loan_application where id = $1', [id]))?.state),
    );

  await world.dayBecomes('2027-04-04'); // 90 days later: the last day
  expect(await states()).toEqual(['draft', 'notified', 'submitted', 'incomplete']);
  await world.dayBecomes('2027-04-05');
  expect(await states()).toEqual(['lapsed', 'notified', 'submitted', 'lapsed']);
  await world.dayBecomes('2027-07-03'); // 180 days later
  expect(await states()).toEqual(['lapsed', 'notified', 'submitted', 'lapsed']);
  await world.dayBecomes('2027-07-04');
  expect(await states()).toEqual(['lapsed', 'expired', 'submitted', 'lapsed']);
  await omar.post(`loans/applications/${approved}/accept`, {}, { expect: 409 });
  expect((await omar.get<{ history: object[] }>(`loans/applications/${approved}`)).body.history.at(-1)).toMatchObject({ move: 'expire', to: 'expired' });

  const again = await desk.approved(salma, { amount: '60000', needs: '90000', physicalInvestment: '90000' }); // the promise went back to the fund
  expect(again).toEqual(expect.any(String));
  await world.dayBecomes('2027-07-05');
  expect(await world.db.query("select done, failed from job_run where name = 'loans.close_overdue' order by started_at")).toEqual([{ done: 1, failed: 0 }]);
});
