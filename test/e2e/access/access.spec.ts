import { createHash } from 'node:crypto';
import { can, type Permission, type Role } from '#kernel/permissions';
import { type Route, Routes } from '#platform/http/routes';
import type { HttpPerson } from '../../world/client';
import { story, World } from '../../world/world';
import { accessMatrix, type Caller, callers, type Row } from './access-matrix';
import { bodies, files, type Fixtures, makeFixtures, questions } from './fixtures';

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const isOurs = ({ path }: Route): boolean => !/^\/(health|metrics)/.test(path);
const DENIED = [401, 403, 404];

async function call(row: Row, caller: Caller, { callers: people, ids, owners }: Fixtures): Promise<number> {
  const person: HttpPerson = caller === 'owner' ? owners[row.record ?? 'offer'] : people[caller];
  const [method = '', path = ''] = row.route.split(' ');
  const target = path
    .slice(1)
    .replace('conditions/:code', 'conditions/registration')
    .replace(':repaymentId', '00000000-0000-4000-8000-000000000000')
    .replace(/:(paperId|requestId|itemId)/, '00000000-0000-4000-8000-000000000000')
    .replace(':token', 'nobody')
    .replace(/:\w+/, row.record ? ids[row.record] : '');
  const file = files[row.route];
  if (file) return person.statusOfUpload(target, file, { organisationId: ids.organisation });
  const question = questions[row.route];
  return person.statusOf(method, question ? `${target}?${question}` : target, bodies[row.route]?.(caller, ids));
}

/** Callers of a row whose answer is written down, with the answer. */
const cells = (row: Row): (readonly [Caller, number])[] => callers.flatMap((caller) => (row.answers[caller] === undefined ? [] : [[caller, row.answers[caller]] as const]));

/** One hash over every row of every table. */
async function fingerprint(world: World): Promise<Record<string, string>> {
  const tables = await world.db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const hashes: [string, string][] = [];
  for (const { name } of tables) {
    const rows = await world.db.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
    hashes.push([
      name,
      createHash('sha256')
        .update(rows.map(({ row }) => row).join('\n'))
        .digest('hex'),
    ]);
  }
  return Object.fromEntries(hashes);
}

const acts = async (world: World): Promise<number> => (await world.db.one<{ n: number }>('select count(*)::int as n from history'))?.n ?? 0;

/** Acts that leave no line in the history: coming and going, a look into a file that writes nothing, and what nobody decides. */
const withoutHistory = [
  ...['POST /accounts/sign-up', 'POST /accounts/password-resets', 'POST /accounts/sign-out', 'POST /matching/runs', 'POST /people/me/resume/preview'],
  'POST /offers/imports/:id/again', // tried again
];

story('the matrix has a row for every route that runs, and 401 and 403 where @Allow says no', async (world) => {
  const routes = world.app.get(Routes).all().filter(isOurs);
  expect(accessMatrix.map(({ route }) => route).sort()).toEqual(routes.map(nameOf).sort());
  const wrong = accessMatrix.flatMap((row) => {
    const { allow } = routes.find((route) => nameOf(route) === row.route)!;
    return cells(row).flatMap(([caller, answer]) => {
      if (caller === 'owner') return [];
      const may = allow.includes('public') || (caller !== 'visitor' && (allow.includes('signed_in') || allow.some((one) => can(actorOf(caller), one as Permission))));
      const says = may || answer === (caller === 'visitor' ? 401 : 403);
      return says && (may ? answer !== 401 : true) ? [] : [`${row.route} ${caller}: ${answer}`];
    });
  });
  expect(wrong).toEqual([]);
});

const actorOf = (role: Caller) => ({ accountId: '', roles: [role as Role], organisationIds: [] });

describe('every caller at every door', () => {
  let world: World;
  let fixtures: Fixtures;
  beforeAll(async () => {
    world = await World.start();
    fixtures = await makeFixtures(world);
    await world.settle();
  }, 300_000);
  afterAll(() => world.stop());

  const answers = async (rows: readonly Row[], fits: (answer: number) => boolean): Promise<string[]> => {
    const wrong: string[] = [];
    for (const row of rows)
      for (const [caller, expected] of cells(row)) {
        if (!fits(expected)) continue;
        const answer = await call(row, caller, fixtures);
        if (answer !== expected) wrong.push(`${row.route} ${caller}: ${answer}, not ${expected}`);
      }
    return wrong;
  };

  it('who may not is refused, and no row of any table changes', async () => {
    const before = await fingerprint(world);
    expect(await answers(accessMatrix, (answer) => DENIED.includes(answer))).toEqual([]);
    expect(await fingerprint(world)).toEqual(before);
  }, 300_000);

  it('who may is served, in the order of the work, and every act is on record', async () => {
    const silent: string[] = [];
    for (const row of accessMatrix) {
      const before = await acts(world);
      expect(await answers([row], (answer) => !DENIED.includes(answer))).toEqual([]);
      const changes = !row.route.startsWith('GET') && Object.values(row.answers).some((answer) => answer !== undefined && answer < 300);
      if (changes && (await acts(world)) === before) silent.push(row.route);
    }
    expect(silent.sort()).toEqual([...withoutHistory].sort());
  }, 300_000);
});
