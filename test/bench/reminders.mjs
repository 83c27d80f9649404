// What reminders cost: planned from dates, sent to a gateway that takes everything at once, and found among years of history. In this process, on the PostgreSQL backend.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const LOANS = 10_000;
const ROWS = 10;
/** A Tuesday at noon, no feast. */
const NOON = new Date('2027-05-04T12:00:00Z');
const AT_ONCE = 4;

/** Borrowers with loans of ten rows that are all due in three days: their reminder is due now. Foreign keys are not asked: only what a reminder reads is here. */
async function fill(db) {
  await db.query(`
    set session_replication_role = replica;
    insert into account (id, email, password_hash, language, created_at) select md5('a' || i)::uuid, 'b' || i || '@bench.example', 'x', (array['ar', 'fr', 'en'])[1 + i % 3], now() from generate_series(1, ${LOANS}) i;
    insert into person (id, account_id, first_name_latin, last_name_latin, search, seeker, created_at, updated_at) select md5('p' || i)::uuid, md5('a' || i)::uuid, 'Salma', 'Bench', '', false, now(), now() from generate_series(1, ${LOANS}) i;
    insert into loan (id, number, application_id, person_id, product_id, fund_id, state, principal, term_months, deferral_months, mentor_recommended, granted_on)
      select md5('l' || i)::uuid, 'P-' || i, gen_random_uuid(), md5('p' || i)::uuid, gen_random_uuid(), gen_random_uuid(), 'repaying', 1000000, ${ROWS}, 0, false, '2026-05-01' from generate_series(1, ${LOANS}) i;
    insert into instalment (id, loan_id, n, due_on, original_due_on, amount, why) select gen_random_uuid(), md5('l' || i)::uuid, n, '2027-05-07', '2027-05-07', 100000, 'bench' from generate_series(1, ${LOANS}) i, generate_series(1, ${ROWS}) n;
    set session_replication_role = origin;
    analyze;`);
  return (await db.query('select id from loan order by id')).rows.map(({ id }) => id);
}

/** Years of messages that have left. The indexes are made afterwards, as after a restore. */
async function history(db, rows) {
  const { rows: indexes } = await db.query(
    "select indexdef from pg_indexes where tablename = 'reminder' and indexname like 'reminder\\_%' and indexname not like '%pkey' and indexname not like '%key'",
  );
  const { rows: names } = await db.query(
    "select indexname from pg_indexes where tablename = 'reminder' and indexname like 'reminder\\_%' and indexname not like '%pkey' and indexname not like '%key'",
  );
  for (const { indexname } of names) await db.query(`drop index ${indexname}`);
  await db.query(
    `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at, state, sent_at, provider_id)
     select gen_random_uuid(), 'instalment', gen_random_uuid(), md5('l' || i % ${LOANS})::uuid, 'instalment_soon', md5('a' || 1 + i % ${LOANS})::uuid, 'mail',
       $2::timestamptz - make_interval(mins => i), $2::timestamptz - make_interval(mins => i) + interval '5 days', $2::timestamptz - make_interval(mins => i), 'sent', $2::timestamptz - make_interval(mins => i), 'bench-' || i
     from generate_series(10000, 9999 + $1::int) i`,
    [rows, NOON],
  );
  for (const { indexdef } of indexes) await db.query(indexdef);
  await db.query('vacuum analyze reminder');
}

/** The question that each sweep asks, with its plan: milliseconds on the server, the middle of many. */
async function sweep(db) {
  const times = [];
  for (let i = 0; i < 21; i++) {
    const { rows } = await db.query(
      `explain (analyze, format json) select id from reminder where state in ('pending', 'claimed') and next_at <= $1 and (state = 'pending' or claimed_until < $1) and (expires_at <= $1 or kind <> all('{}'::text[]))
       order by next_at, id limit 500 for update skip locked`,
      [NOON],
    );
    times.push(rows[0]['QUERY PLAN'][0]['Execution Time']);
  }
  return times.sort((a, b) => a - b)[10];
}

const seconds = async (work) => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const used = process.cpuUsage(cpu);
  return { wall: (performance.now() - start) / 1000, cpu: (used.user + used.system) / 1e6 };
};

/** Rows of figures. `dist`: the compiled house; `databaseUrl`: an empty database with its tables. */
export async function reminders(databaseUrl, { quick, load }) {
  const { createApi, loadConfig, ManualClock, Db, Mailer, PlanAgain, PlanReminders, SendDueReminders } = await load();
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const loans = await fill(db);
  const app = await createApi(loadConfig({ ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' }), { clock: new ManualClock(NOON), web: false });
  await app.init();
  app.get(Mailer).send = () => Promise.resolve(randomUUID()); // takes everything
  const [house, again, plan, send] = [app.get(Db), ...[PlanAgain, PlanReminders, SendDueReminders].map((part) => app.get(part, { strict: false }))];
  const run = { id: 'bench', progress: async () => undefined, cancelled: () => false };
  const planned = await seconds(() => again.execute(run));
  // as an event of one loan does, over what stands
  const few = loans.slice(0, quick ? 200 : 1_000);
  const one = await seconds(async () => {
    const left = [...few];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let id = left.pop(); id; id = left.pop()) await house.transaction((tx) => plan.forLoan(tx, id));
      }),
    );
  });
  const due = Number((await db.query('select count(*) as n from reminder where next_at <= $1', [NOON])).rows[0].n);
  const old = quick ? 200_000 : 5_000_000;
  await history(db, old);
  const sweepMs = await sweep(db);
  let report;
  const sent = await seconds(async () => (report = await send.execute(run)));
  const { rows: states } = await db.query("select count(*)::int as n from reminder where state = 'sent' and sent_at = $1", [NOON]);
  await app.close();
  await db.end();
  const figure = (what, value, goal, used) => ({ what, value, goal, 'CPU s of this process': used === undefined ? '' : Number(used.toFixed(1)) });
  return [
    figure(`${due} due rows planned, s`, Number(planned.wall.toFixed(1)), '≤ 20', planned.cpu),
    figure(`one loan of ${ROWS} rows planned anew, ms`, Number(((one.wall * 1000) / few.length).toFixed(1)), '', one.cpu),
    figure(`${report.done} sent (${states[0].n} marked), per second`, Math.round(report.done / sent.wall), '≥ 1000', sent.cpu),
    figure(`sweep with ${old} rows of history, ms`, Number(sweepMs.toFixed(2)), '≤ 20'),
  ];
}
