import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

/** Offers that somebody keeps, searches that look again each morning, and what they found. */
export class KeptOffers1764000000340 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table offer_favourite (account_id uuid not null references account (id) on delete cascade, offer_id uuid not null references offer (id) on delete cascade, at timestamptz not null, primary key (account_id, offer_id));
      create index offer_favourite_offer on offer_favourite (offer_id);
      create table kept_search (
        id uuid primary key, account_id uuid not null references account (id) on delete cascade, q text not null default '', kind text not null default '' check (kind in ('', 'job', 'training')), commune_code text references commune (code),
        sector_code text references sector (code), alert boolean not null default true, looked_at timestamptz not null, created_at timestamptz not null
      );
      create unique index kept_search_once on kept_search (account_id, q, kind, coalesce(commune_code, ''), coalesce(sector_code, ''));
      create index kept_search_commune on kept_search (commune_code);
      create index kept_search_sector on kept_search (sector_code);
      create table search_find (id uuid primary key, search_id uuid not null references kept_search (id) on delete cascade, offer_ids uuid[] not null check (cardinality(offer_ids) > 0), total int not null check (total >= cardinality(offer_ids)), at timestamptz not null);
      create index search_find_search on search_find (search_id, at, id);
    `);
    await setWords(q, 'subject_kind', (words) => [...new Set([...words, 'search_find'])]);
    await setWords(q, 'kind', (words) => [...new Set([...words, 'offers_found'])]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind = 'search_find'");
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'search_find'));
    await setWords(q, 'kind', (words) => words.filter((one) => one !== 'offers_found'));
    await q.query('drop table search_find, kept_search, offer_favourite');
  }
}
