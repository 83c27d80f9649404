import type { HttpPerson } from '../../../world/client';
import { LoanDesk } from '../../../world/loan-desk';
import { leadBody, productBody } from '../../../world/products';
import { story, type World } from '../../../world/world';

interface Look {
  readonly product: { readonly code: string };
  readonly assessment: {
    readonly verdict: string;
    readonly version: string;
    readonly results: readonly { readonly id: string; readonly level: string; readonly outcome: string }[];
  };
  readonly open: readonly string[];
  readonly papers: readonly { readonly code: string }[];
  readonly schemes: readonly { readonly code: string; readonly state: string; readonly assessment: { readonly verdict: string } | null; readonly checkedOn: string }[];
  readonly answeredBy: string;
}
interface Leads {
  readonly items: readonly { readonly id: string; readonly phone: string; readonly outcome: string | null; readonly keepUntil: string; readonly answers: object }[];
}
const whole = { place: 'dcheira', age: 'from_18', firm: 'idea', form: 'undecided', activity: 'food', standing: 'clear', amount: 'a50' };
const look = async (world: World, answers: object): Promise<Look> =>
  (await world.visitor().get<Look>(`loans/eligibility?${new URLSearchParams(answers as Record<string, string>).toString()}`)).body;
const failed = (seen: Look): string[] => seen.assessment.results.filter(({ level, outcome }) => level === 'BLOCK' && outcome === 'fail').map(({ id }) => id);
const rowsOf = async (world: World): Promise<object> => {
  const tables = await world.db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  return Promise.all(tables.map(async ({ name }) => [name, (await world.db.one<{ n: number }>(`select count(*)::int as n from "${name}"`))?.n]));
};

story('anybody asks without an account: the same answers give the same result with its version and each rule, and nothing at all is kept', async (world) => {
  await LoanDesk.open(world);
  const before = await rowsOf(world);
  const seen = await look(world, whole);
  expect(seen).toMatchObject({ product: { code: 'honour_loan' }, assessment: { verdict: 'LIKELY', version: '2026-11' }, answeredBy: '2026-11 · honour_loan 1' });
  expect(await look(world, whole)).toEqual(seen);
  expect([failed(await look(world, { ...whole, age: 'under_18' })), failed(await look(world, { ...whole, place: 'elsewhere', activity: 'gambling' }))]).toEqual([
    ['E01'],
    ['E02', 'E05'],
  ]);
  expect(await look(world, { ...whole, firm: 'year_3' })).toMatchObject({ assessment: { verdict: 'MISSING' }, open: ['form', 'main'] });
  expect(await look(world, { ...whole, firm: 'year_6', form: 'company' })).toMatchObject({ product: { code: 'growth_loan' }, assessment: { verdict: 'LIKELY' } });
  expect((await look(world, { ...whole, amount: 'a200' })).papers.map(({ code }) => code)).toContain('bank');
  expect(await look(world, {})).toMatchObject({ assessment: { verdict: 'MISSING' }, open: ['place', 'age', 'firm', 'form', 'activity', 'standing', 'amount', 'main'] });
  await world.visitor().get('loans/eligibility?age=99', { expect: 422 });
  expect(await rowsOf(world)).toEqual(before);
});

story('other schemes are judged by the same answers; what is closed is said to be closed; an answer never says "accepted"', async (world) => {
  await LoanDesk.open(world);
  const { schemes } = await look(world, whole);
  const of = (code: string) => schemes.find((scheme) => scheme.code === code);
  expect([of('indh_p3_youth'), of('cooperative'), of('ads_support')].map((scheme) => scheme?.assessment?.verdict)).toEqual(['LIKELY', 'MISSING', 'UNLIKELY']);
  expect([of('forsa'), of('moukawalati')]).toMatchObject([
    { state: 'closed', assessment: null },
    { state: 'closed', assessment: null },
  ]);
  expect(of('smi_loan')).toBeUndefined();
  expect(schemes.every(({ checkedOn }) => /^\d{4}-\d{2}-\d{2}$/.test(checkedOn))).toBe(true);
});

story('the answer follows the version in force on the day', async (world) => {
  await LoanDesk.open(world);
  const [malika] = await world.people('Malika the fund');
  await malika.post('loans/products/honour_loan/versions', productBody('2027-02-01', { minAge: 30 }));
  await malika.post('loans/products/honour_loan/publish');
  expect(await look(world, whole)).toMatchObject({ answeredBy: '2026-11 · honour_loan 1' });
  await world.dayBecomes('2027-02-01');
  for (const code of ['growth_loan', 'equipment_loan']) await malika.post(`loans/products/${code}/end`, { endsOn: '2027-02-01' });
  await world.dayBecomes('2027-02-02');
  const seen = await look(world, whole);
  expect([seen.answeredBy, seen.assessment.verdict, failed(seen)]).toEqual(['2026-11 · honour_loan 2', 'UNLIKELY', ['E01']]);
});

