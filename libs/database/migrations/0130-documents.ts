import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The folder of papers of a person, and who opened them. */
export class Documents1764000000130 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table document (
        id uuid primary key, person_id uuid not null references person (id),
        code text not null check (code in ('ID_CIN', 'CV', 'DIPLOMA', 'RESID', 'LETTER', 'QUOTE', 'LEASE', 'AUTH', 'NEGCERT', 'REGIST', 'RIB', 'BANKOK', 'CONTRIB', 'INSUR', 'PAYMEANS', 'INVOICE', 'OTHER')),
        name text not null, media text not null check (media in ('jpg', 'png', 'pdf')), size int not null check (size >= 0), sha256 text not null, file text not null unique,
        state text not null check (state in ('here', 'erased')), kept boolean not null default false, uploaded_by uuid not null references account (id), uploaded_at timestamptz not null,
        constraint document_kept_is_here check (not kept or state = 'here'),
        constraint document_erased_says_nothing check (state = 'here' or (name = '' and sha256 = '' and size = 0))
      );
      create unique index document_once on document (person_id, sha256) where state = 'here';
      create index document_uploaded_by on document (uploaded_by);
      create table document_read (
        id uuid primary key, document_id uuid not null references document (id), account_id uuid not null references account (id), at timestamptz not null
      );
      create index document_read_document on document_read (document_id, at);
      create index document_read_account on document_read (account_id);
      create trigger document_read_append_only before update or delete on document_read for each row execute function refuse_change();
      create trigger document_read_no_truncate before truncate on document_read for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table document_read, document');
  }
}
