import type { MigrationInterface, QueryRunner } from 'typeorm';

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const forms = ['auto_entrepreneur', 'individual', 'sarl', 'sarl_au', 'snc', 'cooperative', 'association'];
const channels = ['standing_order', 'direct_debit', 'dated_cheques', 'cash_desk'];
const activities = ['financial_intermediation', 'real_estate', 'gambling', 'purely_seasonal'];

/**
 * Products in versions with all their parameters, and people who ask to be called back. What a published version says never changes;
 * only the last day on which somebody may start with it is set once it is known.
 */
export class Eligibility1764000000110 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table loan_product
        add column state text not null default 'published' check (state in ('draft', 'published')),
        add column ends_on date,
        add column own_plus_honour_share int not null default 30 check (own_plus_honour_share between 0 and 100),
        add column surplus text not null default 'last' check (surplus in ('next', 'last', 'spread')),
        add column arrears_grace_days int not null default 0 check (arrears_grace_days between 0 and 90),
        add column approval_validity_days int not null default 180 check (approval_validity_days between 1 and 720),
        add column max_age int check (max_age >= min_age),
        add column priority_age int,
        add column min_firm_age_months int check (min_firm_age_months > 0),
        add column max_firm_age_months int check (max_firm_age_months > coalesce(min_firm_age_months, 0)),
        add column bank_required_above bigint check (bank_required_above >= 0),
        add column cooling_days int not null default 90 check (cooling_days between 0 and 3650),
        add column legal_forms text[] not null default array[${listed(forms.slice(0, -1))}] check (legal_forms <@ array[${listed(forms)}] and cardinality(legal_forms) > 0),
        add column excluded_activities text[] not null default array[${listed(activities)}] check (excluded_activities <@ array[${listed(activities)}]),
        add column pay_channels text[] not null default array[${listed(channels)}] check (pay_channels <@ array[${listed(channels)}] and cardinality(pay_channels) > 0),
        add column commune_code text references commune (code),
        add column equipment_only boolean not null default false,
        add column source text not null default '',
        add constraint loan_product_shares_check check (max_share_of_physical_investment between 1 and 100 and min_contribution_share between 0 and 100),
        add constraint loan_product_terms_check check (default_term_months between 1 and max_term_months and default_deferral_months between 0 and max_deferral_months and max_deferral_months < max_term_months);
      update loan_product set max_firm_age_months = 36, priority_age = 45, bank_required_above = 10000000 where code = 'honour_loan';
      ${[
        'state',
        'own_plus_honour_share',
        'surplus',
        'arrears_grace_days',
        'approval_validity_days',
        'cooling_days',
        'legal_forms',
        'excluded_activities',
        'pay_channels',
        'equipment_only',
        'source',
      ]
        .map((column) => `alter table loan_product alter column ${column} drop default;`)
        .join(' ')}
      create unique index loan_product_one_draft on loan_product (code) where state = 'draft';
      create function keep_published_product() returns trigger language plpgsql as $$
        begin
          if old.state = 'published' and (tg_op = 'DELETE' or to_jsonb(new) - 'ends_on' is distinct from to_jsonb(old) - 'ends_on') then
            raise exception 'a published version of a loan product never changes';
          end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;
      create trigger loan_product_published before update or delete on loan_product for each row execute function keep_published_product();
      create trigger loan_product_no_truncate before truncate on loan_product for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger loan_product_no_truncate on loan_product;
      drop trigger loan_product_published on loan_product;
      drop function keep_published_product();
      drop index loan_product_one_draft;
      alter table loan_product drop constraint loan_product_shares_check, drop constraint loan_product_terms_check,
        drop column state, drop column ends_on, drop column own_plus_honour_share, drop column surplus, drop column arrears_grace_days, drop column approval_validity_days,
        drop column max_age, drop column priority_age, drop column min_firm_age_months, drop column max_firm_age_months, drop column bank_required_above, drop column cooling_days,
        drop column legal_forms, drop column excluded_activities, drop column pay_channels, drop column commune_code, drop column equipment_only, drop column source;
    `);
  }
}