story('a number is kept with consent only, once, for a time that is said; an officer calls, sends on or erases', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const visitor = world.visitor();
  const leads = async (): Promise<Leads['items']> => (await desk.officer.get<Leads>('loans/leads')).body.items;
  for (const wrong of [{ consent: false }, { consentVersion: 'old' }, { phone: '12' }, { phone: 'salma@tiwizi.test' }])
    await visitor.post('loans/leads', leadBody('0612345678', wrong), { expect: 422 });
  expect(await leads()).toEqual([]);
  expect((await visitor.post('loans/leads', leadBody('٠٦ ١٢ ٣٤ ٥٦ ٧٨', { firstName: ' Salma ', language: 'ar' }))).body).toEqual({ keptUntil: '2027-04-04' });
  await visitor.post('loans/leads', leadBody('+212612345678'));
  expect(await leads()).toMatchObject([{ phone: '+212612345678', outcome: null, keepUntil: '2027-04-04', answers: whole, verdict: 'LIKELY', consentVersion: 'call_back_1' }]);
  await visitor.post('loans/leads', leadBody('0612345678'));
  await visitor.post('loans/leads', leadBody('0612345678'), { expect: 409 });
  await salma.get('loans/leads', { expect: 403 });

  const [lead] = await leads();
  await desk.officer.post(`loans/leads/${lead!.id}/outcome`, { outcome: 'unreachable' });
  expect((await desk.officer.get<Leads>('loans/leads?show=done')).body.items).toEqual([]);
  await desk.officer.post(`loans/leads/${lead!.id}/outcome`, { outcome: 'anapec' });
  expect((await desk.officer.get<Leads>('loans/leads?show=done')).body.items).toMatchObject([{ outcome: 'anapec', keepUntil: '2027-02-03' }]);
  expect(await desk.officer.statusOf('DELETE', `loans/leads/${lead!.id}`)).toBe(204);
  expect(await leads()).toEqual([]);
  const traces = await world.db.query<{ row: string }>(
    'select h::text as row from history h union all select k::text from idempotency_key k union all select o::text from outbox_delivery o',
  );
  expect(traces.filter(({ row }) => /612345678|Salma /.test(row))).toEqual([]);
});

story('one address leaves so many numbers and no more; an outcome sent twice is one act', async (world) => {
  const desk = await LoanDesk.open(world);
  for (let i = 10; i < 40; i++) await world.visitor().post('loans/leads', leadBody(`06123456${i}`));
  expect((await world.visitor().post('loans/leads', leadBody('0612345699'), { expect: 409 })).body).toMatchObject({ code: 'eligibility.too_many_leads' });
  const [first] = (await desk.officer.get<Leads>('loans/leads')).body.items;
  for (const _ of [1, 2]) await desk.officer.post(`loans/leads/${first!.id}/outcome`, { outcome: 'cri' }, { key: 'once' });
  expect(await world.db.query("select event_type as type from history where subject_kind = 'lead' and subject_id = $1 order by n", [first!.id])).toEqual([
    { type: 'loans.lead_left' },
    { type: 'loans.lead_answered' },
  ]);
});

story('numbers whose time is over are erased by night', async (world) => {
  const desk = await LoanDesk.open(world);
  await world.visitor().post('loans/leads', leadBody('0612345678'));
  const kept = async (): Promise<number | undefined> => (await world.db.one<{ n: number }>('select count(*)::int as n from lead'))?.n;
  await world.dayBecomes('2027-04-04');
  expect(await kept()).toBe(1);
  await world.dayBecomes('2027-04-05');
  expect(await kept()).toBe(0);
  expect((await desk.officer.get<Leads>('loans/leads')).body.items).toEqual([]);
});

story('an officer is asked to call who left a number, the keeper of products to publish what was prepared', async (world) => {
  const desk = await LoanDesk.open(world);
  const [malika] = await world.people('Malika the fund');
  const steps = async (person: HttpPerson) => (await person.get<{ steps: { code: string; on?: string; facts?: object }[] }>('guidance')).body.steps;
  expect((await steps(desk.officer)).map(({ code }) => code)).not.toContain('loans.call_back');
  await world.visitor().post('loans/leads', leadBody('0612345678'));
  await malika.post('loans/products/honour_loan/versions', productBody('2027-02-01', { minAge: 20 }));
  expect(await steps(desk.officer)).toContainEqual(expect.objectContaining({ code: 'loans.call_back', on: '2027-01-07', facts: { count: 1 } }));
  expect((await steps(malika)).map(({ code }) => code)).toContain('loans.publish_product');
});
