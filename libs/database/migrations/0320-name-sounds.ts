import type { MigrationInterface, QueryRunner } from 'typeorm';
// The rule stands in the domain once; rows that are here already are heard by the same rule as those that come.
import { soundKey } from '#features/people';

/** Names as they sound in either script beside names as they are written: Mohamed is found by محمد. */
export class NameSounds1764000000320 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table person add column sound text not null default ''`);
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = (await q.query('select id, search from person where id > $1 order by id limit 1000', [after])) as { id: string; search: string }[];
      if (rows.length === 0) break;
      const heard = JSON.stringify(rows.map(({ id, search }) => ({ id, sound: soundKey(search) })));
      await q.query('update person p set sound = x.sound from jsonb_to_recordset($1::jsonb) as x(id uuid, sound text) where p.id = x.id', [heard]);
      after = rows.at(-1)!.id;
    }
    await q.query('create index person_sound on person using gin (sound gin_trgm_ops)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table person drop column sound');
  }
}
