import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How an imported offer without a reference is known again: kind, title, place, contract and employer, folded.
 * And the columns of an imported file in their order, which jsonb does not keep.
 */
export class OfferKeys1764000000098 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table offer add column natural_key text');
    await q.query("alter table import_batch add column columns text[] not null default '{}'");
    await q.query('create index offer_source on offer (organisation_id, source, id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index offer_source');
    await q.query('alter table import_batch drop column columns');
    await q.query('alter table offer drop column natural_key');
  }
}
