import { AnAgency, type ImportCounts } from '../../world/agencies';
import { story, type World } from '../../world/world';
import { LINES, listWithErrors, type Planted } from './planted-errors';

const key = ({ line, column, value, code, repair }: Planted): string => [line, column ?? '', value, code, repair].join('|');
/** Everything that an import may write, without what differs from one run to the next. */
const stateOf = (organisationId: string): readonly [string, string[]] => [
  `select o.external_ref, o.source, o.state, o.title, o.content_hash, o.flags, o.occupation_code, o.commune_code, o.salary_min, o.salary_max, o.closes_on, t.external_ref as twin,
  (select array_agg(skill_code || essential order by skill_code) from offer_skill where offer_id = o.id) as skills,
  (select array_agg(language_code || level order by language_code) from offer_language where offer_id = o.id) as languages,
  (select array_agg(concat(event_type, ' ', move, ' ', to_state) order by n) from history where subject_id = o.id::text) as history
  from offer o left join offer t on t.id = o.duplicate_of where o.organisation_id = $1 order by o.external_ref`,
  [organisationId],
];

story(
  'a list of 1,000 lines with 60 planted errors: each is named with line, column, value and repair, no other; good lines go in alone; again, nothing changes',
  async (world) => {
    const agency = await AnAgency.opens(world, 'Imane');
    const { text, planted } = listWithErrors();
    expect(planted).toHaveLength(60);
    const done = await agency.imports(text);
    const lines = await agency.linesOf(done.id, 'fr');
    const said = lines.flatMap(({ line, problems }) => problems.map(({ column, value, code, repair, message }) => ({ line, column, value, code, message, repair })));
    const repairOf = new Map(
      (
        await world.db.query<{ line: number; code: string; repair: string }>(
          "select l.line, p->>'code' as code, p->>'repair' as repair from import_line l, jsonb_array_elements(problems) p order by l.line",
        )
      ).map(({ line, code, repair }) => [`${line} ${code}`, repair]),
    );
    expect(said.map((one) => key({ ...one, repair: repairOf.get(`${one.line} ${one.code}`) ?? '' })).sort()).toEqual(planted.map(key).sort());
    expect(said.filter(({ message, repair }) => !message.trim() || !repair.trim())).toEqual([]);

    const refused = new Set(lines.filter(({ state: became }) => became === 'refused').map(({ line }) => line));
    const kinds = ['title_missing', 'title_too_long', 'closed_already', 'too_many_cells', 'quote_open', 'reference_twice'];
    expect([...refused].sort()).toEqual(
      planted
        .filter(({ code }) => kinds.includes(code))
        .map(({ line }) => line)
        .sort(),
    );
    const offers = (await world.db.one<{ n: number }>('select count(*)::int as n from offer'))?.n;
    expect(offers).toBe(LINES - refused.size);
    const { body: csv } = await agency.person.get<string>(`offers/imports/${done.id}/rejected.csv`);
    expect(csv.trim().split('\r\n')).toHaveLength(refused.size + 1);

    const before = await world.db.query(...stateOf(agency.organisationId));
    const events = async (): Promise<unknown> => world.db.query("select count(*)::int as n from history where subject_kind = 'offer'");
    const told = await events();
    const again = await agency.imports(text);
    expect([again.created, again.updated, again.refused]).toEqual([0, 0, refused.size]);
    expect([await world.db.query(...stateOf(agency.organisationId)), await events()]).toEqual([before, told]);

    const rows = text.split('\n');
    const nothing = async (bytes: string | Buffer, more: Record<string, string> = {}): Promise<string> =>
      (
        await agency.person.upload<{ code: string }>(
          'offers/imports',
          { name: 'l.csv', bytes },
          { organisationId: agency.organisationId, complete: 'true', ...more },
          { expect: 422 },
        )
      ).body.code;
    expect([await nothing('\n \n'), await nothing(`${rows[0]}\n`), await nothing(rows.slice(0, 300).join('\n'))]).toEqual([
      'offers.file_empty',
      'offers.file_empty',
      'offers.removes_many',
    ]);
    expect([await world.db.query(...stateOf(agency.organisationId)), await events()]).toEqual([before, told]);
  },
);

story('a whole list whose import is killed, wherever it stands, and run again gives what an unbroken run gives', async (world) => {
  const [calm, killed] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const { text } = listWithErrors();
  // an employer of each: what one agency tells does not repeat the other
  const first = text.split('\n').slice(0, 120).join('\n');
  const second = first.replaceAll(/^(R\d*[02468];.*?);CDI;/gm, '$1;CDD;').replaceAll(/^R\d*5;.*\n/gm, '');
  const of = async ({ organisationId }: AnAgency): Promise<unknown> => world.db.query(...stateOf(organisationId));
  const send = (agency: AnAgency, bytes: string, expect?: number): Promise<{ body: ImportCounts }> =>
    agency.person.upload<ImportCounts>(
      'offers/imports',
      { name: 'l.csv', bytes },
      { organisationId: agency.organisationId, complete: 'true', confirmRemoval: 'true' },
      { key: `${agency.organisationId}-${bytes.length}`, ...(expect ? { expect } : {}) },
    );
  const named = (bytes: string): string => bytes.replaceAll(';Maison ', ';Riad ');
  for (const bytes of [first, second]) {
    await send(calm, bytes);
    const before = await of(killed);
    for (const write of [1, 4, 9]) {
      expect([write, await diesAt(world, write, () => send(killed, named(bytes), 503))]).toEqual([write, true]);
      expect(await of(killed)).toEqual(before);
    }
    await send(killed, named(bytes));
    const alike = (rows: unknown): unknown =>
      JSON.parse(JSON.stringify(rows, (name, value: unknown) => (name === 'content_hash' ? '' : typeof value === 'bigint' ? String(value) : value)));
    expect(alike(await of(killed))).toEqual(alike(await of(calm)));
  }
});

/** Ends the connection of the import at its n-th write, from outside, as a kill would; false when it had fewer. Counted by a sequence, which no rollback takes back. */
async function diesAt(world: World, n: number, work: () => Promise<unknown>): Promise<boolean> {
  await world.db.query(`create sequence if not exists story_writes`);
  await world.db.query(`select setval('story_writes', 1, false)`);
  await world.db.query(
    `create or replace function story_kill() returns trigger language plpgsql as $$ begin if nextval('story_writes') = ${n} then perform pg_terminate_backend(pg_backend_pid()); end if; return null; end $$`,
  );
  const tables = ['offer', 'offer_skill', 'offer_language', 'import_batch', 'import_line', 'history', 'idempotency_key'];
  for (const table of tables)
    await world.db.query(`create or replace trigger story_kill after insert or update or delete on ${table} for each statement execute function story_kill()`);
  try {
    await work();
    return Number((await world.db.one<{ n: string }>('select last_value as n from story_writes'))?.n) >= n;
  } finally {
    for (const table of tables) await world.db.query(`drop trigger if exists story_kill on ${table}`);
  }
}
