import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };

story('nothing is called in before the notice is served and its days to mend are over; then court, loss, end', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  const move = async (name: string, expect = 409): Promise<string> => {
    const { body } = await desk.director.post<{ code?: string; state?: string }>(`loans/${loanId}/call-in`, { move: name, reason: 'Sans suite' }, { expect });
    return body.code ?? body.state ?? '';
  };
  const notice = async (body: object, expect: number): Promise<string | undefined> =>
    (await desk.officer.post<{ code?: string }>(`loans/${loanId}/notices`, { servedOn: world.today(), cureDays: 15, proof: 'AR 114', ...body }, { expect })).body.code;
  expect(await notice({}, 409)).toBe('repayment.not_late');
  await world.dayBecomes('2027-05-20');
  expect(await move('accelerate')).toBe('repayment.no_notice');
  // the letter: staff prints it before it is served, the borrower reads it once it was recorded
  const letter = async (who: typeof salma, lang: string): Promise<{ status: number; type: string; bytes: Buffer }> => {
    await who.get('accounts/me'); // months later: signs in again
    return who.download(`loans/${loanId}/notice-letter.pdf?lang=${lang}`);
  };
  expect((await letter(salma, 'fr')).status).toBe(404);
  for (const lang of ['ar', 'fr']) {
    const { status, type, bytes } = await letter(desk.officer, lang);
    expect([status, type, bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  }
  await notice({ cureDays: 14 }, 422);
  await notice({ servedOn: '2027-05-21' }, 422);
  await notice({}, 201);
  expect((await letter(salma, 'ar')).status).toBe(200);
  await world.dayBecomes('2027-06-04'); // the last day to mend
  expect(await move('accelerate')).toBe('repayment.cure_running');
  await world.dayBecomes('2027-06-07');
  expect(await move('sue')).toBe('loans.loan_move_not_now');
  expect(await move('accelerate', 200)).toBe('accelerated');
  expect(await move('sue', 200)).toBe('litigation');
  expect(await move('close_loss')).toBe('loans.loan_move_not_now');
  const { id } = (await desk.officer.post<{ id: string }>(`loans/${loanId}/proposals`, { kind: 'write_off', reason: 'UNREACHABLE', note: 'Introuvable depuis mars' })).body;
  await desk.director.post(`loans/proposals/${id}/approve`);
  expect(await move('close_loss', 200)).toBe('closed_loss');
});
