import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people were shown, opened, applied for and were told, only of those who said yes, so that the points of the score can be weighed later.
 * A list is one row. Rows are written once and never changed but for whose they are (two persons who are one); they go when the yes is taken back, and by age.
 */
export class MatchSignals1764000000420 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table signal_consent (
        id uuid primary key, person_id uuid not null references person (id) on delete cascade, consent_version text not null, consented_at timestamptz not null, withdrawn_at timestamptz
      );
      create unique index signal_consent_one on signal_consent (person_id) where withdrawn_at is null;
      create index signal_consent_person on signal_consent (person_id);
      create table match_signal (
        id uuid primary key, person_id uuid not null references person (id) on delete cascade, at timestamptz not null, day date not null,
        kind text not null check (kind in ('shown', 'opened', 'applied', 'decided')), about text not null,
        offers uuid[] not null check (cardinality(offers) between 1 and 1000), scores int[] not null, rank int check (rank >= 1), version text, outcome text,
        constraint match_signal_list check (case when kind = 'shown' then cardinality(scores) = cardinality(offers) and rank is null and version is not null
          else cardinality(offers) = 1 and cardinality(scores) <= 1 and (cardinality(scores) = 1) = (rank is not null) and (rank is null or version is not null) end),
        constraint match_signal_outcome check ((kind = 'decided') = (outcome is not null))
      );
      create unique index match_signal_once on match_signal (person_id, kind, day, about);
      create index match_signal_day on match_signal (day);
      create trigger match_signal_append_only before update of id, at, day, kind, about, offers, scores, rank, version, outcome on match_signal for each row execute function refuse_change();
      create trigger match_signal_no_truncate before truncate on match_signal for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table match_signal, signal_consent');
  }
}
