import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

/**
 * The charter of a mentorship with its three signatures. From now on a mentorship is accepted first and active only when three have signed. Those that are under way
 * stay active: they began before there was a charter (`before_charter`), and theirs is laid before the three to be signed now.
 */
export class MentorCharters1764000000435 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table mentorship drop constraint mentorship_state_check,
        add constraint mentorship_state_check check (state in ('accepted', 'charter_signed', 'active', 'paused', 'closed')),
        add column before_charter boolean not null default false, add column active_on date;
      update mentorship set before_charter = true, active_on = started_on;
      drop index mentorship_one_active;
      create unique index mentorship_one_open on mentorship (loan_id) where state <> 'closed';

      create table mentor_charter (
        id uuid primary key, mentorship_id uuid not null unique references mentorship (id), version text not null, state text not null check (state in ('open', 'signed')), made_at timestamptz not null,
        facts jsonb, text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'), signed_on date, paper_sha256 text check (paper_sha256 ~ '^[0-9a-f]{64}$'),
        constraint mentor_charter_signed check ((state = 'signed') = (signed_on is not null)), constraint mentor_charter_frozen check ((facts is null) = (text_sha256 is null))
      );
      create index mentor_charter_open on mentor_charter (made_at, id) where state = 'open';
      create index mentor_charter_undrawn on mentor_charter (id) where state = 'signed' and paper_sha256 is null;
      insert into mentor_charter (id, mentorship_id, version, state, made_at) select gen_random_uuid(), id, 'charter-1', 'open', now() from mentorship where state = 'active';

      create table charter_signature (
        id uuid primary key, charter_id uuid not null references mentor_charter (id), n int not null check (n between 1 and 3), party text not null check (party in ('founder', 'mentor', 'mediator')),
        account_id uuid not null references account (id), signed_at timestamptz not null, evidence jsonb not null, previous text not null, hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        unique (charter_id, party), unique (charter_id, n), unique (charter_id, account_id)
      );
      create index charter_signature_account on charter_signature (account_id);
      create trigger charter_signature_append_only before update or delete on charter_signature for each row execute function refuse_change();
      create trigger charter_signature_no_truncate before truncate on charter_signature for each statement execute function refuse_change();

      create table charter_code (
        id uuid primary key, charter_id uuid not null references mentor_charter (id), account_id uuid not null references account (id), code_hash text not null,
        created_at timestamptz not null, expires_at timestamptz not null, tries int not null default 0, used_at timestamptz
      );
      create index charter_code_charter on charter_code (charter_id, account_id, created_at);
      create index charter_code_account on charter_code (account_id);

      create function mentorship_needs_charter() returns trigger language plpgsql as $$
      begin
        if new.state in ('charter_signed', 'active', 'paused') and not new.before_charter
          and (select count(*) from charter_signature s join mentor_charter c on c.id = s.charter_id where c.mentorship_id = new.id) < 3
        then raise exception 'mentorship % needs three signatures', new.id using errcode = 'check_violation', constraint = 'mentorship_needs_charter'; end if;
        return new;
      end $$;
      create trigger mentorship_needs_charter before insert or update of state, before_charter on mentorship for each row execute function mentorship_needs_charter();
    `);
    await setWords(q, 'subject_kind', (words) => [...words, 'charter']);
    await setWords(q, 'kind', (words) => [...words, 'charter_open']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind = 'charter'");
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'charter'));
    await setWords(q, 'kind', (words) => words.filter((one) => one !== 'charter_open'));
    await q.query(`
      drop trigger mentorship_needs_charter on mentorship;
      drop function mentorship_needs_charter;
      drop table charter_code, charter_signature, mentor_charter;
      drop index mentorship_one_open;
      update mentorship set state = 'active' where state in ('accepted', 'charter_signed', 'paused');
      create unique index mentorship_one_active on mentorship (loan_id) where state = 'active';
      alter table mentorship drop column before_charter, drop column active_on, drop constraint mentorship_state_check,
        add constraint mentorship_state_check check (state in ('active', 'closed'));
    `);
  }
}
