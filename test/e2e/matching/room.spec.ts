import { weights } from '#engine/weights';
import { Workers } from '#platform/queue/workers';
import { runAllJob } from '#features/matching';
import { AnEmployer } from '../../world/employers';
import { story } from '../../world/world';

interface Mine {
  readonly items: readonly { readonly offer: { readonly id: string }; readonly score: number; readonly reasons: { readonly parts: Readonly<Record<string, number>> } }[];
}
const dcheira = '09.273.01.13';

story('an offer that everybody sees makes room for one that nobody has seen; the points stand still until the next full run and are told', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, officer] = [await world.person('Salma', 'job_seeker'), await world.person('Karim', 'officer')];
  const sews = { lastName: 'Amrani', communeCode: dcheira, wishes: ['7531-02'] };
  await salma.put('people/me/profile', { ...sews, firstName: 'Salma' });
  for (const letter of 'abcdefghijkl') await officer.post('people', { ...sews, firstName: `P${letter}` });
  const crowded = await imane.posts({ workTime: 'full' });
  // where nobody looks
  const elsewhere = await world.db.query<{ code: string }>("select code from occupation where code not like '75%' order by code limit 9");
  for (const { code } of elsewhere) await imane.posts({ title: `Poste ${code}`, occupationCode: code, communeCode: 'city:tanger' });
  await world.settle();
  const mine = async (): Promise<readonly { id: string; score: number; room: number | undefined; sum: number }[]> =>
    (await salma.get<Mine>('matching/mine')).body.items.map(({ offer, score, reasons: { parts } }) => ({
      ...{ id: offer.id, score, room: parts['room'], sum: Object.values(parts).reduce((sum, part) => sum + part, 0) },
    }));

  const [before] = await mine();
  expect(before).toEqual({ id: crowded, score: before!.sum, room: weights.room, sum: before!.sum });
  await world.dayBecomes('2027-01-05');
  const [after] = await mine();
  expect(after).toMatchObject({ id: crowded, room: 70, score: after!.sum });
  expect((await salma.get<{ score: number }>(`matching/mine/${crowded}`)).body.score).toBe(after!.score);
  expect(await world.db.query('select offer_id, points from match_room')).toEqual([{ offer_id: crowded, points: 70 }]);

  // a new one starts with all of it, in front of the crowded one, and keeps it until the day is over
  const fresh = await (await AnEmployer.opens(world, 'Rachid')).posts({ title: 'Chef d’atelier de couture', workTime: 'full', posts: 3 });
  await world.settle();
  expect((await mine()).map(({ id, room }) => [id, room])).toEqual([
    [fresh, weights.room],
    [crowded, 70],
  ]);
  await world.app.get(Workers).runNow(runAllJob.name);
  await world.settle();
  // two for the same people now: each is less crowded
  expect((await mine()).map(({ room }) => room)).toEqual([weights.room, 133]);
});
