import { createHash } from 'node:crypto';
import { CHAIN_START, signatureText } from '#kernel/signature';
import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string }[];
}
interface Signature {
  readonly party: string;
  readonly mode: string;
  readonly accountId: string;
  readonly signedAt: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly previous: string;
  readonly hash: string;
}
interface Agreement {
  readonly contracts: readonly { readonly state: string; readonly mode: string | null }[];
  readonly conditions: readonly { readonly code: string; readonly state: string }[];
  readonly payees: readonly { readonly id: string; readonly rib: string }[];
  readonly orders: readonly { readonly id: string; readonly state: string; readonly lines: readonly object[] }[];
  readonly left: string;
  readonly clock: { readonly until: string; readonly daysLeft: number } | null;
}
const RIB = '011519000001205000534921';

story('the contract is read in two languages and signed by a code, with evidence that can be checked', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const loanId = await desk.granted(salma);
  await salma.get(`loans/${loanId}/contract.pdf`, { expect: 404 });
  await desk.officer.post(`loans/${loanId}/contract`);
  for (const lang of ['ar', 'fr']) {
    const { body, headers } = await salma.get<string>(`loans/${loanId}/contract.pdf?lang=${lang}`);
    expect([String(body).slice(0, 5), headers['content-type']]).toEqual(['%PDF-', 'application/pdf']);
  }
  await omar.get(`loans/${loanId}/contract.pdf`, { expect: 404 });

  await salma.post(`loans/${loanId}/contract/code`);
  const [message] = await world.messages('salma@tiwizi.test');
  const code = /\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '';
  const sign = (typed: string, expect?: number) => salma.post<Told>(`loans/${loanId}/contract/sign`, { code: typed }, expect ? { expect } : {});
  expect((await sign(code === '000000' ? '000001' : '000000', 422)).body).toMatchObject({ code: 'agreement.code_wrong', fields: [{ path: 'code' }] });
  await sign(code);
  expect((await sign(code, 409)).body.code).toBe('loans.loan_move_not_now');

  const { signatures, contract } = (await salma.get<{ signatures: Signature[]; contract: string }>(`loans/${loanId}/signatures`)).body;
  expect(signatures.map(({ party, mode }) => `${party} ${mode}`)).toEqual(['lender code', 'borrower code']);
  let previous = CHAIN_START;
  for (const one of signatures) {
    const text = signatureText({ ...one, paper: contract, signedAt: new Date(one.signedAt), previous });
    expect([one.previous, one.hash]).toEqual([previous, createHash('sha256').update(text).digest('hex')]);
    previous = one.hash;
  }
  for (const sql of ['update loan_signature set mode = mode', 'delete from loan_signature', 'truncate loan_signature'])
    await expect(world.db.query(sql)).rejects.toThrow(/append-only/);
});

story('codes end after five wrong ones and after their minutes, and five an hour are enough', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.granted(salma);
  await desk.officer.post(`loans/${loanId}/contract`);
  await salma.post(`loans/${loanId}/contract/code`);
  const code = /\b\d{6}\b/.exec((await world.messages('salma@tiwizi.test'))[0]?.text ?? '')?.[0] ?? '';
  const wrong = code === '111111' ? '222222' : '111111';
  const told: string[] = [];
  for (let i = 0; i < 6; i += 1) told.push((await salma.post<Told>(`loans/${loanId}/contract/sign`, { code: i < 5 ? wrong : code }, { expect: i < 4 ? 422 : 409 })).body.code);
  expect(told).toEqual([...Array<string>(4).fill('agreement.code_wrong'), 'agreement.code_expired', 'agreement.code_expired']);
  for (let i = 0; i < 4; i += 1) await salma.post(`loans/${loanId}/contract/code`);
  expect((await salma.post<Told>(`loans/${loanId}/contract/code`, {}, { expect: 409 })).body.code).toBe('agreement.codes_exhausted');
  await desk.officer.post(`loans/${loanId}/contract/recall`, { reason: 'Une faute dans le nom' });
  await desk.officer.post(`loans/${loanId}/contract`);
  expect((await desk.officer.get<Agreement>(`loans/${loanId}/agreement`)).body.contracts.map(({ state }) => state)).toEqual(['sent', 'recalled']);
});

