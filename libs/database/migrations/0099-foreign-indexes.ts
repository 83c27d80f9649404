import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every foreign key can be followed backwards: whoever asks from the other side, or deletes there, walks through no table. */
export class ForeignIndexes1764000000099 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index mentorship_person on mentorship (person_id, started_on, id);
      create index ledger_entry_loan on ledger_entry (loan_id, day, id) where loan_id is not null;
      create index offer_duplicate on offer (duplicate_of) where duplicate_of is not null;
      create index import_line_offer on import_line (offer_id) where offer_id is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index mentorship_person, ledger_entry_loan, offer_duplicate, import_line_offer');
  }
}
