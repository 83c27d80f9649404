import { Routes } from '#platform/http/routes';
import { story } from '../../world/world';
import { accessMatrix, callers } from './access-matrix';
import { makeFixtures } from './fixtures';

/** Statements that a list may take, whoever calls is looked up included (trust handbook R-32, and three for the caller). */
const MOST = 11;
/** The start page and the file of a founder ask every feature that has something to say: one statement each, whatever the number of records. */
const MOST_OF_ALL_FEATURES = 18;
const ofAllFeatures: readonly string[] = ['/guidance', '/founders/me'];

story('a list takes few statements, and a long one no more than a short one', async (world) => {
  const { callers: people, owners, ids } = await makeFixtures(world);
  const lists = world.app
    .get(Routes)
    .all()
    .filter(({ method, path }) => method === 'GET' && !path.includes(':') && !/^\/(health|metrics|outbox)|suggest|proposed|occupations\/near|preview|effect/.test(path));
  const dear: string[] = [];
  for (const { path } of lists) {
    const { answers } = accessMatrix.find(({ route }) => route === `GET ${path}`)!;
    for (const caller of callers.filter((one) => one !== 'owner' && answers[one] === 200)) {
      const person = caller === 'owner' ? owners.offer : people[caller];
      await person.get(path.slice(1)); // lists of reference are kept from now on
      const cost = await world.statementsOf(() => person.get(path.slice(1)));
      if (cost > (ofAllFeatures.includes(path) ? MOST_OF_ALL_FEATURES : MOST)) dear.push(`${path} ${caller}: ${cost} statements`);
    }
  }
  for (const [path, who] of [
    ['loans/applications', people.officer],
    ['loans', people.treasurer],
    ['people', people.officer],
    ['offers/mine', people.admin],
    ['organisations', people.admin],
    [`offers/imports/${ids.import}/lines`, people.admin],
    ['reminders', people.treasurer],
  ] as const) {
    const of = (size: number): Promise<number> => world.statementsOf(() => who.get(`${path}?pageSize=${size}`));
    const [short, long] = [await of(1), await of(50)];
    if (long > short) dear.push(`${path}: ${short} statements for one, ${long} for many`);
  }
  expect(dear).toEqual([]);
});
