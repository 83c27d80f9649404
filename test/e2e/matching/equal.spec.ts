import { story } from '../../world/world';
import { lists, Town } from './town';

story('another name, another sex, another script, another age: every list stays as it is, and made anew too', async (world) => {
  const town = await Town.open(world, 20_270_105);
  const bodies = Array.from({ length: 14 }, (_, n) => ({ ...town.profile(n), sex: n % 2 === 0 ? 'f' : 'm' }));
  const ids: string[] = [];
  for (const body of bodies) ids.push((await town.officer.post<{ personId: string }>('people', body)).body.personId);
  // no lawful limit of age among them: an age plays no part then
  for (let i = 0; i < 12; i++) await town.agency.post('offers', { ...town.wanted(), maxAge: undefined });
  const keeper = await world.person('Keeper', 'admin');
  const anew = async (): Promise<void> => {
    await world.settle();
    await keeper.post('matching/runs');
    await world.settle();
  };
  await anew();
  const before = await lists(world);
  expect(before.length).toBeGreaterThan(15);
  for (const [n, id] of ids.entries()) {
    const other = { firstName: 'Autre', lastName: 'Tout', firstNameAr: 'آخر', lastNameAr: 'تمامًا', sex: n % 2 === 0 ? 'm' : 'f', birthYear: 2008 - n };
    await town.officer.put(`people/${id}`, { ...bodies[n], ...other, lastName: `Tout${'abcdefghijklmn'[n]}` });
  }
  await world.settle();
  expect(await world.db.one("select count(*)::int as n from person where first_name_latin = 'Autre'")).toEqual({ n: 14 });
  expect(await lists(world)).toEqual(before);
  await world.db.query('truncate person_list, offer_list');
  await anew();
  expect(await lists(world)).toEqual(before);
});
