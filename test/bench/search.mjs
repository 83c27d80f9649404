// What a search costs among many offers: ours over HTTP, a plain ILIKE over the same text in the same database, and MiniSearch in memory. What each finds is judged before the time: the searches of the relevance story and the occupations they mean.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { root } from '../../tools/places.mjs';

const TOP = 10;
const towns = ['09.001.01.01', '09.273.01.15', '09.273.01.05', '09.273.01.13', 'city:casablanca'];
const named = ['agadir', 'inezgane', 'aitmelloul', 'dcheira', 'casablanca'];
const searches = parse(readFileSync(path.join(root, 'test/e2e/offers/relevance.csv')), { columns: true });

/** Every occupation as often as it takes, in five towns, under three languages of title. */
async function fill(db, offers) {
  const { rows } = await db.query('select id from organisation order by id limit 1');
  await db.query(
    `insert into offer (id, kind, organisation_id, state, title, employer_name, occupation_code, sector_code, commune_code, description, published_at, created_at)
     select gen_random_uuid(), case when i % 9 = 0 then 'training' else 'job' end, $1, 'published',
       case i % 3 when 0 then split_part(o.label_fr, ' / ', 1) when 1 then 'مطلوب ' || split_part(o.label_ar, ' / ', 1) else 'Recherche ' || split_part(o.label_fr, ' / ', 2) || ' H/F' end || ' ' || i,
       'Société ' || (i % 900), o.code, o.sector_code, ($2::text[])[1 + (i / 7) % 5], 'Poste à pourvoir, horaires de jour, transport assuré, référence ' || i, now() - make_interval(mins => i), now()
     from generate_series(1, $3::int) i join (select *, row_number() over (order by code) as n, count(*) over () as all from occupation) o on o.n = 1 + i % o.all`,
    [rows[0].id, towns, offers],
  );
  await db.query('analyze');
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

/** One engine over all searches, one after the other: what it finds, then how long it takes. */
async function measure(name, rounds, find) {
  let recall = 0;
  for (const { query, occupations, place } of searches) {
    const codes = occupations.split(' ');
    const found = await find(query);
    recall += found.filter(({ occupation, commune }) => codes.includes(occupation) && (!place || commune === towns[named.indexOf(place)])).length / TOP;
  }
  const times = [];
  for (let round = 0; round < rounds; round++)
    for (const { query } of searches) {
      const start = performance.now();
      await find(query);
      times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const ms = (share) => Number(at(times, share).toFixed(1));
  return { engine: name, 'recall@10': Number((recall / searches.length).toFixed(3)), 'median ms': ms(0.5), 'p95 ms': ms(0.95), 'p99 ms': ms(0.99) };
}

/** Rows of figures. `base`: a house without a demo world; `databaseUrl`: its database. */
export async function search(base, databaseUrl, { full }) {
  const offers = full ? 200_000 : 100_000;
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await fill(db, offers);
  const ours = async (query) =>
    (await (await fetch(`${base}/api/offers?pageSize=${TOP}&q=${encodeURIComponent(query)}`)).json()).items.map(({ occupation, commune }) => ({
      occupation: occupation?.code,
      commune: commune?.code,
    }));
  const ilike = async (query) =>
    (
      await db.query(
        `select o.occupation_code as occupation, o.commune_code as commune from offer o join organisation g on g.id = o.organisation_id left join occupation p on p.code = o.occupation_code left join commune c on c.code = o.commune_code
         where o.state = 'published' and (select bool_and(concat_ws(' ', o.title, o.employer_name, p.label_ar, p.label_fr, p.label_en, c.label_ar, c.label_fr) ilike '%' || word || '%') from regexp_split_to_table($1, '\\s+') word)
         order by o.published_at desc, o.id limit ${TOP}`,
        [query],
      )
    ).rows;
  const { rows: docs } = await db.query(
    `select o.id, o.title, o.employer_name as employer, o.occupation_code as occupation, o.commune_code as commune, concat_ws(' ', p.label_ar, p.label_fr, p.label_en, array_to_string(p.aliases, ' ')) as names, concat_ws(' ', c.label_ar, c.label_fr) as place
     from offer o left join occupation p on p.code = o.occupation_code left join commune c on c.code = o.commune_code where o.state = 'published'`,
  );
  const mini = new MiniSearch({
    fields: ['title', 'employer', 'names', 'place'],
    storeFields: ['occupation', 'commune'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, names: 2 } },
  });
  mini.addAll(docs);
  const rows = [
    await measure(`ours, ${docs.length} offers, over HTTP`, 2, ours),
    await measure('ILIKE, all words', 1, ilike),
    await measure('MiniSearch, in memory', 1, async (query) => mini.search(query).slice(0, TOP)),
  ];
  await db.end();
  return rows;
}
