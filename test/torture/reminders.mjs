// Thousands of reminders fall due while whatever carries them is killed at random. One round per kind of queue and of gateway; afterwards an oracle counts.
import pg from 'pg';
import { judge } from './oracle.mjs';
import { openGateway } from './gateway.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const MESSAGES_AT_ONCE = 50;
/** The claim of a dead worker, a second try after two minutes, the bell after both; three of them, for a slow machine. */
const PATIENCE_MS = 600_000;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** People with a phone and one instalment; their reminder comes up within `spreadMs`. One in ten is of use for a few seconds only. Foreign keys are not asked: only what a reminder reads is here. */
async function fill(databaseUrl, count, spreadMs) {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await db.query(`
    set session_replication_role = replica;
    insert into account (id, phone, password_hash, language, created_at) select md5('a' || i)::uuid, '+2126' || lpad(i::text, 8, '0'), 'x', (array['ar', 'fr', 'en'])[1 + i % 3], now() from generate_series(1, ${count}) i;
    insert into person (id, account_id, first_name_latin, last_name_latin, search, seeker, created_at, updated_at) select md5('p' || i)::uuid, md5('a' || i)::uuid, 'Salma', 'Bench', '', false, now(), now() from generate_series(1, ${count}) i;
    insert into loan (id, number, application_id, person_id, product_id, fund_id, state, principal, term_months, deferral_months, mentor_recommended, granted_on)
      select md5('l' || i)::uuid, 'P-' || i, gen_random_uuid(), md5('p' || i)::uuid, gen_random_uuid(), gen_random_uuid(), 'repaying', 1000000, 1, 0, false, current_date - 40 from generate_series(1, ${count}) i;
    insert into instalment (id, loan_id, n, due_on, original_due_on, amount, why) select md5('i' || i)::uuid, md5('l' || i)::uuid, 1, current_date + 4, current_date + 4, 100000, 'torture' from generate_series(1, ${count}) i;
    insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
      select gen_random_uuid(), 'instalment', md5('i' || i)::uuid, md5('l' || i)::uuid, 'instalment_soon', md5('a' || i)::uuid, 'sms', (current_date - 1)::timestamp at time zone 'UTC' + interval '9 hours',
        now() + make_interval(secs => 2 + i * ${spreadMs / 1000.0} / ${count}) + case when i % 10 = 0 then interval '4 seconds' else interval '20 minutes' end,
        now() + make_interval(secs => 2 + i * ${spreadMs / 1000.0} / ${count})
      from generate_series(1, ${count}) i;
    set session_replication_role = origin;
    analyze;`);
  await db.end();
}

/** One round: `house` starts and kills the processes. Gives what the oracle found and how often something was killed. */
export async function round({ house, backend, honours, wipe, count, spreadMs, random, say }) {
  const gateway = await openGateway({ honours, random: randomFrom(Math.floor(random() * 2 ** 31)) });
  const at = await house.open({ backend, smsUrl: gateway.url });
  await fill(at.databaseUrl, count, spreadMs);
  const kills = {};
  const end = Date.now() + spreadMs;
  while (Date.now() < end) {
    await pause(400 + random() * 2_000);
    const victims = ['api', 'worker 1', 'worker 2', 'worker 1', 'worker 2', 'postgres', ...(backend === 'redis' ? ['redis'] : [])];
    const victim = victims[Math.floor(random() * victims.length)];
    kills[victim] = (kills[victim] ?? 0) + 1;
    await at.kill(victim, Math.floor(200 + random() * 1_200));
    if (wipe && random() < 0.2)
      await at.wipe().then(
        () => (kills.wiped = (kills.wiped ?? 0) + 1),
        () => undefined,
      );
  }
  const calm = Date.now();
  let found;
  do {
    await pause(2_000);
    found = await judge(at.databaseUrl, gateway.arrivals).catch(() => undefined);
  } while ((found === undefined || found.open > 0) && Date.now() - calm < PATIENCE_MS);
  await at.close();
  gateway.close();
  const total = Object.entries(kills)
    .filter(([name]) => name !== 'wiped' && name !== 'api')
    .reduce((sum, [, n]) => sum + n, 0);
  const allowed = honours ? 0 : total * MESSAGES_AT_ONCE * 2;
  say(
    `  ${backend}${wipe ? ', wiped' : ''}, gateway ${honours ? 'honours our reference' : 'knows no reference'}: killed ${JSON.stringify(kills)}; ${JSON.stringify(found.states)}; quiet after ${Math.round((Date.now() - calm) / 1000)} s`,
  );
  say(`  → lost ${found.lost}, duplicates ${found.duplicates} (allowed ${allowed}), late ${found.late}${found.faults.length ? `: ${found.faults.join('; ')}` : ''}`);
  return { ...found, passed: found.lost === 0 && found.late === 0 && found.strangers === 0 && found.duplicates <= allowed };
}

/** All rounds; sums, and whether each round kept its promise. */
export async function reminders({ house, seed, quick, redis, say }) {
  const random = randomFrom(seed);
  const [count, spreadMs] = quick ? [600, 15_000] : [5_000, 60_000];
  const rounds = [
    { backend: 'postgres', honours: true, wipe: false },
    ...(redis ? [{ backend: 'redis', honours: true, wipe: true }] : []),
    { backend: 'postgres', honours: false, wipe: false },
  ];
  const sum = { lost: 0, duplicates: 0, late: 0, passed: true };
  for (const one of rounds) {
    const result = await round({ house, ...one, count, spreadMs, random, say });
    for (const what of ['lost', 'duplicates', 'late']) sum[what] += result[what];
    sum.passed &&= result.passed;
  }
  return sum;
}