story('nothing is paid before everything is in hand; a bank identity is checked, sealed and shown without its middle', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.granted(salma);
  await desk.officer.post(`loans/${loanId}/contract`);
  expect((await desk.officer.upload<Told>(`loans/${loanId}/contract/paper`, { name: 'scan.pdf', bytes: '<html>' }, { witness: 'Fatiha' }, { expect: 422 })).body.code).toBe(
    'agreement.scan_unreadable',
  );
  await desk.officer.upload(`loans/${loanId}/contract/paper`, { name: 'scan.pdf', bytes: '%PDF-1.7' }, { witness: 'Fatiha' });
  const open = (await desk.officer.post<Told>(`loans/${loanId}/confirm-conditions`, {}, { expect: 409 })).body;
  expect([open.code, open.fields.map(({ path }) => path)]).toEqual(['agreement.conditions_open', ['registration', 'bank_identity', 'contribution_paid', 'payment_means']]);
  const payee = (body: object, expect: number) => salma.post<Told>(`loans/${loanId}/payees`, { kind: 'person', name: 'Salma Aït Lahcen', rib: RIB, ...body }, { expect });
  expect((await payee({ rib: '0115' }, 422)).body.code).toBe('agreement.rib_length');
  expect((await payee({ rib: RIB.replace('9', '8') }, 422)).body.code).toBe('agreement.rib_key');
  expect((await payee({ name: 'Quelqu’un d’autre', nameChecked: true }, 422)).body.code).toBe('agreement.name_differs');
  await payee({ rib: '٠١١ ٥١٩ ٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩ ٢١' }, 201);
  expect((await payee({}, 409)).body.code).toBe('agreement.payee_known');
  expect(JSON.stringify(await world.db.query('select * from loan_payee'))).not.toContain(RIB.slice(4, 20));
  for (const code of ['registration', 'contribution_paid', 'payment_means']) await desk.officer.put(`loans/${loanId}/conditions/${code}`, { evidence: 'Vu au guichet' });
  await desk.officer.post(`loans/${loanId}/confirm-conditions`);
  const { clock, payees } = (await salma.get<Agreement>(`loans/${loanId}/agreement`)).body;
  expect([clock?.daysLeft, payees[0]?.rib]).toEqual([15, '0115•••4921']);
  await world.dayBecomes('2027-01-25');
  expect((await desk.officer.get<Agreement>(`loans/${loanId}/agreement`, { expect: 401 })).status).toBe(401); // sessions of staff are short
});

