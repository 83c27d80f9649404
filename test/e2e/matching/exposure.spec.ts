import { localDate } from '#kernel/calendar';
import { weights } from '#engine/weights';
import { countExposureJob } from '#features/matching';
import { Workers } from '#platform/queue/workers';
import { AnEmployer } from '../../world/employers';
import { story } from '../../world/world';

interface Report {
  readonly day: string | null;
  readonly sexes: readonly object[];
  readonly communes: readonly object[];
  readonly history: readonly object[];
}
interface Offers {
  readonly items: readonly { readonly offer: { readonly id: string; readonly title: string }; readonly lists: number }[];
  readonly total: number;
}
const dcheira = '09.273.01.13';

story('those who steer see who sees what, once a night, in figures of no fewer than five people', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [town, officer, salma] = [await world.person('Malika', 'municipality'), await world.person('Karim', 'officer'), await world.person('Salma', 'job_seeker')];
  const report = async (): Promise<Report> => (await town.get<Report>('matching/exposure')).body;
  const counted = async (day: string): Promise<void> => {
    world.clock.setDay(localDate(day));
    await world.settle();
    await world.app.get(Workers).runNow(countExposureJob.name);
  };
  expect(await report()).toMatchObject({ day: null, people: 0, tenths: [], sexes: [], history: [] });

  const sews = { lastName: 'Amrani', communeCode: dcheira, wishes: ['7531-02'], sex: 'f' };
  await salma.put('people/me/profile', { ...sews, firstName: 'Salma' });
  await salma.put('matching/consent', { allowed: true });
  for (const letter of 'abcde') await officer.post('people', { ...sews, firstName: `F${letter}` });
  for (const letter of 'abcdef') await officer.post('people', { ...sews, firstName: `M${letter}`, sex: 'm', wishes: [] });
  await officer.post('people', { firstName: 'Nour', lastName: 'Amrani', communeCode: 'city:tanger' });
  const seen = await imane.posts({ workTime: 'full' });
  const far = await imane.posts({ title: 'Poste ailleurs', communeCode: 'city:tanger', occupationCode: '5120-01' });
  await world.settle();
  await salma.get('matching/mine');
  await salma.get(`matching/mine/${seen}`);
  await counted('2027-01-05');

  expect(await report()).toEqual({
    ...{ day: '2027-01-05', people: 13, without: 7, offers: 2, unseen: 1, places: 6, gini: 500, top: 1000, newOffers: 1000, newPlaces: 1000 },
    tenths: expect.arrayContaining([1000]) as unknown,
    // one who did not say would be found by subtraction: she stands with the smaller group
    sexes: [
      { code: 'f', joined: [], people: 6, average: 1, without: 0 },
      { code: 'others', joined: ['m', ''], people: 7, average: 0, without: 1000 },
    ],
    communes: [{ code: 'others', joined: [dcheira, 'city:tanger'], people: 13, average: 0.5, without: 538 }],
    history: [{ day: '2027-01-05', gini: 500, top: 1000 }],
  });
  const offers = async (query: string): Promise<Offers> => (await town.get<Offers>(`matching/exposure/offers?${query}`)).body;
  const most = await offers('pageSize=1');
  expect(most).toMatchObject({ total: 2, page: 1, items: [{ lists: 6, rank: 1, room: weights.room, mostRoom: weights.room, shown: 1, opened: 1, applied: 0 }] });
  expect([most.items[0]?.offer.id, (await offers('pageSize=1&page=2')).items[0]?.offer.id, (await offers('order=least')).items[0]?.offer.id]).toEqual([seen, far, far]);
  expect(JSON.stringify([await report(), await offers('')])).not.toMatch(/Salma|Amrani|Nour/);
  await town.get('matching/exposure/offers?order=best', { expect: 422 });

  // counted again on the same day: replaced; on the next: the history grows
  await imane.person.post(`offers/${far}/fill`);
  await counted('2027-01-06');
  expect(await report()).toMatchObject({ day: '2027-01-06', offers: 1, unseen: 0, history: [{ day: '2027-01-05' }, { day: '2027-01-06', gini: 0 }] });
});
