import { VerifyLedger } from '#features/loans';
import type { HttpPerson } from '../../../world/client';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Line {
  readonly id: string;
  readonly amount: string;
  readonly state: string;
  readonly match: string | null;
  readonly candidates: readonly { readonly loanId: string; readonly repaymentId: string | null; readonly number: string; readonly reasons: readonly string[] }[];
  readonly mayReopen: boolean;
}
interface Imported {
  readonly id: string;
  readonly lines: number;
  readonly fresh: number;
  readonly faults: number;
}
interface Refused {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const head = 'Date opération;Libellé;Référence;Débit;Crédit';

async function bank(world: World) {
  const desk = await LoanDesk.open(world);
  const [salma, dina] = await world.people('Salma the founder', 'Dina the founder');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Ait Lahcen', birthYear: 1999, communeCode: '09.273.01.13' });
  const loans = [await desk.disbursed(salma, world.today(), small), await desk.disbursed(dina, world.today(), small)];
  await world.dayBecomes('2027-02-08');
  const numbers = await Promise.all(loans.map(async (id) => (await desk.treasurer.get<{ number: string }>(`loans/${id}`)).body.number));
  const hand = async (rows: readonly string[], by: HttpPerson = desk.treasurer): Promise<Imported> =>
    (await by.upload<Imported>('loans/bank/statements', { name: 'releve.csv', bytes: [head, ...rows].join('\r\n') }, {})).body;
  const lines = async (id: string, state = ''): Promise<readonly Line[]> =>
    (await desk.treasurer.get<{ items: Line[] }>(`loans/bank/statements/${id}/lines?pageSize=100${state && `&state=${state}`}`)).body.items;
  const outstanding = async (i: number): Promise<string> => (await desk.treasurer.get<{ outstanding: string }>(`loans/${loans[i]}`)).body.outstanding;
  return { desk, salma, loans, numbers, hand, lines, outstanding };
}

story('a statement is matched with the loans that it pays; sure movements are booked at once, others when somebody says so', async (world) => {
  const { desk, loans, numbers, hand, lines, outstanding } = await bank(world);
  const rows = [
    `05/02/2027;VIR RECU ${numbers[0]};FT001;;2 000,00`,
    '06/02/2027;VIREMENT AIT LAHCEN SALMA;FT002;;500,00',
    '06/02/2027;VIR DIVERS;FT003;;2.000,00',
    '07/02/2027;FRAIS DE TENUE;FT004;12,50;',
    '31/02/2027;VIR;FT005;;10,00',
  ];
  const first = await hand(rows);
  expect(first).toMatchObject({ lines: 4, fresh: 4, faults: 1 });
  expect(await hand(rows.slice(0, 4))).toMatchObject({ lines: 4, fresh: 0 }); // the same movements in another file
  const [sure, likely, unknown, costs] = await lines(first.id);
  expect([sure, likely, unknown, costs].map((line) => [line!.match, line!.candidates[0]?.loanId])).toEqual([
    ['sure', loans[0]],
    ['likely', loans[0]],
    ['none', undefined],
    ['none', undefined],
  ]);
  expect(likely!.candidates[0]!.reasons).toEqual(['name', 'near_day']);

  expect((await desk.treasurer.post(`loans/bank/statements/${first.id}/book-sure`)).body).toEqual({ booked: 1, refused: 0 });
  expect((await desk.treasurer.post(`loans/bank/statements/${first.id}/book-sure`)).body).toEqual({ booked: 0, refused: 0 });
  expect(await outstanding(0)).toBe('10000.00');
  await desk.treasurer.post(`loans/bank/lines/${likely!.id}/book`, { loanId: loans[0] });
  const wrong = await desk.treasurer.post<Refused>(`loans/bank/lines/${unknown!.id}/book`, { loanNumber: 'P-1999-0001' }, { expect: 422 });
  expect(wrong.body.fields).toMatchObject([{ path: 'loanNumber', code: 'repayment.number_unknown' }]);
  await desk.treasurer.post(`loans/bank/lines/${unknown!.id}/book`, { loanNumber: numbers[1]!.toLowerCase() });
  await desk.treasurer.post(`loans/bank/lines/${costs!.id}/set-aside`, { reason: 'Frais de banque' });
  expect([await outstanding(0), await outstanding(1)]).toEqual(['9500.00', '10000.00']);
  expect((await lines(first.id, 'open')).length).toBe(0);
  expect((await desk.treasurer.get<{ items: { open: number }[] }>('loans/bank/statements')).body.items.map(({ open }) => open)).toEqual([0, 0]);
  await desk.treasurer.post(`loans/bank/lines/${costs!.id}/reopen`);
  expect((await lines(first.id, 'open')).map(({ id }) => id)).toEqual([costs!.id]);
  expect(await world.app.get(VerifyLedger).execute()).toMatchObject({ sum: '0.00', unbalanced: [], differences: [] });
});

story('two treasurers and one movement: one books it; what the till has booked already is not booked twice; a cheque that bounced is taken back', async (world) => {
  const { desk, loans, numbers, hand, lines, outstanding } = await bank(world);
  const [other] = await world.people('Fadma the treasurer');
  const { id } = await hand([`05/02/2027;VIR ${numbers[0]};FT001;;2 000,00`, `05/02/2027;VIR ${numbers[1]};FT777;;2 000,00`]);
  const [line, twin] = await lines(id);
  const both = await Promise.all([desk.treasurer, other].map((person) => person.statusOf('POST', `loans/bank/lines/${line!.id}/book`, { loanId: loans[0] })));
  expect(both.sort()).toEqual([200, 409]);
  expect(await outstanding(0)).toBe('10000.00');

  await desk.treasurer.post(`loans/${loans[1]}/repayments`, { amount: '2000', receivedOn: '2027-02-05', channel: 'transfer', reference: 'FT777' });
  const twice = await desk.treasurer.post<Refused>(`loans/bank/lines/${twin!.id}/book`, { loanId: loans[1] }, { expect: 409 });
  expect(twice.body.code).toBe('loans.payment_known');
  expect((await desk.treasurer.post(`loans/bank/statements/${id}/book-sure`)).body).toEqual({ booked: 0, refused: 1 });
  expect([await outstanding(1), (await lines(id, 'open')).length]).toEqual(['10000.00', 1]);

  await desk.treasurer.post(`loans/${loans[1]}/repayments`, { amount: '1500', receivedOn: '2027-02-08', channel: 'cheque', reference: 'CHQ 0077' });
  const back = await hand(['08/02/2027;REJET CHQ 0077 SANS PROVISION;FT900;1 500,00;']);
  const [bounced] = await lines(back.id);
  expect(bounced).toMatchObject({ amount: '-1500.00', match: 'sure', candidates: [{ loanId: loans[1] }] });
  await desk.treasurer.post(`loans/bank/lines/${bounced!.id}/book`, { loanId: loans[1] }, { expect: 422 });
  await desk.treasurer.post(`loans/bank/lines/${bounced!.id}/take-back`, { repaymentId: bounced!.candidates[0]!.repaymentId });
  expect(await outstanding(1)).toBe('10000.00');
  expect(await world.app.get(VerifyLedger).execute()).toMatchObject({ sum: '0.00', unbalanced: [], differences: [] });
});

story('a file that is no statement is refused with what to do, and nothing is kept of it', async (world) => {
  const { desk } = await bank(world);
  const refusal = async (bytes: string | Buffer): Promise<string> => {
    const { body } = await desk.treasurer.upload<Refused>('loans/bank/statements', { name: 'x.csv', bytes }, {}, { expect: 422 });
    expect(body.fields.every(({ path, message }) => path === 'file' && message.length > 20 && !message.includes('{{'))).toBe(true);
    return body.fields[0]!.code;
  };
  expect(await refusal(Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]))).toBe('repayment.statement_unreadable');
  expect(await refusal('Nom;Ville\r\nSalma;Agadir')).toBe('repayment.statement_columns');
  expect(await refusal(`${head}\r\n`)).toBe('repayment.statement_empty');
  expect(await refusal([head, ...Array.from({ length: 5001 }, (_, i) => `05/02/2027;VIR;F${i};;1,00`)].join('\n'))).toBe('repayment.statement_too_long');
  expect((await desk.treasurer.get<{ total: number }>('loans/bank/statements')).body.total).toBe(0);
});
