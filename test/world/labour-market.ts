import type { Tx } from '#platform/database/tx';

/** Many people and offers in a few statements, straight into the tables, the same every time: half of them in one province, the others all over the country. */
export async function fillMarket(db: Tx, { people, offers }: { readonly people: number; readonly offers: number }): Promise<void> {
  await db.query("insert into organisation (id, kind, name_ar, name_fr, created_at) values (md5('agency')::uuid, 'public_agency', '', 'Agence', now())");
  await db.query(
    `create temp table place as select code, row_number() over (order by (province_code = '09.273') desc nulls last, md5(code)) as n from commune where latitude is not null and province_code is not null`,
  );
  const at = (table: string, n: string): string => `join ${table} on ${table}.n = 1 + (${n}) % (select count(*) from ${table})`;
  await db.query(
    'create temp table work as select code, row_number() over (order by md5(code)) as n from occupation o where exists (select 1 from occupation_skill s where s.occupation_code = o.code)',
  );
  await db.query(
    `insert into offer (id, kind, organisation_id, state, title, employer_name, occupation_code, commune_code, remote, education_code, experience_months, max_age, work_time, published_at, created_at)
       select md5('offer' || i)::uuid, case when i % 7 = 0 then 'training' else 'job' end, md5('agency')::uuid, 'published', 'Poste ' || i, 'Maison', work.code, place.code, i % 11 = 0,
         (array['none', 'bac', null])[1 + i % 3], i % 30, case when i % 7 = 0 and i % 2 = 0 then 25 + i % 20 end, (array['any', 'full', 'part'])[1 + i % 3], now() - make_interval(hours => i * 13 % 900), now()
       from generate_series(1, $1::int) i ${at('work', 'i * 5 % 12')} ${at('place', 'case when i % 2 = 0 then i % 4 else i * 7 % 400 end')}`,
    [offers],
  );
  await db.query(
    'insert into offer_skill (offer_id, skill_code, essential) select o.id, s.skill_code, s.essential from offer o join occupation_skill s on s.occupation_code = o.occupation_code',
  );
  await db.query("insert into offer_language (offer_id, language_code, level) select md5('offer' || i)::uuid, 'fr', 1 + i % 3 from generate_series(1, $1::int) i where i % 3 = 0", [
    offers,
  ]);
  await db.query(
    `insert into person (id, first_name_latin, last_name_latin, search, birth_year, commune_code, education_code, experience_months, radius_km, remote_ok, work_time, seeker, created_at, updated_at)
       select md5('person' || i)::uuid, 'P', 'Ait', '', 1970 + i % 38, place.code, (array['none', 'bac', 'licence'])[1 + i % 3], i % 70, 20 + i % 80, i % 3 = 0, (array['any', 'full', 'part'])[1 + i % 3], true, now(), now()
       from generate_series(1, $1::int) i ${at('place', 'case when i % 2 = 0 then i % 4 else i * 7 % 400 end')}`,
    [people],
  );
  await db.query(
    `insert into person_wish (person_id, occupation_code, rank) select md5('person' || i)::uuid, work.code, 1 from generate_series(1, $1::int) i ${at('work', 'i * 3 % 12')}`,
    [people],
  );
  await db.query(
    `insert into person_skill (person_id, skill_code, level) select w.person_id, s.skill_code, 2 from person_wish w join occupation_skill s on s.occupation_code = w.occupation_code
       where hashtext(w.person_id::text || s.skill_code) % 3 <> 0`,
  );
  await db.query("insert into person_language (person_id, language_code, level) select md5('person' || i)::uuid, 'fr', 1 + i % 4 from generate_series(1, $1::int) i", [people]);
  await db.query('drop table place, work');
}
