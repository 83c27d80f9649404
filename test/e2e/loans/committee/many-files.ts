import type { HttpPerson } from '../../../world/client';
import type { LoanDesk } from '../../../world/loan-desk';
import type { World } from '../../../world/world';

export interface HeardFile {
  readonly applicationId: string;
  readonly itemId: string;
}

/**
 * Many files of as many people, all heard in one open session, all members without an interest. The first goes the way of every file;
 * the others are copies of its rows, since what a story about one moment needs is many files, not many roads.
 */
export async function heardFiles(world: World, desk: LoanDesk, first: HttpPerson, count: number): Promise<readonly HeardFile[]> {
  const committee = await desk.committee();
  const applicationId = await desk.presented(first);
  const { item } = await committee.heard(world.today(), applicationId);
  for (const member of committee.members) await member.post(`loans/committee/items/${item}/conflict`, { conflict: false });
  const columns = async (table: string, besides: readonly string[]): Promise<string> =>
    (
      await world.db.query<{ name: string }>(
        "select quote_ident(column_name) as name from information_schema.columns where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER' and column_name <> all($2) order by 1",
        [table, [...besides]],
      )
    )
      .map(({ name }) => name)
      .join(', ');
  const person = await columns('person', ['id', 'account_id']);
  const file = await columns('loan_application', ['id', 'number', 'person_id']);
  const line = await columns('committee_item', ['id', 'application_id']);
  const copies = await world.db.query<{ n: number; person: string; file: string; item: string }>(
    'select n, gen_random_uuid() as person, gen_random_uuid() as file, gen_random_uuid() as item from generate_series(2, $1) as n order by n',
    [count],
  );
  for (const copy of copies) {
    await world.db.query(
      `insert into person (id, account_id, ${person}) select $1, null, ${person} from person where id = (select person_id from loan_application where id = $2)`,
      [copy.person, applicationId],
    );
    await world.db.query(`insert into loan_application (id, number, person_id, ${file}) select $1, 'D-COPY-' || $2::text, $3, ${file} from loan_application where id = $4`, [
      copy.file,
      copy.n,
      copy.person,
      applicationId,
    ]);
    await world.db.query(`insert into committee_item (id, application_id, ${line}) select $1, $2, ${line} from committee_item where id = $3`, [copy.item, copy.file, item]);
    await world.db.query(
      'insert into committee_conflict (id, item_id, mandate_id, recused, suggested, reason, at) select gen_random_uuid(), $1, mandate_id, false, false, $3, at from committee_conflict where item_id = $2',
      [copy.item, item, ''],
    );
  }
  return [{ applicationId, itemId: item }, ...copies.map((copy) => ({ applicationId: copy.file, itemId: copy.item }))];
}

/** The status of an answer, or the code of its refusal. */
export const outcome = (call: Promise<{ readonly status: number }>): Promise<string> =>
  call.then(
    ({ status }) => String(status),
    (error: Error) => /"code":"([a-z_.]+)"/.exec(error.message)?.[1] ?? error.message,
  );
