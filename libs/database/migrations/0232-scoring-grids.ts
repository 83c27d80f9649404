import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIRST = '00000000-0000-4000-8000-0000000c2600';
const lines = [
  { code: 'fit', most: 25, label: { ar: 'ملاءمة الشخص للمشروع', fr: 'Adéquation personne–projet', en: 'Person and project fit' } },
  { code: 'market', most: 20, label: { ar: 'السوق والمبيعات', fr: 'Marché et ventes', en: 'Market and sales' } },
  { code: 'feasibility', most: 10, label: { ar: 'القابلية التقنية والقانونية', fr: 'Faisabilité technique et juridique', en: 'Technical and legal feasibility' } },
  { code: 'finance', most: 20, label: { ar: 'التوازن المالي والتسديد', fr: 'Équilibre financier et remboursement', en: 'Financial balance and repayment' } },
  { code: 'impact', most: 15, label: { ar: 'الشغل والأثر المحلي', fr: 'Emplois et effet local', en: 'Jobs and local impact' } },
  { code: 'support', most: 10, label: { ar: 'المواكبة والحاجة إلى مواكب', fr: 'Accompagnement et besoin de parrain', en: 'Support and need of a mentor' } },
];

/** The scoring grid becomes data: versions with a first day; a file keeps the one it was opened with (handbook 1.4). */
export class ScoringGrids1764000000232 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table scoring_grid (
        id uuid primary key, version int not null unique check (version > 0), state text not null check (state in ('draft', 'published')), valid_from date not null,
        lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 12), written_by uuid references account (id), written_at timestamptz not null
      );
      create unique index scoring_grid_one_draft on scoring_grid (state) where state = 'draft';
      create index scoring_grid_written_by on scoring_grid (written_by);
      create function keep_published_grid() returns trigger language plpgsql as $$
        begin
          if old.state = 'published' then raise exception 'a published version of the scoring grid never changes'; end if;
          if tg_op = 'DELETE' then return old; end if;
          return new;
        end $$;
      create trigger scoring_grid_published before update or delete on scoring_grid for each row execute function keep_published_grid();
      create trigger scoring_grid_no_truncate before truncate on scoring_grid for each statement execute function refuse_change();
    `);
    await q.query("insert into scoring_grid (id, version, state, valid_from, lines, written_at) values ($1, 1, 'published', '2026-01-01', $2, '2026-01-01')", [
      FIRST,
      JSON.stringify(lines),
    ]);
    await q.query(`
      alter table loan_application add column grid_id uuid references scoring_grid (id);
      create index loan_application_grid on loan_application (grid_id);
      alter table instruction_score add column grid_id uuid references scoring_grid (id);
      create index instruction_score_grid on instruction_score (grid_id);
      alter table instruction_score disable trigger instruction_score_append_only;
    `);
    await q.query(
      "update loan_application set grid_id = $1 where state not in ('orientation', 'oriented', 'draft', 'submitted', 'incomplete') or exists (select 1 from instruction_score s where s.application_id = loan_application.id)",
      [FIRST],
    );
    await q.query('update instruction_score set grid_id = $1', [FIRST]);
    await q.query(`
      alter table instruction_score enable trigger instruction_score_append_only;
      alter table instruction_score alter column grid_id set not null, drop column grid;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table instruction_score add column grid text not null default '2026-1', drop column grid_id;
      alter table instruction_score alter column grid drop default;
      alter table loan_application drop column grid_id;
      drop table scoring_grid;
      drop function keep_published_grid();
    `);
  }
}
