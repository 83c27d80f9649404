import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wishes for a new password, one per address: a newer one takes the place of the earlier. An unknown address has a row too, without account, and is kept as a hash only. */
export class PasswordResets1764000000100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table password_reset (
        id uuid primary key, address_hash text not null unique, account_id uuid references account (id) on delete cascade, code_hash text not null, created_at timestamptz not null,
        expires_at timestamptz not null, tries int not null default 0 check (tries between 0 and 5), used_at timestamptz, check (expires_at > created_at)
      );
      create index password_reset_age on password_reset (created_at);
      create index password_reset_account on password_reset (account_id) where account_id is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table password_reset');
  }
}
