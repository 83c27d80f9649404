import type { MigrationInterface, QueryRunner } from 'typeorm';

// prettier-ignore
const parts = ['project', 'loan', 'person', 'idea', 'market', 'offer', 'place', 'means', 'legal', 'supply', 'calendar', 'jobs', 'risks', 'effects', 'needs', 'resources', 'result', 'cash', 'working_capital', 'household'];
const own = ['loan', 'person', 'household'];
const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** An amount of centimes as the pages keep it: '50000.00'. */
const decimal = (column: string): string => `trim(to_char(${column} / 100, 'FM999999999999990')) || '.' || lpad((${column} % 100)::text, 2, '0')`;
const page = (part: string, personId: string, values: string, lines: string, where = 'true'): string => `
  insert into plan_page (id, project_id, person_id, part, version, content, changed_at, changed_by)
    select gen_random_uuid(), a.project_id, ${personId}, '${part}', 1, jsonb_build_object('values', jsonb_strip_nulls(${values}), 'lines', ${lines}), a.created_at,
      p.account_id
    from loan_application a join person p on p.id = a.person_id where ${where};`;

/** Projects of several founders, the pages of their plan, and the plan of each application as it was sent. Applications from before get a project of their own with what they said. */
export class Plans1764000000120 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table loan_project (id uuid primary key, started_by uuid not null references person (id), created_at timestamptz not null);
      create index loan_project_person on loan_project (started_by, created_at, id);
      create table loan_project_founder (
        id uuid primary key, project_id uuid not null references loan_project (id), person_id uuid not null references person (id), joined_at timestamptz not null, unique (project_id, person_id)
      );
      create index loan_project_founder_person on loan_project_founder (person_id, joined_at, id);
      create table plan_page (
        id uuid primary key, project_id uuid not null references loan_project (id), person_id uuid references person (id), part text not null check (part in (${listed(parts)})),
        version int not null check (version > 0), content jsonb not null, changed_at timestamptz not null, changed_by uuid references account (id),
        check ((part in (${listed(own)})) = (person_id is not null))
      );
      create unique index plan_page_once on plan_page (project_id, part, coalesce(person_id, project_id));
      create index plan_page_person on plan_page (person_id);
      create index plan_page_changed_by on plan_page (changed_by);
      create table plan_version (
        id uuid primary key, application_id uuid not null references loan_application (id), n int not null check (n > 0), hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        content jsonb not null, at timestamptz not null, by uuid not null references account (id), unique (application_id, n)
      );
      create index plan_version_by on plan_version (by);
      create trigger plan_version_append_only before update or delete on plan_version for each row execute function refuse_change();
      create trigger plan_version_no_truncate before truncate on plan_version for each statement execute function refuse_change();
      create table founder_invitation (
        id uuid primary key, project_id uuid not null references loan_project (id), name text not null, code_hash text not null unique,
        state text not null check (state in ('open', 'accepted', 'withdrawn')), invited_by uuid not null references person (id), accepted_by uuid references person (id),
        created_at timestamptz not null, expires_at timestamptz not null, check ((state = 'accepted') = (accepted_by is not null))
      );
      create index founder_invitation_project on founder_invitation (project_id, created_at, id);
      create index founder_invitation_inviter on founder_invitation (invited_by);
      create index founder_invitation_accepter on founder_invitation (accepted_by);
      alter table loan_application add column project_id uuid references loan_project (id);
      create index loan_application_project on loan_application (project_id, person_id);

      with made as (select id as application_id, gen_random_uuid() as project_id, person_id, created_at from loan_application),
        projects as (insert into loan_project (id, started_by, created_at) select project_id, person_id, created_at from made),
        founders as (insert into loan_project_founder (id, project_id, person_id, joined_at) select gen_random_uuid(), project_id, person_id, created_at from made)
      update loan_application a set project_id = made.project_id from made where made.application_id = a.id;
    `);
    await q.query(
      [
        page(
          'project',
          'null::uuid',
          `jsonb_build_object('projectTitle', a.project_title, 'sectorCode', a.sector_code, 'communeCode', a.commune_code, 'summary', nullif(a.summary, ''))`,
          `'[]'::jsonb`,
        ),
        page(
          'loan',
          'a.person_id',
          `jsonb_build_object('amount', case when a.amount > 0 then ${decimal('a.amount')} end, 'termMonths', a.term_months::text, 'deferralMonths', a.deferral_months::text)`,
          `'[]'::jsonb`,
        ),
        page('jobs', 'null::uuid', `jsonb_build_object('permanentJobs', a.jobs_planned::text)`, `'[]'::jsonb`, 'a.jobs_planned > 0'),
        page(
          'needs',
          'null::uuid',
          `'{}'::jsonb`,
          linesOf(['equipment', 'a.physical_investment'], ['working_capital', 'greatest(a.needs - a.physical_investment, 0)']),
          'a.needs > 0 or a.physical_investment > 0',
        ),
        page(
          'resources',
          'null::uuid',
          `'{}'::jsonb`,
          linesOf(['own_cash', 'a.own_contribution'], ['other', 'a.other_resources']),
          'a.own_contribution > 0 or a.other_resources > 0',
        ),
      ].join('\n'),
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table loan_application drop column project_id;
      drop table founder_invitation;
      drop table plan_version;
      drop table plan_page;
      drop table loan_project_founder;
      drop table loan_project;
    `);
  }
}

const linesOf = (...lines: readonly (readonly [string, string])[]): string =>
  `(select coalesce(jsonb_agg(line order by i), '[]'::jsonb) from (values ${lines
    .map(([kind, column], i) => `(${i}, ${column}, jsonb_build_object('kind', '${kind}', 'amount', ${decimal(`(${column})`)}))`)
    .join(', ')}) as l (i, amount, line) where amount > 0)`;
