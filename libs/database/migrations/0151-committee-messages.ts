import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');
const walls = (subjects: readonly string[], kinds: readonly string[]): string => `
  alter table reminder drop constraint reminder_subject_kind_check, drop constraint reminder_kind_check;
  alter table reminder add constraint reminder_subject_kind_check check (subject_kind in (${words(subjects)})), add constraint reminder_kind_check check (kind in (${words(kinds)}));`;
const before = { subjects: ['instalment', 'meeting'], kinds: ['instalment_soon', 'instalment_late', 'meeting_soon'] };

/** The committee tells applicants of their hearing and of its decision, through the ledger of messages. */
export class CommitteeMessages1764000000151 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(walls([...before.subjects, 'hearing', 'letter'], [...before.kinds, 'hearing_invited', 'hearing_soon', 'decision_told']));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind in ('hearing', 'letter')");
    await q.query(walls(before.subjects, before.kinds));
  }
}
