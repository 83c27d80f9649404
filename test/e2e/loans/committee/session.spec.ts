import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}
interface Item {
  readonly file: { readonly opinion: string } | null;
  readonly mine: { readonly bar: string | null; readonly recused: boolean | null; readonly suggested: readonly { readonly name: string }[] } | null;
  readonly kinds: readonly string[];
  readonly quorum: { readonly gaps: readonly string[] };
  readonly tally: { readonly for: number; readonly outcome: string } | null;
  readonly voices: readonly { readonly choice: string | null }[];
}
const grant = { kind: 'approve', amountGranted: workshop.amount, termMonths: 36 };

story('a file goes through a session to the accepted loan: invited, heard, voted, decided, told', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const id = await desk.presented(salma);
  const side = async () => (await salma.get<{ convocation: object | null; decisions: { votes: object | null; sentAt: string | null }[] }>(`loans/committee/files/${id}`)).body;
  expect(await side()).toMatchObject({ convocation: null, decisions: [] });
  const session = await committee.plans('2027-01-12');
  const item = await committee.puts(session, id, '');
  expect((await salma.get(`loans/applications/${id}`)).body).toMatchObject({ state: 'scheduled', turn: { who: 'committee' } });
  await desk.officer.post(`loans/committee/sessions/${session}/convoke`);
  expect(await side()).toMatchObject({ convocation: { day: '2027-01-12', place: 'Maison de l’emploi', minutes: 20 } });
  await desk.officer.post(`loans/committee/sessions/${session}/open`, {}, { expect: 409 }); // not before its day
  await world.dayBecomes('2027-01-12');
  await committee.opens(session);
  const vote = (choice: string, expect: number) => desk.member.post<Told>(`loans/committee/items/${item}/vote`, { choice }, { expect });
  expect((await vote('for', 409)).body.code).toBe('committee.item_not_now');
  await committee.hears(item);
  expect((await vote('for', 409)).body.code).toBe('committee.conflict_first');
  for (const member of committee.members) await committee.votes(item, member, 'for');
  expect((await vote('against', 409)).body.code).toBe('committee.already_voted');
  const { body: open } = await desk.member.get<Item>(`loans/committee/items/${item}`);
  expect([open.kinds, open.tally?.for, open.voices[0]?.choice]).toEqual([['approve', 'approve_with_reservations'], 5, null]);
  expect((await committee.others[0]!.get<Item>(`loans/committee/items/${item}`)).body).toMatchObject({ tally: null, kinds: [] });
  await desk.officer.post(`loans/committee/items/${item}/close`, { kind: 'reject', reasons: ['location'], commentForApplicant: 'Non.' }, { expect: 409 });
  await desk.member.post(`loans/committee/items/${item}/close`, grant);
  expect((await vote('for', 409)).body.code).toBe('committee.item_not_now');
  expect(await side()).toMatchObject({ decisions: [] }); // the letter tells it
  await salma.post(`loans/applications/${id}/accept`, {}, { expect: 409 });
  await desk.officer.post(`loans/committee/files/${id}/notify`);
  await desk.officer.post(`loans/committee/files/${id}/notify`, {}, { expect: 409 });
  expect(await side()).toMatchObject({ decisions: [{ votes: null, sentAt: expect.any(String) }] });
  expect((await desk.officer.get<{ decisions: object[] }>(`loans/committee/files/${id}`)).body.decisions).toMatchObject([{ votes: { for: 5, against: 0 } }]);
  expect((await salma.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body.loanId).toEqual(expect.any(String));
});

