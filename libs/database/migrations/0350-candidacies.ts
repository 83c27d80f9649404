import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Candidacies for jobs and trainings, one open per person and offer, and what became of them some months after. */
export class Candidacies1764000000350 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table candidacy (
        id uuid primary key, offer_id uuid not null references offer (id), person_id uuid not null references person (id), kind text not null check (kind in ('job', 'training')),
        state text not null check (state in ('applied', 'sent', 'seen', 'interview', 'offered', 'hired', 'kept_3m', 'kept_6m', 'rejected', 'withdrawn', 'no_news', 'offer_closed', 'left',
          'interested', 'pre_registered', 'selected', 'enrolled', 'attending', 'completed', 'certified', 'dropped')),
        since timestamptz not null, applied_at timestamptz not null, sent_at timestamptz,
        hidden text[] not null default '{}', words text not null default '',
        score int check (score between 0 and 1000), reasons jsonb, reason text, reply text not null default '', meets_at timestamptz, meets_where text not null default '', settled_on date,
        constraint candidacy_state_of_kind check (case kind
          when 'job' then state not in ('interested', 'pre_registered', 'selected', 'enrolled', 'attending', 'completed', 'certified', 'dropped')
          else state in ('interested', 'pre_registered', 'selected', 'enrolled', 'attending', 'completed', 'certified', 'dropped', 'rejected', 'withdrawn', 'offer_closed') end),
        constraint candidacy_explained check ((score is null) = (reasons is null)),
        constraint candidacy_no_with_reason check (state not in ('rejected', 'dropped') or reason is not null),
        constraint candidacy_hidden_parts check (hidden <@ array['phone', 'birth_year', 'commune', 'experience']),
        constraint candidacy_unsent check (sent_at is not null or state in ('applied', 'interested', 'withdrawn', 'offer_closed')),
        constraint candidacy_settled check (settled_on is not null or state not in ('hired', 'kept_3m', 'kept_6m', 'left', 'completed', 'certified'))
      );
      create unique index candidacy_one_open on candidacy (person_id, offer_id)
        where state not in ('kept_6m', 'rejected', 'withdrawn', 'offer_closed', 'left', 'certified', 'dropped');
      create index candidacy_of_person on candidacy (person_id, since desc, id);
      create index candidacy_of_offer on candidacy (offer_id, state);
      create index candidacy_to_forward on candidacy (applied_at, id) where state in ('applied', 'interested');
      create index candidacy_waiting on candidacy (since, id) where state in ('sent', 'seen', 'interview');
      create index candidacy_settled_on on candidacy (settled_on, id) where state in ('hired', 'kept_3m', 'completed', 'certified');
      create table candidacy_outcome (
        id uuid primary key, candidacy_id uuid not null references candidacy (id), months int not null check (months in (3, 6, 12)), asked_at timestamptz not null,
        answer text check (answer in ('kept', 'left', 'working', 'own_business', 'studying', 'looking')), answered_at timestamptz,
        unique (candidacy_id, months), constraint candidacy_outcome_answered check ((answer is null) = (answered_at is null))
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table candidacy_outcome, candidacy');
  }
}
