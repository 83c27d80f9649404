import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words that a CHECK lets a column of the ledger of messages have: read from the database, so that what others added stays. */
async function allow(q: QueryRunner, column: string, change: (words: readonly string[]) => readonly string[]): Promise<void> {
  const name = `reminder_${column}_check`;
  const [row] = (await q.query('select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1', [name])) as { def: string }[];
  const words = [...(row?.def ?? '').matchAll(/'(\w+)'/g)].flatMap(([, word]) => word ?? []);
  const listed = change(words)
    .map((word) => `'${word}'`)
    .join(', ');
  await q.query(`alter table reminder drop constraint ${name}; alter table reminder add constraint ${name} check (${column} in (${listed}));`);
}
const subjects = ['document', 'release'];
const kinds = ['paper_expires', 'invoices_due'];

/** Dates that stand on papers, invoices after each part of the money, and whether a product wants a cover for death and disability. */
export class PaperDates1764000000222 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table document add column issued_on date, add column expires_on date, add constraint document_dates check (expires_on is null or issued_on is null or expires_on >= issued_on);
      alter table loan_product add column insurance_required boolean not null default false;
      create table release_invoice (
        id uuid primary key, order_id uuid not null references transfer_order (id), document_id uuid not null references document (id),
        state text not null check (state in ('to_check', 'accepted', 'refused')), reason text not null default '', handed_in_on date not null,
        checked_by uuid references account (id), checked_at timestamptz, unique (order_id, document_id),
        constraint release_invoice_refused_with_reason check (state <> 'refused' or reason <> ''),
        constraint release_invoice_checked check ((state = 'to_check') = (checked_by is null) and (checked_by is null) = (checked_at is null))
      );
      create index release_invoice_document on release_invoice (document_id);
      create index release_invoice_checked_by on release_invoice (checked_by);
    `);
    await allow(q, 'subject_kind', (words) => [...words, ...subjects]);
    await allow(q, 'kind', (words) => [...words, ...kinds]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind in ('document', 'release')");
    await allow(q, 'subject_kind', (words) => words.filter((word) => !subjects.includes(word)));
    await allow(q, 'kind', (words) => words.filter((word) => !kinds.includes(word)));
    await q.query(`
      drop table release_invoice;
      alter table loan_product drop column insurance_required;
      alter table document drop constraint document_dates, drop column issued_on, drop column expires_on;
    `);
  }
}