story('an invitation less than seven days before needs the applicant’s agreement on record', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const session = await committee.plans('2027-01-10');
  const item = await committee.puts(session, await desk.presented(salma), '');
  const { body: refused } = await desk.officer.post<Told>(`loans/committee/sessions/${session}/convoke`, {}, { expect: 422 });
  expect([refused.code, refused.fields[0]?.path]).toEqual(['committee.notice_too_short', `agreement.${item}`]);
  await world.dayBecomes('2027-01-10');
  await desk.officer.post(`loans/committee/sessions/${session}/open`);
  expect((await desk.officer.post<Told>(`loans/committee/items/${item}/hear`, {}, { expect: 409 })).body.code).toBe('committee.not_convoked');
  await desk.officer.put(`loans/committee/sessions/${session}/agenda`, { items: [{ id: item, minutes: 30, agreement: 'Oui par téléphone, 10 h' }] });
  await desk.officer.post(`loans/committee/sessions/${session}/convoke`);
  await desk.officer.post(`loans/committee/items/${item}/hear`);
});

story('below the quorum nothing is decided; who leaves an item for an interest neither counts nor votes, and the file waits for another session', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const [, banker] = committee.others;
  const id = await desk.presented(salma, { projectTitle: 'Atelier Aït Lahcen' });
  await banker!.put('loans/committee/seat/links', { links: [{ kind: 'family', name: 'Ait Lahcen' }] });
  const { session, item } = await committee.heard(world.today(), id);
  const mine = async (): Promise<Item['mine']> => (await banker!.get<Item>(`loans/committee/items/${item}`)).body.mine;
  expect(await mine()).toMatchObject({ recused: null, suggested: [{ name: 'Ait Lahcen' }] });
  await banker!.post(`loans/committee/items/${item}/conflict`, { conflict: true, reason: 'Ma cousine' });
  expect((await banker!.post<Told>(`loans/committee/items/${item}/vote`, { choice: 'for' }, { expect: 409 })).body.code).toBe('committee.recused');
  await banker!.post(`loans/committee/items/${item}/conflict`, { conflict: false }, { expect: 409 }); // nobody comes back
  expect((await banker!.get<Item>(`loans/committee/items/${item}`)).body.file).toBeNull();
  await committee.votes(item, desk.member, 'for');
  expect((await desk.officer.get<Item>(`loans/committee/items/${item}`)).body).toMatchObject({ quorum: { gaps: ['present'] }, kinds: [] });
  expect((await desk.officer.post<Told>(`loans/committee/items/${item}/close`, grant, { expect: 409 })).body.code).toBe('committee.no_quorum');
  expect((await desk.officer.post<Told>(`loans/committee/sessions/${session}/close`, {}, { expect: 409 })).body.code).toBe('committee.items_open');
  await desk.officer.post(`loans/committee/items/${item}/take-off`, { reason: 'Quorum non atteint' });
  await desk.officer.post(`loans/committee/sessions/${session}/close`);
  expect((await salma.get(`loans/applications/${id}`)).body).toMatchObject({ state: 'heard' });
  const again = await committee.plans(world.today());
  const second = await committee.puts(again, id);
  await committee.opens(again);
  await committee.votes(second, desk.member, 'for');
  await desk.officer.post(`loans/committee/items/${second}/close`, grant);
});

story('a consultation in writing lasts 48 hours and wants every voice alike; else the file waits for a meeting', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const committee = await desk.committee();
  const session = await committee.plans(world.today(), { kind: 'written' });
  const [first, second] = [await committee.puts(session, await desk.presented(salma)), await committee.puts(session, await desk.presented(omar))];
  await desk.officer.post(`loans/committee/sessions/${session}/open`);
  expect((await desk.officer.get<{ closesAt: string }>(`loans/committee/sessions/${session}`)).body.closesAt).toBe('2027-01-06T09:00:00.000Z');
  for (const member of committee.members) await committee.votes(first, member, 'for');
  for (const member of committee.members.slice(0, 4)) await committee.votes(second, member, 'for');
  await desk.officer.post(`loans/committee/items/${first}/close`, grant);
  expect((await desk.officer.post<Told>(`loans/committee/items/${second}/close`, grant, { expect: 409 })).body.code).toBe('committee.not_unanimous');
  world.clock.set(new Date('2027-01-06T09:00:00Z'));
  await committee.members[4]!.post(`loans/committee/items/${second}/conflict`, { conflict: false });
  expect((await committee.members[4]!.post<Told>(`loans/committee/items/${second}/vote`, { choice: 'for' }, { expect: 409 })).body.code).toBe('committee.item_not_now');
  await desk.officer.post(`loans/committee/items/${second}/take-off`, { reason: 'Pas unanime, en réunion' });
  await desk.officer.post(`loans/committee/sessions/${session}/close`);
});

