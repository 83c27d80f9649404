import { Routes } from '#platform/http/routes';
import { World } from '../../world/world';
import { accessMatrix, type Caller, callers, type Row } from './access-matrix';
import { bodies, type Fixtures, makeFixtures, questions } from './fixtures';

interface Contract {
  readonly paths: Record<string, Record<string, { readonly parameters?: readonly { readonly name: string; readonly in: string }[] }>>;
}

/** What programs and strangers send instead of an answer. */
const nasty: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  1e300,
  true,
  [],
  [[]],
  {},
  { $ne: '' },
  'x'.repeat(5_000),
  '\u202e٣\u0000',
  "'; drop table loan; --",
  '%',
  '9999-12-31',
  '2027-02-30',
  'NaN',
  '1e99',
];
const nastyText: readonly string[] = ['', '0', '-1', '1.5', '1e300', 'NaN', '%', '%00', "'", '٣', 'x'.repeat(3_000), '9999-12-31', 'a&a=b', '[]'];

/** The body with one part of it, at any depth, replaced. */
function* spoilt(body: unknown, evil: unknown): Generator<unknown> {
  if (Array.isArray(body)) {
    for (const [i, part] of body.entries()) for (const one of spoilt(part, evil)) yield body.with(i, one);
  } else if (typeof body === 'object' && body !== null) {
    for (const [name, part] of Object.entries(body)) for (const one of spoilt(part, evil)) yield { ...body, [name]: one };
  }
  yield evil;
}

const whoMay = (row: Row): Caller => callers.find((caller) => (row.answers[caller] ?? 999) < 300) ?? 'admin';

describe('whatever is sent', () => {
  let world: World;
  let fixtures: Fixtures;
  beforeAll(async () => {
    world = await World.start();
    fixtures = await makeFixtures(world);
  }, 120_000);
  afterAll(() => world.stop());

  const ask = async (row: Row, method: string, path: string, body?: unknown): Promise<number> => {
    const caller = whoMay(row);
    const person = caller === 'owner' ? fixtures.owners[row.record ?? 'offer'] : fixtures.callers[caller];
    return person.statusOf(method, path, body as object);
  };
  const target = (row: Row): string =>
    row.route
      .split(' ')[1]!
      .slice(1)
      .replace(/:\w+/, row.record ? fixtures.ids[row.record] : '');

  it('as a body: it is served or refused, and never an accident', async () => {
    const accidents: string[] = [];
    for (const row of accessMatrix.filter(({ route }) => bodies[route] && route !== 'POST /accounts/sign-out')) {
      const sound = bodies[row.route]!(whoMay(row), fixtures.ids);
      for (const evil of nasty)
        for (const body of spoilt(sound, evil)) {
          const status = await ask(row, row.route.split(' ')[0]!, target(row), body);
          if (status >= 500) accidents.push(`${row.route} ${status}: ${JSON.stringify(body).slice(0, 300)}`);
        }
    }
    expect(accidents).toEqual([]);
  }, 900_000);

  it('as a question: it is served or refused, and never an accident', async () => {
    const contract = (await world.visitor().get<Contract>('openapi.json')).body;
    const accidents: string[] = [];
    for (const row of accessMatrix.filter(({ route }) => route.startsWith('GET'))) {
      const [, path = ''] = row.route.split(' ');
      const { parameters = [] } = contract.paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]!.get!;
      for (const { name } of parameters.filter((parameter) => parameter.in === 'query'))
        for (const evil of nastyText) {
          const others = (questions[row.route] ?? '').split('&').filter((part) => part && !part.startsWith(`${name}=`));
          const status = await ask(row, 'GET', `${target(row)}?${[...others, `${name}=${encodeURI(evil)}`].join('&')}`);
          if (status >= 500) accidents.push(`${row.route} ${status}: ${name}=${evil.slice(0, 40)}`);
        }
    }
    expect(accidents).toEqual([]);
  }, 600_000);

  it('as the name of a record: it is not there', async () => {
    const odd = ['x', '%00', '..%2f..%2fetc', '00000000-0000-0000-0000-000000000000', "'", '1', 'null', encodeURIComponent('٣')];
    const found: string[] = [];
    for (const { method, path } of world.app
      .get(Routes)
      .all()
      .filter((route) => route.path.includes(':')))
      for (const id of odd) {
        const status = await fixtures.callers.admin.statusOf(method, path.slice(1).replace(/:\w+/, id), bodies[`${method} ${path}`]?.('admin', fixtures.ids) ?? {});
        if (![400, 403, 404, 422].includes(status)) found.push(`${method} ${path} ${id}: ${status}`);
      }
    expect(found).toEqual([]);
  }, 600_000);
});
