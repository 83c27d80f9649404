import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of an organisation is in charge of an offer: the one who wrote it, until it is handed over. Offers from before have nobody. */
export class Portfolios1764000000333 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table offer add column in_charge uuid references account (id) on delete set null;
      create index offer_portfolio on offer (organisation_id, in_charge, id) where state not in ('filled', 'expired', 'cancelled');
      create index offer_in_charge on offer (in_charge) where in_charge is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index offer_portfolio; drop index offer_in_charge; alter table offer drop column in_charge');
  }
}
