import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who ask to be called back after a first look. One row a phone, kept for a time that is said, erased for good. */
export class Leads1764000000112 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table lead (
        id uuid primary key, phone text not null unique check (phone ~ '^\\+[1-9][0-9]{7,14}$'), first_name text, language text not null check (language in ('ar', 'fr', 'en')),
        answers jsonb not null, verdict text not null check (verdict in ('LIKELY', 'UNLIKELY', 'MISSING')), answered_by text not null, consent_version text not null, at timestamptz not null,
        outcome text check (outcome in ('called', 'unreachable', 'smi', 'anapec', 'ofppt', 'indh', 'cri', 'other')), handled_by uuid references account (id), handled_at timestamptz,
        keep_until date not null,
        check ((outcome is null) = (handled_by is null) and (outcome is null) = (handled_at is null))
      );
      create index lead_queue on lead (at, id);
      create index lead_keep on lead (keep_until, id);
      create index lead_handled_by on lead (handled_by) where handled_by is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table lead');
  }
}
