// What a reader of stored proposals waits: a full run over many people and offers in the product's own database, then lists with their reasons over HTTP, so many requests a second whether the answers come or not.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { root } from '../../tools/places.mjs';

const PASSWORD = 'argan-et-soleil';
const PER_SECOND = 100;
const ours = (base) => ({ origin: base, 'x-tiwizi-request': '1' });
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const ms = (value) => Number(value.toFixed(1));

/** Offers of all occupations in all communes near and far, and people who wish for them and have half of the skills. */
export async function fill(db, { people, offers }) {
  const { rows } = await db.query('select id from organisation order by id limit 1');
  await db.query(
    `create temp table many_offers as select gen_random_uuid() as id, i, o.code, o.sector_code, (array['none','primary','bac','licence'])[1 + i % 4] as education
       from generate_series(1, $1::int) i join (select *, row_number() over (order by code) as n, count(*) over () as all from occupation) o on o.n = 1 + (i * 7919::bigint) % o.all`,
    [offers],
  );
  await db.query(
    `insert into offer (id, kind, organisation_id, state, title, employer_name, occupation_code, sector_code, commune_code, education_code, experience_months, description, published_at, created_at)
       select m.id, case when i % 9 = 0 then 'training' else 'job' end, $1, 'published', 'Poste ' || i, 'Maison ' || i % 900, m.code, m.sector_code, c.code,
         (select code from education_level where code = m.education), (i % 3) * 12, 'Poste de jour', now() - make_interval(hours => i % 900), now()
       from many_offers m join (select *, row_number() over (order by code) as n, count(*) over () as all from commune) c on c.n = 1 + (m.i * 104729::bigint) % c.all`,
    [rows[0].id],
  );
  await db.query(
    'insert into offer_skill (offer_id, skill_code, essential) select m.id, s.skill_code, s.essential from many_offers m join occupation_skill s on s.occupation_code = m.code',
  );
  await db.query("insert into offer_language (offer_id, language_code, level) select id, 'fr', 1 + i % 3 from many_offers where i % 2 = 0");
  await db.query(`create temp table many_people as select gen_random_uuid() as id, i from generate_series(1, $1::int) i`, [people]);
  await db.query(
    `insert into person (id, first_name_latin, last_name_latin, search, birth_year, sex, commune_code, education_code, experience_months, radius_km, remote_ok, seeker, created_at, updated_at)
       select m.id, 'Bench', 'Person ' || i, 'bench ' || i, 1980 + i % 25, case when i % 2 = 0 then 'f' else 'm' end, c.code, (array['bac','licence'])[1 + i % 2], i % 60, 15 + i % 80, i % 2 = 0, true, now(), now()
       from many_people m join (select *, row_number() over (order by code) as n, count(*) over () as all from commune) c on c.n = 1 + (m.i * 7907::bigint) % c.all`,
  );
  await db.query(
    `insert into person_wish (person_id, occupation_code, rank) select m.id, o.code, 1 from many_people m join (select code, row_number() over (order by code) as n, count(*) over () as all from occupation) o on o.n = 1 + (m.i * 31::bigint) % o.all`,
  );
  await db.query(
    `insert into person_skill (person_id, skill_code, level) select m.id, s.skill_code, 2 from many_people m join person_wish w on w.person_id = m.id join occupation_skill s on s.occupation_code = w.occupation_code where (hashtext(s.skill_code) + m.i) % 2 = 0`,
  );
  await db.query("insert into person_language (person_id, language_code, level) select id, 'fr', 1 + i % 4 from many_people");
  await db.query('analyze');
}

/** The full run, as the command line starts it. */
async function fullRun(env) {
  const began = performance.now();
  const run = fork(path.join(root, 'dist/apps/cli/main.js'), ['match', 'run', '--json'], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const code = await new Promise((resolve) => run.once('exit', resolve));
  if (code !== 0) throw new Error(`match run ended with ${code}`);
  return (performance.now() - began) / 1000;
}

async function signIn(base, login) {
  const reply = await fetch(`${base}/api/accounts/sign-in`, {
    method: 'POST',
    headers: { ...ours(base), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (!reply.ok) throw new Error(`sign-in: ${reply.status} ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/** Sends so many a second for some seconds, each at its moment; gives the sorted times and how many were empty or refused. */
async function steady(seconds, ask) {
  const times = [];
  let wrong = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: seconds * PER_SECOND }, async (_, i) => {
      const due = began + (i * 1000) / PER_SECOND;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const start = performance.now();
      const good = await ask(i);
      times.push(performance.now() - start);
      if (!good) wrong++;
    }),
  );
  return { times: times.sort((a, b) => a - b), wrong };
}

/** What would open most offers, person after person: the first answer waits until the copy of the offers is read. */
async function openings(base, cookie, people, count) {
  const times = [];
  for (let i = 0; i <= count; i++) {
    const start = performance.now();
    const reply = await fetch(`${base}/api/matching/people/${people[(i * 7919) % people.length]}/openings`, { headers: { cookie } });
    if (!reply.ok || (await reply.json()).state !== 'counted') throw new Error(`openings: ${reply.status}`);
    times.push(performance.now() - start);
  }
  const [first, ...rest] = times;
  return { first, times: rest.sort((a, b) => a - b) };
}

/** Seconds of CPU that a process has used; NaN where the machine does not say. */
function cpuOf(pid) {
  try {
    const [, , ...rest] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) |\s/);
    return (Number(rest[11]) + Number(rest[12])) / 100;
  } catch {
    return NaN;
  }
}

/** Rows of figures for the house with the demo world at `base`. */
export async function lists({ base, databaseUrl, env, pid }, { full, quick }) {
  const sizes = { people: full ? 50_000 : quick ? 2_000 : 20_000, offers: quick ? 10_000 : 100_000 };
  const seconds = quick ? 5 : 20;
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await fill(db, sizes);
  const run = await fullRun(env);
  // who has a list: for who lives far from every offer there is nothing to tell
  const people = (await db.query('select person_id as id from person_list order by 1')).rows.map(({ id }) => id);
  await db.end();
  const cookie = await signIn(base, 'karim@demo.example');
  const ask = async (i) => {
    const reply = await fetch(`${base}/api/matching/people/${people[(i * 7919) % people.length]}`, { headers: { cookie } });
    const body = await reply.json();
    return reply.ok && body.items.length > 0;
  };
  await steady(3, ask);
  const before = cpuOf(pid);
  const { times, wrong } = await steady(seconds, ask);
  const cpu = (1000 * (cpuOf(pid) - before)) / times.length;
  const opened = await openings(base, cookie, people, 200);
  const what = `a list with its reasons, ${people.length} lists of ${sizes.people} people, ${sizes.offers} offers, ${PER_SECOND} requests a second for ${seconds} s`;
  return [
    {
      what,
      'median ms': ms(at(times, 0.5)),
      'p95 ms': ms(at(times, 0.95)),
      'p99 ms': ms(at(times, 0.99)),
      'goal p99': 15,
      'longest ms': ms(at(times, 1)),
      'CPU ms of the API': ms(cpu),
      'empty or refused': wrong,
    },
    {
      what: `what would open most offers, over ${sizes.offers} offers, one after the other (first answer, which reads the copy: ${ms(opened.first)} ms)`,
      'median ms': ms(at(opened.times, 0.5)),
      'p95 ms': ms(at(opened.times, 0.95)),
      'p99 ms': ms(at(opened.times, 0.99)),
      'longest ms': ms(at(opened.times, 1)),
    },
    { what: `full run of the product, by the command line, ${sizes.people} people: seconds`, 'median ms': ms(run * 1000) },
  ];
}
