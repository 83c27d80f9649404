import { localDate } from '#kernel/calendar';
import type { HttpPerson } from '../../../world/client';
import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}
interface Desk {
  readonly items: readonly {
    readonly id: string;
    readonly officer: { readonly name: string; readonly awayUntil: string | null } | null;
    readonly mayTake: boolean;
    readonly turn: { readonly until: string };
  }[];
  readonly total: number;
}
interface Team {
  readonly items: readonly { readonly accountId: string; readonly name: string; readonly files: number; readonly absences: readonly { readonly id: string }[] }[];
}
const view = async (who: HttpPerson, name: string): Promise<Desk['items']> => (await who.get<Desk>(`loans/desk?view=${name}`)).body.items;
const idOf = async (who: HttpPerson): Promise<string> => (await who.get<{ accountId: string }>('accounts/me')).body.accountId;

story('the desk stands by deadline: mine, of nobody, all; a file that somebody works on is not taken from under her hands', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar, kenza] = await world.people('Salma the founder', 'Omar the founder', 'Kenza the founder');
  const [first, second, third] = [await desk.sent(salma), await desk.sent(omar), await desk.sent(kenza)];
  await desk.officer.post(`loans/applications/${first}/take`);
  expect((await salma.get<{ state: string }>(`loans/applications/${first}`)).body.state).toBe('in_instruction');
  await desk.reviewer.post(`loans/applications/${second}/instruct`);
  expect((await view(desk.officer, 'mine')).map(({ id }) => id)).toEqual([first]);
  expect((await view(desk.officer, 'unassigned')).map(({ id, officer, mayTake }) => [id, officer, mayTake])).toEqual([[third, null, true]]);
  const all = await view(desk.officer, 'all');
  expect(all.map(({ id }) => id)[0]).toBe(third);
  expect([...all].sort((a, b) => (a.turn.until < b.turn.until ? -1 : 1)).map(({ turn }) => turn.until)).toEqual(all.map(({ turn }) => turn.until));
  expect((await desk.officer.post<Told>(`loans/applications/${second}/take`, {}, { expect: 409 })).body).toMatchObject({
    code: 'instruction.held_by_other',
    params: { name: 'itto@tiwizi.test' },
  });
  // sent back for papers and sent again, the file is still hers: the door does not hide that
  await desk.reviewer.post(`loans/applications/${second}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }] });
  await desk.answered(omar, second);
  await omar.post(`loans/applications/${second}/submit`);
  for (const move of ['instruct', 'take'])
    expect((await desk.officer.post<Told>(`loans/applications/${second}/${move}`, {}, { expect: 409 })).body.code).toBe('instruction.held_by_other');
  const both = await Promise.all([desk.officer, desk.reviewer].map((who) => who.statusOf('POST', `loans/applications/${third}/take`, {})));
  expect(both.sort()).toEqual([200, 409]);
});

story('a file goes to a colleague with a reason that only colleagues read; refused to whom may not study it', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const at = `loans/applications/${await desk.sent(salma)}`;
  await desk.officer.post(`${at}/take`);
  const give = async (to: HttpPerson, expect: number, reason = 'Elle connaît ce métier.') =>
    (await desk.officer.post<Told>(`${at}/hand-over`, { toAccountId: await idOf(to), reason }, { expect })).body;
  expect((await give(desk.treasurer, 422)).fields).toMatchObject([{ path: 'toAccountId', code: 'instruction.may_not_study' }]);
  expect((await give(desk.officer, 409)).code).toBe('instruction.held_already');
  await give(desk.reviewer, 422, 'non');
  for (const who of [salma, desk.treasurer, desk.director]) await who.post(`${at}/hand-over`, { toAccountId: await idOf(desk.reviewer), reason: 'Pour voir.' }, { expect: 403 });
  await give(desk.reviewer, 200);
  expect([await view(desk.officer, 'mine'), (await view(desk.reviewer, 'mine')).length]).toEqual([[], 1]);
  const line = async (who: HttpPerson) => (await who.get<{ history: { move: string; reason: string | null }[] }>(at)).body.history.find(({ move }) => move === 'hand_over');
  expect([(await line(desk.officer))?.reason, (await line(salma))?.reason]).toEqual(['Elle connaît ce métier.', null]);
  await desk.studied(at.split('/')[2]!, desk.reviewer);
  await desk.reviewer.post(`${at}/propose`);
  const codes = async (who: HttpPerson) => (await who.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code);
  expect([(await codes(desk.officer)).includes('loans.second_reading'), (await codes(desk.reviewer)).includes('loans.second_reading')]).toEqual([true, false]);
  // who has the file now and who proposed it are the same: the second pair of eyes is the one who gave it away
  await desk.officer.post(`${at}/present`);
});

story('files of somebody who is away stand under "unassigned" with the name and stay hers until somebody acts', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/take`);
  const absence = (fromDay: string, toDay: string, expect: number) => desk.officer.post<Told & { id: string }>('loans/desk/absences', { fromDay, toDay }, { expect });
  for (const [from, to, code] of [
    ['2027-01-11', '2027-01-08', 'order'],
    ['2026-12-20', '2027-01-03', 'past'],
    ['2027-01-11', '2028-02-01', 'long'],
  ] as const)
    expect((await absence(from, to, 422)).body.fields.map((field) => field.code)).toEqual([`instruction.absence_${code}`]);
  await absence('2027-01-11', '2027-01-15', 201);
  expect((await absence('2027-01-15', '2027-01-20', 422)).body.fields).toMatchObject([{ path: 'fromDay', code: 'instruction.absence_twice' }]);
  await expect(
    world.db.query("insert into officer_absence select gen_random_uuid(), account_id, '2027-01-15', '2027-01-20', recorded_by, at from officer_absence"),
  ).rejects.toThrow(/officer_absence_once/);
  expect(await view(desk.reviewer, 'unassigned')).toEqual([]);

  world.clock.setDay(localDate('2027-01-12'));
  for (const who of [desk.officer, desk.reviewer]) await who.post('accounts/sign-in', { login: `${who.name.toLowerCase()}@tiwizi.test`, password: 'une belle journee' });
  expect(await view(desk.reviewer, 'unassigned')).toMatchObject([{ id, officer: { name: 'karim@tiwizi.test', awayUntil: '2027-01-15' }, mayTake: true }]);
  expect((await view(desk.officer, 'mine')).map((file) => file.id)).toEqual([id]);
  expect((await desk.reviewer.get<{ steps: { code: string; id?: string }[] }>('guidance')).body.steps).toContainEqual(expect.objectContaining({ code: 'loans.next_file', id }));
  await desk.reviewer.post(`loans/applications/${id}/take`);
  expect((await view(desk.reviewer, 'mine')).map((file) => file.id)).toEqual([id]);
  const back = { toAccountId: await idOf(desk.officer), reason: 'Il le connaît depuis le début.' };
  expect((await desk.reviewer.post<Told>(`loans/applications/${id}/hand-over`, back, { expect: 409 })).body).toMatchObject({ code: 'instruction.colleague_away' });
  const { items } = (await desk.reviewer.get<Team>('loans/desk/team')).body;
  const karim = items.find(({ name }) => name === 'karim@tiwizi.test')!;
  await desk.officer.post(`loans/desk/absences/${karim.absences[0]!.id}/end`);
  await desk.reviewer.post(`loans/applications/${id}/hand-over`, back);
  expect((await desk.officer.get<Team>('loans/desk/team')).body.items.map(({ name, files, absences }) => [name, files, absences.length])).toEqual([
    ['itto@tiwizi.test', 0, 0],
    ['karim@tiwizi.test', 1, 0],
  ]);
});