story('money leaves in parts by two persons; the last part starts the schedule; a file for the bank sums up', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.ready(await desk.granted(salma));
  const first = await desk.ordered(loanId, '20 000,00');
  const [own] = (await desk.treasurer.get<Agreement>(`loans/${loanId}/agreement`)).body.payees;
  const order = (amount: string, expect: number) =>
    desk.treasurer.post<Told & { id: string }>(`loans/${loanId}/orders`, { lines: [{ payeeId: own!.id, amount, purpose: 'Machines' }] }, { expect });
  expect((await order('30000.01', 422)).body.code).toBe('agreement.order_too_much');
  const second = (await order('30000', 201)).body.id;
  expect((await desk.treasurer.post<Told>(`loans/orders/${second}/approve`, {}, { expect: 403 })).body.code).toBe('agreement.same_person');

  const csv = (await desk.treasurer.get<string>('loans/transfers.csv')).body;
  expect(csv).toContain(`;${RIB};20000.00;Machines`);
  expect(csv).toMatch(/TOTAL;1;;;20000\.00;sha256 [0-9a-f]{64}/);
  expect(await world.db.query("select count(*)::int as n from history where event_type = 'loans.bank_identity_read'")).toEqual([{ n: 1 }]);

  expect((await desk.treasurer.post<{ instalments: number }>(`loans/${loanId}/disburse`, { on: world.today(), reference: 'VIR 1' })).body.instalments).toBe(0);
  expect((await salma.get(`loans/${loanId}`)).body).toMatchObject({ state: 'partially_disbursed', instalments: [] });
  // half paid is still to pay: it stays on the treasurer's list, with its clock
  const waiting = () => desk.treasurer.get<{ items: { id: string; clock: { daysLeft: number } | null }[] }>('loans?toPayOut=true');
  expect((await waiting()).body.items).toMatchObject([{ id: loanId, clock: { daysLeft: 15 } }]);
  expect((await desk.treasurer.post<Told>(`loans/${loanId}/disburse`, { on: world.today(), reference: 'VIR 2' }, { expect: 409 })).body.code).toBe('agreement.no_approved_order');
  const both = await Promise.all([desk.director, desk.director].map((who) => who.post<Told>(`loans/orders/${second}/approve`, {}, {}).catch((error: unknown) => String(error))));
  expect(both.filter((answer) => typeof answer === 'string')).toHaveLength(1);
  await desk.treasurer.post(`loans/${loanId}/disburse`, { on: world.today(), reference: 'VIR 2' });
  expect((await salma.get(`loans/${loanId}`)).body).toMatchObject({ state: 'repaying', outstanding: '50000.00', next: { n: 1, amount: '1388.00' } });
  expect((await waiting()).body.items).toEqual([]);
  expect(await world.db.query("select sum(amount)::text as sum, count(*)::int as n from transfer_order where state = 'executed'")).toEqual([{ sum: '5000000', n: 2 }]);
  expect((await desk.treasurer.post<Told>(`loans/orders/${first}/cancel`, {}, { expect: 409 })).body.code).toBe('agreement.order_not_now');
});

story('the days to pay are on paper and in a phone, under an address that its owner can end; a deferral ends by itself', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const loanId = await desk.disbursed(salma, world.today(), { deferralMonths: 2 }, { deferralMonths: 2 });
  expect((await salma.get(`loans/${loanId}`)).body).toMatchObject({ state: 'deferral' });
  expect(String((await salma.get<string>(`loans/${loanId}/schedule.pdf?lang=ar`)).body).slice(0, 5)).toBe('%PDF-');
  const ics = (await salma.get<string>(`loans/${loanId}/calendar.ics`)).body;
  expect([ics.match(/BEGIN:VEVENT/g)?.length, ics.includes('DTSTART;VALUE=DATE:20270405')]).toEqual([34, true]);
  await omar.get(`loans/${loanId}/calendar.ics`, { expect: 404 });
  const first = ics.match(/UID:\S+/)?.[0];
  // a day that moves there and back again is two changes, not none
  for (const days of [1, -1]) await world.db.query('update instalment set due_on = due_on + $1::int where loan_id = $2 and n = 3', [days, loanId]);
  const moved = (await salma.get<string>(`loans/${loanId}/calendar.ics`)).body;
  expect([moved.match(/UID:\S+/)?.[0], moved.match(/SEQUENCE:\d+/g)?.slice(0, 2)]).toEqual([first, ['SEQUENCE:2', 'SEQUENCE:0']]);

  const { token } = (await salma.post<{ token: string }>('loans/calendar-links')).body;
  const feed = (which: string, expect: number) => world.visitor().get<string>(`loans/calendar/${which}.ics`, { expect });
  expect((await feed(token, 200)).body).toContain('BEGIN:VCALENDAR');
  const next = (await salma.post<{ token: string }>('loans/calendar-links')).body.token;
  await feed(token, 404);
  await salma.post('loans/calendar-links/revoke');
  await feed(next, 404);

  await world.dayBecomes('2027-03-08');
  expect(await world.db.query('select state from loan')).toEqual([{ state: 'repaying' }]);
});
