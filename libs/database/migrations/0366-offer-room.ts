import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many posts and seats are given, beside those that there are; and what else a kept search was narrowed to. */
export class OfferRoom1764000000366 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table offer add column taken int not null default 0 check (taken >= 0);
      alter table training_session add column taken int not null default 0 check (taken >= 0);
      with given as (
        select offer_id, session_id from candidacy where (kind = 'job' and state in ('hired', 'kept_3m', 'kept_6m')) or (kind = 'training' and state in ('selected', 'enrolled', 'attending', 'completed', 'certified'))
      ), seats as (
        update training_session s set taken = g.n from (select session_id, count(*)::int as n from given where session_id is not null group by session_id) g where s.id = g.session_id
      )
      update offer o set taken = g.n from (select offer_id, count(*)::int as n from given group by offer_id) g where o.id = g.offer_id;
      alter table kept_search add column filters jsonb not null default '{}', add constraint kept_search_filters check (jsonb_typeof(filters) = 'object');
      drop index kept_search_once;
      create unique index kept_search_once on kept_search (account_id, q, kind, coalesce(commune_code, ''), coalesce(sector_code, ''), filters);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index kept_search_once;
      delete from kept_search where filters <> '{}';
      create unique index kept_search_once on kept_search (account_id, q, kind, coalesce(commune_code, ''), coalesce(sector_code, ''));
      alter table kept_search drop column filters;
      alter table training_session drop column taken;
      alter table offer drop column taken;
    `);
  }
}
