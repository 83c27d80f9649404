import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs of offers that may be one, and what somebody decided about them. Offers that were marked before wait for a decision; those with equal content are joined. */
export class OfferPairs1764000000365 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table offer_pair (
        id uuid primary key, one_id uuid not null references offer (id) on delete cascade, other_id uuid not null references offer (id) on delete cascade, how text not null check (how in ('exact', 'near')),
        state text not null check (state in ('open', 'same', 'apart')), kept_id uuid references offer (id) on delete cascade, note text not null default '', found_at timestamptz not null,
        decided_by uuid references account (id), decided_at timestamptz,
        unique (one_id, other_id), constraint offer_pair_order check (one_id < other_id), constraint offer_pair_kept check (kept_id is null or (state = 'same' and kept_id in (one_id, other_id))),
        constraint offer_pair_decided check ((decided_by is null) = (decided_at is null)), constraint offer_pair_open check (state <> 'apart' or decided_by is not null)
      );
      create index offer_pair_other on offer_pair (other_id);
      create index offer_pair_kept_id on offer_pair (kept_id);
      create index offer_pair_decided_by on offer_pair (decided_by);
      create index offer_pair_open on offer_pair (found_at, id) where state = 'open';
      create index offer_pair_order on offer_pair (decided_at desc, id) where state <> 'open';
      create index offer_employer on offer (search_fold(employer_name), coalesce(commune_code, search_fold(place_text))) where employer_name <> '' and state in ('published', 'paused', 'review');
      create index offer_content on offer (content_hash) where content_hash is not null;
      insert into offer_pair (id, one_id, other_id, how, state, found_at)
        select gen_random_uuid(), least(o.id, r.id), greatest(o.id, r.id), case when o.content_hash = r.content_hash then 'exact' else 'near' end,
          case when o.content_hash = r.content_hash then 'same' else 'open' end, o.created_at
        from offer o join offer r on r.id = o.duplicate_of where o.id <> r.id;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table offer_pair; drop index offer_employer, offer_content');
  }
}
