import type { HttpPerson } from '../../../world/client';
import { LoanDesk } from '../../../world/loan-desk';
import { paper, says } from '../../../world/paper';
import { story, type World } from '../../../world/world';

interface Till {
  readonly state: string;
  readonly cash: string;
  readonly total: string;
  readonly receipts: readonly { readonly id: string; readonly receiptNo: string | null; readonly reference: string; readonly reversedOn: string | null }[];
  readonly closing?: { readonly missing: string; readonly reason: string | null; readonly reopenedWhy: string | null };
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
}
interface Refused {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const day = '2027-02-08';

async function till(world: World) {
  const desk = await LoanDesk.open(world);
  const [salma, dina] = await world.people('Salma the founder', 'Dina the founder');
  const [first, second] = [await desk.disbursed(salma, world.today(), small), await desk.disbursed(dina, world.today(), small)];
  await world.dayBecomes(day);
  const pays = (loanId: string, body: object, expect = 201) =>
    desk.treasurer.post<{ id: string } & Refused>(`loans/${loanId}/repayments`, { receivedOn: day, channel: 'cash', ...body }, { expect });
  const read = async (by: HttpPerson = desk.treasurer, on = day): Promise<Till> => (await by.get<Till>(`loans/till?day=${on}`)).body;
  const close = (body: object, expect = 200) => desk.treasurer.post<{ missing: string } & Refused>('loans/till/close', { day, ...body }, { expect });
  return { desk, salma, dina, first, second, pays, read, close };
}

story('cash takes the next number of its year; a refusal wastes none, and two at once get two', async (world) => {
  const { desk, first, second, pays, read } = await till(world);
  await pays(first, { amount: '500' });
  await pays(first, { amount: '-3' }, 422);
  await pays(second, { amount: '700', receivedOn: '2026-01-01' }, 422);
  await Promise.all([pays(first, { amount: '600' }), pays(second, { amount: '600' }), pays(second, { amount: '610', reference: 'Carnet 12' })]);
  await pays(first, { amount: '100', channel: 'transfer', reference: 'FT1' });
  const { receipts, cash, total } = await read();
  expect(receipts.map(({ receiptNo }) => receiptNo)).toEqual(['Q-2027-00001', 'Q-2027-00002', 'Q-2027-00003', 'Q-2027-00004', null]);
  expect({ cash, total }).toEqual({ cash: '2310.00', total: '2410.00' });
  expect(receipts.map(({ reference }) => reference)).toContain('Carnet 12');
  expect((await desk.treasurer.get<{ repayments: { reference: string }[] }>(`loans/${first}`)).body.repayments.map(({ reference }) => reference)).toContain('Q-2027-00001');
});

story('without a reference only cash is taken, and the same sum once a day', async (world) => {
  const { first, pays, read } = await till(world);
  expect((await pays(first, { amount: '500', channel: 'transfer' }, 422)).body.fields).toMatchObject([{ path: 'reference', code: 'repayment.reference_missing' }]);
  await pays(first, { amount: '500' });
  const twice = (await pays(first, { amount: '500', reference: ' ' }, 409)).body;
  expect(twice).toMatchObject({ code: 'repayment.cash_twice', fields: [{ path: 'reference' }] });
  expect(twice.fields[0]!.message).toContain('Q-2027-00001');
  await pays(first, { amount: '500', reference: 'Le soir' });
  expect((await read()).receipts).toHaveLength(2);
});

story('a cheque names its bank and its day; other money does not', async (world) => {
  const { desk, first, pays } = await till(world);
  const bank = { chequeBank: 'Attijariwafa', chequeDue: '2027-02-15' };
  expect((await pays(first, { amount: '500', ...bank }, 422)).body.fields).toMatchObject([{ path: 'chequeBank', code: 'repayment.cheque_only' }]);
  await pays(first, { amount: '500', channel: 'cheque', reference: '7714520', ...bank });
  expect((await desk.treasurer.get<{ repayments: object[] }>(`loans/${first}`)).body.repayments).toMatchObject([{ channel: 'cheque', receiptNo: null, ...bank }]);
});

story('a counted day takes no more cash; a difference wants a reason; only who answers for the fund opens it again', async (world) => {
  const { desk, first, second, pays, read, close } = await till(world);
  const toCount = async (): Promise<(string | undefined)[]> =>
    (await desk.treasurer.get<{ steps: { code: string; id?: string }[] }>('guidance')).body.steps.filter(({ code }) => code === 'loans.count_till').map((step) => step.id);
  const { id } = (await pays(first, { amount: '500' })).body;
  await pays(second, { amount: '700' });
  expect((await close({ counted: '1180' }, 422)).body.fields).toMatchObject([{ path: 'reason', code: 'repayment.till_difference' }]);
  await close({ counted: '1200', day: '2027-02-09' }, 422);
  expect((await read()).state).toBe('open');
  expect((await close({ counted: '1 180,00', reason: 'Rendu de monnaie' })).body.missing).toBe('20.00');
  expect(await read()).toMatchObject({ state: 'counted', mayClose: false, closing: { missing: '20.00', reason: 'Rendu de monnaie' } });
  await close({ counted: '1200' }, 409);

  expect((await pays(first, { amount: '50' }, 409)).body).toMatchObject({ code: 'repayment.till_closed', fields: [{ path: 'receivedOn' }] });
  await pays(first, { amount: '50', channel: 'transfer', reference: 'FT9' }); // the bank does not pass through the drawer
  const taken = await desk.treasurer.post<Refused>(`loans/${first}/repayments/${id}/reverse`, { reason: 'booked_wrongly' }, { expect: 409 });
  expect(taken.body.code).toBe('repayment.till_closed');

  await desk.treasurer.post('loans/till/reopen', { day, reason: 'Un reçu oublié' }, { expect: 403 });
  expect((await read(desk.director)).mayReopen).toBe(true);
  await desk.director.post('loans/till/reopen', { day, reason: 'Un reçu oublié' });
  await desk.director.post('loans/till/reopen', { day, reason: 'Encore' }, { expect: 409 });
  expect(await read()).toMatchObject({ state: 'open', mayClose: true, closing: { reopenedWhy: 'Un reçu oublié' } });
  await pays(first, { amount: '50' });
  await desk.treasurer.post(`loans/${first}/repayments/${id}/reverse`, { reason: 'booked_wrongly' });
  expect(await read()).toMatchObject({ cash: '750.00' });
  expect((await close({ counted: '750' })).body.missing).toBe('0.00');

  await world.dayBecomes('2027-02-09');
  await pays(first, { amount: '60', receivedOn: '2027-02-09' });
  expect(await toCount()).toEqual([]); // today is not over
  await world.dayBecomes('2027-02-10');
  expect(await toCount()).toEqual(['2027-02-09']);
  // taken back on a later day, a receipt does not touch the day that was counted
  const { receipts } = await read();
  const other = receipts.find(({ receiptNo }) => receiptNo === 'Q-2027-00002')!;
  await desk.treasurer.post(`loans/${second}/repayments/${other.id}/reverse`, { reason: 'other' });
  expect(await read()).toMatchObject({ cash: '750.00', closing: { missing: '0.00' } });
});

story('while the day is being counted a receipt waits: either it is in the count, or it is refused', async (world) => {
  const { first, second, pays, close, read } = await till(world);
  await pays(first, { amount: '500' });
  const [late] = await Promise.all([
    pays(second, { amount: '700' }).catch(() => undefined),
    close({ counted: '500' }).catch(() => undefined), // true only when the receipt came too late
  ]);
  const now = await read();
  expect(now.cash).toBe(late ? '1200.00' : '500.00');
  expect(now.state).toBe(late ? 'open' : 'counted');
});

story('receipts and the closing letter are papers of the borrower and of the house, of nobody else', async (world) => {
  const { desk, salma, dina, first, pays } = await till(world);
  const { id } = (await pays(first, { amount: '500' })).body;
  await salma.get(`loans/${first}`); // signs in again: a month has passed
  const receipt = `loans/${first}/repayments/${id}/receipt.pdf`;
  says((await paper(salma, `${receipt}?lang=fr`, 'receipt-fr')).text, 'Q-2027-00001', '500,00', 'cinq cents dirhams', '08/02/2027');
  says((await paper(desk.treasurer, receipt, 'receipt-ar')).text, 'Q-2027-00001', '500,00', '2027');
  await dina.get(receipt, { expect: 404 });
  const letter = `loans/${first}/closing-letter.pdf`;
  await salma.get(letter, { expect: 404 });
  await pays(first, { amount: '11500', channel: 'transfer', reference: 'FT1' });
  says((await paper(salma, `${letter}?lang=fr`, 'letter-fr')).text, '12 000', 'douze mille dirhams', 'FT1', '11 500,00');
  await paper(desk.treasurer, letter, 'letter-ar');
  await dina.get(letter, { expect: 404 });
});