story('members read from seven days before to two days after, once pledged, and every opening is written down', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const silent = await world.person('Silent', 'committee_member');
  await committee.seat(silent, 'banks', 'member', false);
  const session = await committee.plans('2027-02-01');
  const item = await committee.puts(session, await desk.presented(salma));
  const reads = async (who: typeof salma): Promise<boolean> => (await who.get<Item>(`loans/committee/items/${item}`)).body.file !== null;
  expect(await reads(desk.member)).toBe(false);
  await desk.member.get(`loans/committee/sessions/${session}/pack`, { expect: 403 });
  await world.dayBecomes('2027-01-25');
  expect([await reads(desk.member), await reads(silent)]).toEqual([true, false]);
  await world.dayBecomes('2027-02-03');
  expect(await reads(desk.member)).toBe(true);
  await world.dayBecomes('2027-02-04');
  expect(await reads(desk.member)).toBe(false);
  expect(await world.db.one('select count(*)::int as n from committee_reading')).toEqual({ n: 2 });
  await (await world.person('Elsewhere', 'committee_member')).get(`loans/committee/items/${item}`, { expect: 404 });
});

story('applicants hear of their hearing at once and the day before, and of the decision when its letter leaves; not of one that was taken off', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const committee = await desk.committee();
  const session = await committee.plans('2027-01-20');
  const [item, other] = [await committee.puts(session, await desk.presented(salma)), await committee.puts(session, await desk.presented(omar))];
  await desk.officer.post(`loans/committee/sessions/${session}/convoke`);
  const subjects = async (who: string): Promise<string[]> =>
    (await world.messages(`${who}@tiwizi.test`))
      .map(({ subject }) => subject ?? '')
      .filter((subject) => !subject.startsWith('Nous avons reçu'))
      .reverse();
  await world.dayBecomes('2027-01-05');
  expect(await subjects('salma')).toEqual(['Présentez votre projet au comité le \u206820 janvier 2027\u2069 à \u206810:00\u2069']);
  await desk.officer.post(`loans/committee/items/${other}/take-off`, { reason: 'Un papier manque' });
  await world.dayBecomes('2027-01-19');
  expect([(await subjects('salma')).length, (await subjects('omar')).length]).toEqual([2, 1]);
  await world.dayBecomes('2027-01-20');
  await committee.opens(session);
  await committee.hears(item);
  await committee.votes(item, desk.member, 'for');
  const { id } = (await desk.officer.post<{ id: string }>(`loans/committee/items/${item}/close`, grant)).body;
  await desk.officer.post(`loans/committee/files/${id}/notify`);
  await world.dayBecomes('2027-01-21');
  expect((await subjects('salma')).at(-1)).toBe('Le comité a répondu : demande \u2068D-2027-0001\u2069');
});

story('a file that its applicant takes back leaves the agenda when the session closes', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const committee = await desk.committee();
  const id = await desk.presented(salma);
  const { session, item } = await committee.heard(world.today(), id);
  await committee.votes(item, desk.member, 'for');
  await salma.post(`loans/applications/${id}/withdraw`);
  expect((await desk.officer.post<Told>(`loans/committee/items/${item}/close`, grant, { expect: 409 })).body.code).toBe('loans.move_not_now');
  await desk.officer.post(`loans/committee/sessions/${session}/close`);
  expect((await desk.officer.get<{ items: object[] }>(`loans/committee/sessions/${session}`)).body.items).toMatchObject([{ state: 'removed', decision: null }]);
});
