import { localDate } from '#kernel/calendar';
import { Workers } from '#platform/queue/workers';
import { anyProfile } from '../../world/cast';
import { AnEmployer, appliesFor } from '../../world/employers';
import { story } from '../../world/world';

interface Fit {
  readonly score: number;
  readonly reasons: { readonly parts: Readonly<Record<string, number>> };
}

story('an employer who leaves most candidates without an answer loses a few points of its offers, and who is new loses none', async (world) => {
  const [imane, rim] = [await AnEmployer.opens(world, 'Imane'), await AnEmployer.opens(world, 'Rim')];
  const [salma] = await world.people('Salma the seeker');
  await salma.put('people/me/profile', { ...anyProfile, wishes: ['7531-02'] });
  const five: string[] = [];
  for (let i = 0; i < 5; i++) five.push(await imane.posts({ title: `Atelier ${i}` }));
  const ids: string[] = [];
  for (const offer of five) ids.push(await appliesFor(salma, offer));
  for (const id of ids.slice(0, 2)) await imane.person.post(`candidacies/${id}/reject`, { reason: 'availability' });
  const answersOf = async (offer: string): Promise<number> => {
    const { score, reasons } = (await salma.get<Fit>(`matching/mine/${offer}`)).body;
    expect(Object.values(reasons.parts).reduce((sum, points) => sum + points, 0)).toBe(score);
    return reasons.parts.answers!;
  };
  const nightOf = async (day: string): Promise<void> => {
    world.clock.setDay(localDate(day));
    for (const job of ['candidacies.count_answers', 'matching.run_all']) await world.app.get(Workers).runNow(job);
    await world.settle();
  };
  const another = await rim.posts();
  await world.settle();
  expect([await answersOf(five[4]!), await answersOf(another)]).toEqual([30, 30]);

  await nightOf('2027-01-27'); // three weeks and more have passed: counted, and the points of the day know it
  expect(await world.db.query('select percent, asked from organisation_answers')).toEqual([{ percent: 40, asked: 5 }]);
  expect([await answersOf(five[4]!), await answersOf(another)]).toEqual([12, 30]);

  // an offer that is edited keeps them: the list that follows the change is that of a full run
  for (const title of ['Atelier neuf', 'Atelier clair']) {
    // the first change opens the market, the second one finds it open
    await imane.person.put(`offers/${five[4]}`, { organisationId: imane.organisationId, kind: 'job', title, occupationCode: '7531-02', communeCode: '09.273.01.13' });
    await world.settle();
  }
  const kept = async (): Promise<unknown> => world.db.query('select person_id, ids, scores from person_list order by person_id');
  const followed = await kept();
  await world.db.query('truncate person_list, offer_list');
  await nightOf('2027-01-27');
  expect(await kept()).toEqual(followed);
  expect(JSON.stringify(followed)).toContain(five[4]!);

  await nightOf('2027-09-02'); // half a year later nothing is held against it any more
  expect(await world.db.query('select percent from organisation_answers')).toEqual([]);
  expect(await answersOf(five[4]!)).toBe(30);
});
