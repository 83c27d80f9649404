import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How proposals are shared out among offers and people, counted once a night: figures per day stay, offers and groups stand for the last day. */
export class Exposure1764000000422 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table exposure_day (
        day date primary key, counted_at timestamptz not null, version text, people int not null check (people >= 0), without int not null check (without between 0 and people),
        offers int not null check (offers >= 0), unseen int not null check (unseen between 0 and offers), places int not null check (places >= 0),
        gini int not null check (gini between 0 and 1000), top int not null check (top between 0 and 1000), tenths int[] not null check (cardinality(tenths) in (0, 10)),
        new_offers int not null check (new_offers between 0 and 1000), new_places int not null check (new_places between 0 and 1000)
      );
      create table exposure_offer (
        offer_id uuid primary key references offer (id) on delete cascade, lists int not null check (lists >= 0), ranks bigint not null check (ranks >= lists), room int not null,
        shown int not null check (shown >= 0), opened int not null check (opened >= 0), applied int not null check (applied >= 0)
      );
      create index exposure_offer_order on exposure_offer (lists desc, offer_id);
      create table exposure_group (
        kind text not null check (kind in ('sex', 'commune')), code text not null, people int not null check (people >= 0), places int not null check (places >= 0),
        without int not null check (without between 0 and people), primary key (kind, code)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table exposure_group, exposure_offer, exposure_day');
  }
}
