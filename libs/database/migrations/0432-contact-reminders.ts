import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const told = ['contact_due', 'contact_late'];

/** Reminders of planned contacts with young firms. */
export class ContactReminders1764000000432 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await setWords(q, 'subject_kind', (words) => [...words, 'contact']);
    await setWords(q, 'kind', (words) => [...words, ...told]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind = 'contact'");
    await setWords(q, 'kind', (words) => words.filter((one) => !told.includes(one)));
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'contact'));
  }
}
