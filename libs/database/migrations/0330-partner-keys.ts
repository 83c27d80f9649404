import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of partners' systems get an organisation, scopes, a kind and a count of their calls. Keys from before keep what they could do. */
export class PartnerKeys1764000000330 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table api_key add column organisation_id uuid references organisation (id) on delete cascade;
      alter table api_key add column kind text not null default 'live' check (kind in ('live', 'sandbox'));
      alter table api_key add column scopes text[] not null default '{offers:read,offers:write}'
        check (cardinality(scopes) > 0 and scopes <@ array['offers:read', 'offers:write', 'webhooks:keep']);
      alter table api_key add column calls_per_minute int not null default 120 check (calls_per_minute between 1 and 6000);
      alter table api_key add column window_start timestamptz;
      alter table api_key add column window_calls int not null default 0;
      alter table api_key add column warned_at timestamptz;
      create index api_key_organisation on api_key (organisation_id, created_at desc, id) where organisation_id is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index api_key_organisation');
    for (const column of ['organisation_id', 'kind', 'scopes', 'calls_per_minute', 'window_start', 'window_calls', 'warned_at'])
      await q.query(`alter table api_key drop column ${column}`);
  }
}
