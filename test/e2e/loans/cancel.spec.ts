import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, proposalsOf } from '../../world/mentors';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
}

story('a loan that its founder gives up before the money leaves: the fund has it back, the mentor is free, she may ask again', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '60000.00' });
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const loanId = await desk.granted(salma);
  await world.settle();
  expect((await proposalsOf(hanan))[0]?.state).toBe('proposed');
  const cancel = (who: typeof salma, expect: number, reason = 'Elle part à Rabat') => who.post<Told>(`loans/${loanId}/cancel`, { reason }, { expect });
  for (const who of [salma, desk.officer, desk.member]) await cancel(who, 403);
  await cancel(desk.treasurer, 422, 'non');
  expect((await desk.treasurer.get<{ allowedMoves: string[] }>(`loans/${loanId}`)).body.allowedMoves).toEqual(['cancel']);
  expect((await cancel(desk.treasurer, 200)).body).toEqual({ id: loanId, state: 'cancelled' });
  await world.settle();

  expect((await proposalsOf(hanan))[0]?.state).toBe('superseded');
  expect((await salma.get(`loans/${loanId}`)).body).toMatchObject({ state: 'cancelled', allowedMoves: [], instalments: [] });
  expect((await desk.treasurer.post<Told>(`loans/${loanId}/disburse`, { on: world.today(), reference: 'V1' }, { expect: 409 })).body.code).toBe('loans.loan_move_not_now');
  expect((await cancel(desk.treasurer, 409)).body.code).toBe('loans.loan_move_not_now');
  await desk.approved(omar); // with the same 57 000
  expect(await desk.sent(salma)).toEqual(expect.any(String));
  const [line] = await world.db.query("select from_state, to_state, reason from history where event_type = 'loans.loan_cancelled'");
  expect(line).toEqual({ from_state: 'committed', to_state: 'cancelled', reason: 'Elle part à Rabat' });
});
