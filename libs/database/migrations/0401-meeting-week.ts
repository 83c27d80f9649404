import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

/** A reminder a week before a meeting. */
export class MeetingWeek1764000000401 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await setWords(q, 'kind', (words) => [...new Set([...words, 'meeting_week'])]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where kind = 'meeting_week'");
    await setWords(q, 'kind', (words) => words.filter((one) => one !== 'meeting_week'));
  }
}
