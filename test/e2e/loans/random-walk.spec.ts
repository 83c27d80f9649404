import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { applicationStates } from '../../../libs/features/loans/application/domain/application.moves';
import { loanStates } from '../../../libs/features/loans/agreement/domain/loan.moves';
import type { HttpPerson } from '../../world/client';
import { aScore, LoanDesk } from '../../world/loan-desk';
import { story, type World } from '../../world/world';

const STEPS = 220;

/** One hash over all rows of all tables that people's acts change; keys of requests and sessions aside. */
async function everything(world: World): Promise<string> {
  const tables = await world.db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name ~ '^(loan|committee|instruction|ineligib|instalment|repayment|ledger|fund|transfer|plan|history|contract|calendar)' order by 1",
  );
  const sql = tables.map(({ name }) => `select '${name}' as t, coalesce(md5(string_agg(x::text, '|' order by x::text)), '') as h from "${name}" x`).join(' union all ');
  return createHash('sha256')
    .update(JSON.stringify(await world.db.query(`select * from (${sql}) all_tables order by t`)))
    .digest('hex');
}

// R-09 over HTTP: whatever anybody tries in whatever order, a refused act changes no row and every state is one that the tables know.
story('two hundred acts in a random order: what is refused leaves no trace, what is done is a move of the tables', async (world) => {
  const desk = await LoanDesk.open(world);
  const founders = await world.people('Salma the founder', 'Omar the founder');
  const files: string[] = [];
  for (const founder of founders) files.push(await desk.draft(founder));
  const loanOf = async (file: string): Promise<string> =>
    (await world.db.one<{ id: string }>('select id from loan where application_id = $1', [file]))?.id ?? '00000000-0000-4000-8000-000000000000';
  const ask = async (who: HttpPerson, path: string, body: object = {}): Promise<number> => await who.statusOf('POST', path, body);
  const put = async (who: HttpPerson, path: string, body: object): Promise<number> => who.statusOf('PUT', path, body);
  const acts: readonly ((i: number, who: HttpPerson) => Promise<number>)[] = [
    (i, who) => ask(who, `loans/applications/${files[i]}/submit`),
    (i, who) => ask(who, `loans/applications/${files[i]}/instruct`),
    (i, who) => ask(who, `loans/applications/${files[i]}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }] }),
    (i, who) => put(who, `loans/applications/${files[i]}/study/note`, { ...note, version: 0 }),
    (i, who) => ask(who, `loans/applications/${files[i]}/study/records`, { kind: 'visit', heldOn: world.today(), text: 'Le local existe.' }),
    (i, who) => ask(who, `loans/applications/${files[i]}/study/scores`, { lines: aScore }),
    (i, who) => ask(who, `loans/applications/${files[i]}/propose`),
    (i, who) => ask(who, `loans/applications/${files[i]}/present`),
    (i, who) => ask(who, `loans/applications/${files[i]}/send-back`, { reason: 'Trop court.' }),
    (i, who) => ask(who, `loans/applications/${files[i]}/declare-ineligible`, { explanation: 'Hors de la région.' }),
    (i, who) => ask(who, `loans/applications/${files[i]}/contest`, { facts: 'Le local est à Dcheira.' }),
    (i, who) => ask(who, `loans/applications/${files[i]}/accept`),
    (i, who) => ask(who, `loans/applications/${files[i]}/resume`),
    async (i, who) => ask(who, `loans/${await loanOf(files[i]!)}/contract`),
    async (i, who) => ask(who, `loans/${await loanOf(files[i]!)}/contract/recall`, { reason: 'Une faute' }),
    async (i, who) => ask(who, `loans/${await loanOf(files[i]!)}/confirm-conditions`),
    async (i, who) => ask(who, `loans/${await loanOf(files[i]!)}/disburse`, { on: world.today(), reference: 'VIR' }),
    async (i, who) => ask(who, `loans/${await loanOf(files[i]!)}/repayments`, { amount: '100', receivedOn: world.today(), channel: 'cash', reference: `R${Math.random()}` }),
    async (i, who) => ask(who, `loans/${await loanOf(files[i]!)}/cancel`, { reason: 'Elle renonce.' }),
  ];
  const text = 'Solide, clientes connues.';
  const note = { person: text, project: text, market: text, finances: text, risks: text, opinion: 'favourable', amount: '50000.00', termMonths: 36 };
  const people = [...founders, desk.officer, desk.reviewer, desk.member, desk.treasurer, desk.director];
  const walk = fc.sample(fc.record({ act: fc.nat({ max: acts.length - 1 }), who: fc.nat({ max: people.length - 1 }), file: fc.nat({ max: 1 }), decide: fc.nat({ max: 9 }) }), {
    numRuns: STEPS,
    seed: 20270104,
  });

  let [done, refused] = [0, 0];
  let before = await everything(world);
  for (const { act, who, file, decide } of walk) {
    const [ready] = await world.db.query<{ id: string }>("select id from loan_application where state = 'ready_for_committee' order by id limit 1");
    if (ready && decide < 3) {
      await desk.decided(ready.id, { kind: 'approve', amountGranted: '50000.00', termMonths: 36 });
      before = await everything(world);
    }
    const status = await acts[act]!(file, people[who]!);
    expect(status).toBeLessThan(500);
    const after = await everything(world);
    if (status >= 400) expect([act, who, status, after]).toEqual([act, who, status, before]);
    if (status >= 400) refused += 1;
    else done += 1;
    before = after;
    const states = await world.db.query<{ kind: string; state: string }>(
      "select 'file' as kind, state from loan_application union all select 'loan', state from loan order by 1, 2",
    );
    for (const { kind, state } of states) expect(kind === 'file' ? applicationStates : loanStates).toContain(state);
  }
  expect(done).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(100);
});
