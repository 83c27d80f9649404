import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft may be saved half filled: only an application that somebody else works on must be whole. 0 stands for an amount not yet given. */
export class PartialDrafts1764000000095 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table loan_application alter column sector_code drop not null, alter column commune_code drop not null,
        drop constraint loan_application_amount_check, drop constraint loan_application_needs_check,
        add constraint loan_application_amount_check check (amount >= 0), add constraint loan_application_needs_check check (needs >= 0),
        add constraint loan_application_whole check (state in ('draft', 'incomplete', 'withdrawn', 'lapsed')
          or (sector_code is not null and commune_code is not null and amount > 0 and needs > 0));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table loan_application drop constraint loan_application_whole,
        drop constraint loan_application_amount_check, drop constraint loan_application_needs_check,
        alter column sector_code set not null, alter column commune_code set not null,
        add constraint loan_application_amount_check check (amount > 0), add constraint loan_application_needs_check check (needs > 0);
    `);
  }
}
