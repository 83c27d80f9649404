import type { MigrationInterface, QueryRunner } from 'typeorm';

const jobs = ['applied', 'sent', 'seen', 'interview', 'offered', 'hired', 'kept_3m', 'kept_6m', 'rejected', 'withdrawn', 'no_news', 'offer_closed', 'left'];
const trainings = ['interested', 'pre_registered', 'selected', 'enrolled', 'attending', 'completed', 'certified', 'dropped'];
const ofBoth = ['rejected', 'withdrawn', 'offer_closed'];
const unsent = ['applied', 'interested', 'withdrawn', 'offer_closed'];
const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The three walls round the states, with these more for both kinds. */
const walls = (more: readonly string[]): string => `
  alter table candidacy drop constraint candidacy_state_check, drop constraint candidacy_state_of_kind, drop constraint candidacy_unsent,
    add constraint candidacy_state_check check (state in (${listed([...jobs, ...trainings, ...more])})),
    add constraint candidacy_state_of_kind check (case kind when 'job' then state not in (${listed(trainings)}) else state in (${listed([...trainings, ...ofBoth, ...more])}) end),
    add constraint candidacy_unsent check (sent_at is not null or state in (${listed([...unsent, ...more])}));`;

/** An organisation or an officer tells somebody of an offer that fits: the person answers, or declines. */
export class CandidacySuggestions1764000000353 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(walls(['suggested']));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("update candidacy set state = 'withdrawn' where state = 'suggested'");
    await q.query(walls([]));
  }
}
