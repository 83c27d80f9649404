import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Branches of an organisation, invitations by link, and days on which its people are away. */
export class Teams1764000000332 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table organisation add column parent_id uuid references organisation (id) check (parent_id <> id);
      create index organisation_parent on organisation (parent_id, name_fr, name_ar, id) where parent_id is not null;
      create table organisation_invitation (
        id uuid primary key, organisation_id uuid not null references organisation (id) on delete cascade, token_hash text not null unique,
        role text not null check (role in ('admin', 'member')), made_by uuid not null references account (id), created_at timestamptz not null, expires_at timestamptz not null check (expires_at > created_at),
        used_at timestamptz, used_by uuid references account (id), revoked_at timestamptz,
        constraint organisation_invitation_used check ((used_at is null) = (used_by is null)), constraint organisation_invitation_ended_once check (used_at is null or revoked_at is null)
      );
      create index organisation_invitation_list on organisation_invitation (organisation_id, created_at desc, id);
      create index organisation_invitation_maker on organisation_invitation (made_by);
      create index organisation_invitation_user on organisation_invitation (used_by) where used_by is not null;
      create table organisation_absence (
        id uuid primary key, organisation_id uuid not null references organisation (id) on delete cascade, account_id uuid not null references account (id) on delete cascade,
        from_day date not null, to_day date not null check (to_day >= from_day), recorded_by uuid not null references account (id), at timestamptz not null,
        constraint organisation_absence_once exclude using gist (organisation_id with =, account_id with =, daterange(from_day, to_day, '[]') with &&)
      );
      create index organisation_absence_account on organisation_absence (account_id, from_day);
      create index organisation_absence_recorded_by on organisation_absence (recorded_by);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table organisation_absence, organisation_invitation; drop index organisation_parent; alter table organisation drop column parent_id');
  }
}
