import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody types a candidacy for a person who said yes aloud; who has no account is told at the counter or by phone what became of it. */
export class CounterCandidacies1764000000370 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table candidacy add column typed_by uuid references account (id), add column consent jsonb, add column told_at timestamptz,
        add constraint candidacy_typed check ((typed_by is null) = (consent is null));
      create index candidacy_typed_by on candidacy (typed_by) where typed_by is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table candidacy drop column typed_by, drop column consent, drop column told_at');
  }
}
