import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';

/** How many of its candidates an organisation answers, `percent` 0–100 of `asked`. */
export interface AnswersOf {
  readonly organisationId: string;
  readonly percent: number;
  readonly asked: number;
}

/** Keeps what is known of organisations that answer; who is not named is unknown again. Lists follow with the next points: frozen ones have their own. */
@Injectable()
export class KeepAnswers {
  async within(tx: Tx, rows: readonly AnswersOf[]): Promise<void> {
    await tx.query('delete from organisation_answers where not organisation_id = any($1::uuid[])', [rows.map(({ organisationId }) => organisationId)]);
    await tx.query(
      `insert into organisation_answers (organisation_id, percent, asked) select id, percent, asked from unnest($1::uuid[], $2::int[], $3::int[]) as r(id, percent, asked)
       on conflict (organisation_id) do update set percent = excluded.percent, asked = excluded.asked`,
      [rows.map(({ organisationId }) => organisationId), rows.map(({ percent }) => percent), rows.map(({ asked }) => asked)],
    );
  }
}
