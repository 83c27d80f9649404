import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = (table: string): string => `
  create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();
  create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change();`;

/** People keep the list of days off: confirmed, moved or withdrawn, each with its source; running loans follow, loan by loan, and what moved stays written (handbook 5.2). */
export class Holidays1764000000210 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table holiday drop constraint holiday_pkey, drop constraint holiday_state_check;
      alter table holiday add column id uuid not null default gen_random_uuid(), add column seeded_on date, add column changed_at timestamptz;
      update holiday set seeded_on = day;
      alter table holiday add primary key (id), add constraint holiday_seed unique (code, seeded_on),
        add constraint holiday_state_check check (state in ('confirmed', 'estimated', 'withdrawn'));
      create unique index holiday_day on holiday (day, code) where state <> 'withdrawn';
      create table holiday_change (
        id uuid primary key, act_id uuid not null, holiday_id uuid not null references holiday (id), move text not null check (move in ('add', 'confirm', 'move', 'withdraw')),
        day_before date, day_after date, source text not null check (source <> ''), changed_by uuid not null references account (id), at timestamptz not null,
        constraint holiday_change_days check ((move = 'add') = (day_before is null) and (move = 'withdraw') = (day_after is null)), unique (act_id, holiday_id)
      );
      create index holiday_change_holiday on holiday_change (holiday_id, at, id);
      create index holiday_change_changed_by on holiday_change (changed_by);
      ${appendOnly('holiday_change')}

      create table holiday_reflow (
        id uuid primary key, from_day date not null, to_day date not null check (to_day >= from_day), asked_by uuid not null references account (id), asked_at timestamptz not null,
        loans int check (loans >= 0), finished_at timestamptz
      );
      create index holiday_reflow_open on holiday_reflow (asked_at, id) where finished_at is null;
      create index holiday_reflow_asked_by on holiday_reflow (asked_by);
      create table holiday_reflow_loan (
        id uuid primary key, reflow_id uuid not null references holiday_reflow (id), loan_id uuid not null references loan (id), rows jsonb not null, at timestamptz not null, unique (reflow_id, loan_id)
      );
      create index holiday_reflow_loan_loan on holiday_reflow_loan (loan_id, at, id);
      ${appendOnly('holiday_reflow_loan')}

      -- what was counted with the list of today keeps that list, now that people may change it
      alter table loan_event disable trigger loan_event_append_only;
      update loan_event set payload = payload || jsonb_build_object('holidays', (select coalesce(jsonb_agg(to_char(day, 'YYYY-MM-DD') order by day), '[]') from holiday))
        where type = 'disburse' and not payload ? 'holidays';
      alter table loan_event enable trigger loan_event_append_only;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table holiday_reflow_loan, holiday_reflow, holiday_change;
      drop index holiday_day;
      delete from holiday where state = 'withdrawn' or seeded_on is null;
      alter table holiday drop constraint holiday_pkey, drop constraint holiday_seed, drop constraint holiday_state_check;
      alter table holiday drop column id, drop column seeded_on, drop column changed_at;
      alter table holiday add primary key (day, code), add constraint holiday_state_check check (state in ('confirmed', 'estimated'));
    `);
  }
}
