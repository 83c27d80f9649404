import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that somebody wants to be rung in. */
export class PushSubscriptions1764000000443 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table push_subscription (
        id uuid primary key, account_id uuid not null references account (id), endpoint text not null unique check (length(endpoint) <= 1000), p256dh text not null, auth text not null, added_at timestamptz not null
      );
      create index push_subscription_account on push_subscription (account_id, id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table push_subscription');
  }
}
