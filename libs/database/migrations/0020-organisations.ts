import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipality, lenders, agencies, employers and the others, and the accounts that speak for them. */
export class Organisations1764000000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table organisation (
        id uuid primary key, code text unique check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
        kind text not null check (kind in ('municipality', 'lender', 'public_agency', 'training_provider', 'employer', 'employer_body', 'association', 'ministry', 'startup')),
        name_ar text not null default '', name_fr text not null default '', ice text check (ice ~ '^[0-9]{15}$'), commune_code text references commune (code),
        state text not null default 'active' check (state in ('active', 'suspended')), created_at timestamptz not null,
        constraint organisation_named check (name_ar <> '' or name_fr <> '')
      );
      create index organisation_order on organisation (name_fr, name_ar, id);
      create table organisation_member (
        organisation_id uuid not null references organisation (id) on delete cascade, account_id uuid not null references account (id) on delete cascade,
        role text not null check (role in ('admin', 'member')), since timestamptz not null, primary key (organisation_id, account_id)
      );
      create index organisation_member_account on organisation_member (account_id, organisation_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table organisation_member, organisation');
  }
}
