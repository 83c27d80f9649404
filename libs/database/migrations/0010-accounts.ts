import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, their roles, sign-ups that wait for their one-time code, and counted tries. A phone may serve a family: it is not unique. */
export class Accounts1764000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table account (
        id uuid primary key, email text unique check (email = lower(email)), phone text check (phone ~ '^[+][1-9][0-9]{7,14}$'), password_hash text not null,
        language text not null check (language in ('ar', 'fr', 'en')), display_name text not null default '', state text not null default 'active' check (state in ('active', 'blocked')), created_at timestamptz not null,
        constraint account_reachable check (email is not null or phone is not null)
      );
      create index account_phone on account (phone, id) where phone is not null;
      create table account_role (
        account_id uuid not null references account (id) on delete cascade,
        role text not null check (role in ('founder', 'job_seeker', 'mentor', 'officer', 'committee_member', 'treasurer', 'agency', 'municipality', 'admin')),
        primary key (account_id, role)
      );
      create table sign_up (
        id uuid primary key, email text, phone text, password_hash text not null, role text not null check (role in ('founder', 'job_seeker', 'mentor')), language text not null check (language in ('ar', 'fr', 'en')),
        known boolean not null, created_at timestamptz not null, confirmed_at timestamptz, constraint sign_up_reachable check ((email is null) <> (phone is null))
      );
      create index sign_up_age on sign_up (created_at);
      create table one_time_code (
        id uuid primary key, sign_up_id uuid not null references sign_up (id) on delete cascade, code_hash text not null, created_at timestamptz not null, expires_at timestamptz not null,
        tries int not null default 0 check (tries between 0 and 5), used_at timestamptz, check (expires_at > created_at)
      );
      create index one_time_code_newest on one_time_code (sign_up_id, created_at desc, id);
      create table attempt (key text primary key, window_start timestamptz not null, n int not null check (n >= 0));
      create index attempt_age on attempt (window_start);

      alter table session add constraint session_account foreign key (account_id) references account (id) on delete cascade;
      alter table api_key add constraint api_key_account foreign key (account_id) references account (id) on delete cascade;
      create index api_key_owner on api_key (account_id, created_at desc, id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'drop index api_key_owner; alter table api_key drop constraint api_key_account; alter table session drop constraint session_account; drop table attempt, one_time_code, sign_up, account_role, account',
    );
  }
}
