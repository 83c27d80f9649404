import type { MigrationInterface, QueryRunner } from 'typeorm';

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const kinds = ['contribution', 'disbursement', 'repayment', 'withdrawal', 'reallocation', 'refund', 'write_off', 'recovery', 'provision', 'reversal'];
const accounts = ['cash', 'loans_outstanding', 'contributions', 'excess_payments', 'write_offs', 'recoveries', 'provision_expense', 'provisions'];
const promisedFiles = ['approved', 'approved_with_reservations', 'notified', 'reservations_lifted'];
const promisedLoans = ['committed', 'contract_sent', 'signed', 'conditions_met'];

/** Earmarked funds with their funders and rules, all entries of handbook 1.9, balances that follow their postings, and what is promised, row by row. */
export class Fund1764000000180 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table funder (id uuid primary key, code text not null unique check (code ~ '^[a-z][a-z0-9_]{1,39}$'), name text not null, at timestamptz not null);
      alter table fund
        add column convention text not null default '',
        add column only_equipment boolean not null default false,
        add column only_auto_entrepreneurs boolean not null default false,
        add column region_code text references region (code),
        add column valid_from date,
        add column valid_to date check (valid_to >= valid_from),
        add column reserve_percent int not null default 5 check (reserve_percent between 0 and 100);
      alter table ledger_entry drop constraint ledger_entry_kind_check;
      alter table ledger_entry add constraint ledger_entry_kind_check check (kind in (${listed(kinds)}));
      alter table ledger_entry add column reverses uuid references ledger_entry (id);
      create unique index ledger_entry_reversed_once on ledger_entry (reverses);
      create index ledger_entry_day on ledger_entry (day, id);
      alter table ledger_posting drop constraint ledger_posting_account_check;
      alter table ledger_posting add constraint ledger_posting_account_check check (account in (${listed(accounts)}));
      alter table ledger_posting add column funder_id uuid references funder (id);
      alter table ledger_posting add constraint ledger_posting_funder_check check (funder_id is null or account = 'contributions');
      create index ledger_posting_funder on ledger_posting (funder_id) where funder_id is not null;

      create table fund_balance (fund_id uuid not null references fund (id), account text not null, amount bigint not null, primary key (fund_id, account));
      insert into fund_balance select e.fund_id, p.account, sum(p.amount) from ledger_posting p join ledger_entry e on e.id = p.entry_id group by 1, 2;
      create function add_to_fund_balance() returns trigger language plpgsql as $$
        begin
          insert into fund_balance as b (fund_id, account, amount)
            select e.fund_id, n.account, sum(n.amount) from added n join ledger_entry e on e.id = n.entry_id group by 1, 2 order by 1, 2
            on conflict (fund_id, account) do update set amount = b.amount + excluded.amount;
          return null;
        end $$;
      create trigger ledger_posting_counted after insert on ledger_posting referencing new table as added for each statement execute function add_to_fund_balance();
    `);
    await q.query(`
      create index loan_promised on loan (fund_id) where state in (${listed([...promisedLoans, 'partially_disbursed'])});
      create index loan_application_promised on loan_application (fund_id) where state in (${listed(promisedFiles)});
      create function loan_paid_out(wanted uuid) returns bigint language sql stable as $$
        select coalesce(sum(p.amount), 0)::bigint from ledger_entry e join ledger_posting p on p.entry_id = e.id and p.account = 'loans_outstanding'
          left join ledger_entry first on first.id = e.reverses
          where e.loan_id = wanted and (e.kind = 'disbursement' or (e.kind = 'reversal' and first.kind = 'disbursement')) $$;
      create function promised_to(wanted uuid) returns table (fund_id uuid, amount bigint) language sql stable as $$
        select l.fund_id, case when l.state in (${listed(promisedLoans)}) then l.principal when l.state = 'partially_disbursed' then l.principal - loan_paid_out(l.id) else 0 end
          from loan l where l.application_id = wanted
        union all
        select a.fund_id, case when a.state in (${listed(promisedFiles)})
            then coalesce((select d.amount_granted from committee_decision d where d.application_id = a.id and d.amount_granted is not null order by d.n desc limit 1), 0) else 0 end
          from loan_application a where a.id = wanted and not exists (select 1 from loan where application_id = wanted) $$;
      create function fund_promised(wanted uuid) returns bigint language sql stable as $$
        select (coalesce((select sum(p.amount) from loan l, promised_to(l.application_id) p where l.fund_id = wanted and l.state in (${listed([...promisedLoans, 'partially_disbursed'])})), 0)
              + coalesce((select sum(p.amount) from loan_application a, promised_to(a.id) p where a.fund_id = wanted and a.state in (${listed(promisedFiles)})), 0))::bigint $$;
      create function fund_available(wanted uuid) returns bigint language sql stable as $$
        select (coalesce(sum(b.amount) filter (where b.account = 'cash'), 0)
              - div(coalesce(abs(sum(b.amount) filter (where b.account = 'contributions')), 0) * f.reserve_percent, 100) - fund_promised(f.id))::bigint
          from fund f left join fund_balance b on b.fund_id = f.id where f.id = wanted group by f.id $$;

      create table fund_commitment (
        id uuid primary key, fund_id uuid not null references fund (id), application_id uuid not null references loan_application (id), loan_id uuid references loan (id),
        day date not null, amount bigint not null check (amount <> 0), move text, at timestamptz not null
      );
      create index fund_commitment_fund on fund_commitment (fund_id, day, id);
      create index fund_commitment_application on fund_commitment (application_id, at, id);
      create index fund_commitment_loan on fund_commitment (loan_id) where loan_id is not null;
      create trigger fund_commitment_append_only before update or delete on fund_commitment for each row execute function refuse_change();
      create trigger fund_commitment_no_truncate before truncate on fund_commitment for each statement execute function refuse_change();
    `);
    await q.query(`
      create function refuse_over_commitment(wanted uuid) returns void language plpgsql as $$
        begin
          perform 1 from fund where id = wanted for update;
          if fund_available(wanted) < 0 then
            raise exception 'fund % has promised more than it holds', wanted using errcode = 'check_violation', constraint = 'fund_never_over_committed';
          end if;
        end $$;
      create function follow_commitments(wanted uuid, at_instant timestamptz, by_move text) returns void language plpgsql as $$
        declare line record; more boolean := false;
        begin
          for line in
            select f.fund_id, coalesce((select sum(p.amount) from promised_to(wanted) p where p.fund_id = f.fund_id), 0)
                - coalesce((select sum(c.amount) from fund_commitment c where c.application_id = wanted and c.fund_id = f.fund_id), 0) as difference
              from (select p.fund_id from promised_to(wanted) p union select c.fund_id from fund_commitment c where c.application_id = wanted) f order by 1
          loop
            if line.difference > 0 then perform refuse_over_commitment(line.fund_id); end if;
            if line.difference <> 0 then
              insert into fund_commitment (id, fund_id, application_id, loan_id, day, amount, move, at)
                values (gen_random_uuid(), line.fund_id, wanted, (select id from loan where application_id = wanted), (at_instant at time zone 'Africa/Casablanca')::date, line.difference, by_move, at_instant);
            end if;
          end loop;
        end $$;
      create function commitment_follows_history() returns trigger language plpgsql as $$
        begin
          perform follow_commitments(case new.subject_kind when 'loan' then (select application_id from loan where id = new.subject_id::uuid) else new.subject_id::uuid end, new.at, coalesce(new.move, new.event_type));
          return null;
        end $$;
      create constraint trigger history_commitments after insert on history deferrable initially deferred for each row
        when (new.subject_kind in ('loan_application', 'loan')) execute function commitment_follows_history();
      create function promise_needs_money() returns trigger language plpgsql as $$
        begin perform refuse_over_commitment(new.fund_id); return null; end $$;
      create constraint trigger loan_application_promise after update of state on loan_application deferrable initially deferred for each row
        when (new.state in (${listed(promisedFiles)}) and old.state not in (${listed(promisedFiles)})) execute function promise_needs_money();
      create function cash_never_below_zero() returns trigger language plpgsql as $$
        begin
          if new.kind in ('withdrawal', 'reallocation') then perform refuse_over_commitment(new.fund_id); end if;
          if coalesce((select amount from fund_balance where fund_id = new.fund_id and account = 'cash'), 0) < 0 then
            raise exception 'fund % has no cash for %', new.fund_id, new.kind using errcode = 'check_violation', constraint = 'fund_cash_not_negative';
          end if;
          return null;
        end $$;
      create constraint trigger ledger_entry_paid_from_cash after insert on ledger_entry deferrable initially deferred for each row
        when (new.kind in ('disbursement', 'withdrawal', 'reallocation', 'refund')) execute function cash_never_below_zero();
      insert into fund_commitment (id, fund_id, application_id, loan_id, day, amount, move, at)
        select gen_random_uuid(), p.fund_id, a.id, l.id, a.state_since, p.amount, 'carried_over', a.created_at
          from loan_application a left join loan l on l.application_id = a.id cross join lateral promised_to(a.id) p where p.amount > 0;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger ledger_entry_paid_from_cash on ledger_entry;
      drop trigger loan_application_promise on loan_application;
      drop trigger history_commitments on history;
      drop function cash_never_below_zero, promise_needs_money, commitment_follows_history, follow_commitments, refuse_over_commitment;
      drop table fund_commitment;
      drop function fund_available, fund_promised, promised_to, loan_paid_out;
      drop index loan_application_promised, loan_promised;
      drop trigger ledger_posting_counted on ledger_posting;
      drop function add_to_fund_balance;
      drop table fund_balance;
      drop index ledger_posting_funder, ledger_entry_day, ledger_entry_reversed_once;
      alter table ledger_posting drop constraint ledger_posting_funder_check, drop column funder_id, drop constraint ledger_posting_account_check;
      alter table ledger_posting add constraint ledger_posting_account_check check (account in (${listed(accounts.slice(0, 4))}));
      alter table ledger_entry drop column reverses, drop constraint ledger_entry_kind_check;
      alter table ledger_entry add constraint ledger_entry_kind_check check (kind in (${listed(kinds.slice(0, 3))}));
      alter table fund drop column convention, drop column only_equipment, drop column only_auto_entrepreneurs, drop column region_code, drop column valid_from, drop column valid_to, drop column reserve_percent;
      drop table funder;
    `);
  }
}
