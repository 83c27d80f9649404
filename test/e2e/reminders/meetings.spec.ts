import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, chartered, proposalsOf } from '../../world/mentors';
import { story } from '../../world/world';

const aboutWeek = ({ text }: { readonly text: string }): boolean => text.includes('dans une semaine');
const dayBefore = ({ subject }: { readonly subject: string }): boolean => subject.startsWith('Rencontre le');

story('both are reminded the day before a meeting; one that is called off or moved reminds nobody of the old time', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma] = await world.people('Salma the founder');
  await desk.granted(salma);
  await desk.withoutLetters();
  const [proposal] = await proposalsOf(hanan);
  const { mentorshipId } = await chartered(world, desk.officer, hanan, [salma], proposal!.id);
  const meet = async (startsAt: string, place = ''): Promise<string> =>
    (await hanan.post<{ id: string }>(`mentoring/mentorships/${mentorshipId}/meetings`, { startsAt, mode: 'office', place })).body.id;
  await meet('2027-01-12T10:00', 'Maison de l’emploi');
  const [cancelled, moved] = [await meet('2027-01-14T10:00'), await meet('2027-01-16T10:00')];
  await world.settle();

  await world.dayBecomes('2027-01-05');
  for (const to of ['salma@tiwizi.test', 'hanan@tiwizi.test']) expect((await world.messages(to)).filter(aboutWeek)).toHaveLength(1);
  await world.dayBecomes('2027-01-11'); // a day off: only what is urgent leaves
  for (const to of ['salma@tiwizi.test', 'hanan@tiwizi.test']) {
    const messages = (await world.messages(to)).filter(dayBefore);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text.replace(/[\u2066-\u2069]/g, '')).toBe('Tiwizi : rencontre le 12 janvier 2027 à 10:00, Maison de l’emploi. Un empêchement ? Prévenez l’autre.');
  }
  await world.db.query("update meeting set state = 'cancelled' where id = $1", [cancelled]);
  await world.db.query("update meeting set starts_at = '2027-01-20T09:00Z', ends_at = '2027-01-20T10:00Z' where id = $1", [moved]);
  await world.dayBecomes('2027-01-13');
  await world.dayBecomes('2027-01-15');
  expect((await world.messages()).filter(dayBefore)).toHaveLength(2);
  const silent = await world.db.query<{ reason: string }>("select reason from reminder where state = 'suppressed' and kind = 'meeting_soon' order by due_at");
  expect(silent.map(({ reason }) => reason)).toEqual(['cancelled', 'cancelled', 'moved', 'moved']);

  const soon = await meet('2027-01-15T20:00'); // less than a day ahead: told at once
  await world.settle();
  await world.dayBecomes('2027-01-15');
  expect(await world.db.query('select state from reminder where subject_id = $1', [soon])).toEqual([{ state: 'sent' }, { state: 'sent' }]);
});
