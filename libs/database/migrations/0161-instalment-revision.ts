import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts the changes of a row to pay, whoever makes them: calendars of phones take a moved day only under a higher number. */
export class InstalmentRevision1764000000161 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table instalment add column revision int not null default 0;
      create function count_instalment_revision() returns trigger language plpgsql as $$ begin new.revision := old.revision + 1; return new; end $$;
      create trigger instalment_revision before update on instalment for each row
        when ((old.due_on, old.amount, old.paid) is distinct from (new.due_on, new.amount, new.paid)) execute function count_instalment_revision();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger instalment_revision on instalment;
      drop function count_instalment_revision();
      alter table instalment drop column revision;
    `);
  }
}
