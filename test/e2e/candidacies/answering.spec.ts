import { AnEmployer, appliesFor, stateOf } from '../../world/employers';
import { story } from '../../world/world';

interface Refusal {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string }[];
}
interface Mine {
  readonly state: string;
  readonly reason: string | null;
  readonly reply: string;
  readonly meetsAt: string | null;
  readonly meetsWhere: string;
}

story('the employer reads, invites with day and place, and says no with a reason; nobody answers for another', async (world) => {
  const [imane, other] = [await AnEmployer.opens(world, 'Imane'), await AnEmployer.opens(world, 'Omar')];
  const [salma] = await world.people('Salma the seeker');
  const offer = await imane.posts();
  const id = await appliesFor(salma, offer);
  const mine = async (): Promise<Mine> => (await salma.get<Mine>(`candidacies/${id}`)).body;
  const refused = async (move: string, body: object): Promise<unknown> => {
    const { fields } = (await imane.person.post<Refusal>(`candidacies/${id}/${move}`, body, { expect: 422 })).body;
    return fields.map(({ path, code }) => `${path} ${code}`);
  };
  await other.person.post(`candidacies/${id}/see`, {}, { expect: 404 });
  await imane.person.post(`candidacies/${id}/see`);
  expect(await refused('invite', { meetsAt: 'lundi' })).toEqual(['meetsAt candidacies.moment_unreadable']);
  expect(await refused('invite', { meetsAt: '2027-01-03T10:00' })).toEqual(['meetsAt candidacies.moment_past']);
  await imane.person.post(`candidacies/${id}/invite`, { meetsAt: '2027-01-12T10:00', meetsWhere: 'Zone Tassila', reply: 'Apportez vos diplômes.' });
  expect(await mine()).toMatchObject({ state: 'interview', meetsAt: '2027-01-12T10:00:00.000Z', meetsWhere: 'Zone Tassila', reply: 'Apportez vos diplômes.' });
  expect(await refused('reject', { reason: 'she is too old' })).toEqual(['reason candidacies.unknown_reason']);
  expect(await refused('reject', { reason: 'other' })).toEqual(['reply candidacies.words_missing']);
  await imane.person.post(`candidacies/${id}/reject`, { reason: 'experience', reply: 'Revenez après un stage.' });
  expect(await mine()).toMatchObject({ state: 'rejected', reason: 'experience', reply: 'Revenez après un stage.' });
  await imane.person.post(`candidacies/${id}/hire`, {}, { expect: 409 });
  expect((await salma.post<Refusal>('candidacies', { offerId: offer }, { expect: 409 })).body.code).toBe('candidacies.already_answered');
});

story('the seats of a training are never exceeded, also when two are given at once; who gives up makes room', async (world) => {
  const rachid = await AnEmployer.opens(world, 'Rachid');
  const [officer] = await world.people('Karim the officer');
  const people = await world.people('Salma the seeker', 'Omar the seeker', 'Hind the seeker', 'Said the seeker');
  const training = await rachid.trains({ posts: 2 });
  const ids: string[] = [];
  for (const person of people) ids.push(await appliesFor(person, training));
  const answers = await Promise.all(ids.map((id, i) => (i % 2 === 0 ? rachid.person : officer).statusOf('POST', `candidacies/${id}/select`)));
  expect([...answers].sort()).toEqual([200, 200, 409, 409]);
  expect(await world.db.one("select count(*)::int as n from candidacy where state = 'selected'")).toEqual({ n: 2 });
  const { body } = await rachid.person.get<{ room: number; posts: number; items: { id: string; state: string }[] }>(`candidacies/offers/${training}/received`);
  expect([body.room, body.posts]).toEqual([0, 2]);

  const [first, second] = ids.filter((_, i) => answers[i] === 200) as [string, string];
  const waiting = ids.find((_, i) => answers[i] === 409)!;
  const whose = (id: string): (typeof people)[number] => people[ids.indexOf(id)]!;
  await whose(first).post(`candidacies/${first}/enrol`);
  await whose(second).post(`candidacies/${second}/withdraw`);
  await rachid.person.post(`candidacies/${waiting}/select`);
  for (const move of ['attend', 'complete', 'certify']) await rachid.person.post(`candidacies/${first}/${move}`);
  expect(await stateOf(whose(first), first)).toBe('certified');
  await whose(waiting).post(`candidacies/${waiting}/enrol`);
  await whose(waiting).post(`candidacies/${waiting}/drop`, { reason: 'other', reply: 'Je déménage.' });
  expect((await whose(waiting).get<{ state: string; reason: string; words: string }>(`candidacies/${waiting}`)).body).toMatchObject({
    state: 'dropped',
    reason: 'other',
    words: 'Je déménage.',
  });
});

story('being hired ends the other open candidacies for jobs, not the trainings, and two employers at once hire one person once', async (world) => {
  const [imane, omar] = [await AnEmployer.opens(world, 'Imane'), await AnEmployer.opens(world, 'Omar')];
  const [salma, hind] = await world.people('Salma the seeker', 'Hind the seeker');
  const [first, second, third] = [await imane.posts(), await omar.posts(), await omar.posts()];
  const [a, b, c] = [await appliesFor(salma, first), await appliesFor(salma, second), await appliesFor(salma, third)];
  const course = await appliesFor(salma, await imane.trains());
  const hired = await Promise.all([imane.person.statusOf('POST', `candidacies/${a}/hire`), omar.person.statusOf('POST', `candidacies/${b}/hire`)]);
  expect([...hired].sort()).toEqual([200, 409]);
  const states = [await stateOf(salma, a), await stateOf(salma, b)];
  expect([...states].sort()).toEqual(['hired', 'withdrawn']);
  const left = await salma.get<{ state: string; reason: string }>(`candidacies/${c}`);
  expect([left.body.state, left.body.reason, await stateOf(salma, course)]).toEqual(['withdrawn', 'hired_elsewhere', 'pre_registered']);

  const winner = states[0] === 'hired' ? first : second;
  const late = await appliesFor(hind, winner);
  const employer = winner === first ? imane : omar;
  expect((await employer.person.post<Refusal>(`candidacies/${late}/hire`, {}, { expect: 409 })).body.code).toBe('candidacies.no_post');
});

story('the end of an offer ends what waits for it, once; its last day to apply ends nothing', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, omar, hind] = await world.people('Salma the seeker', 'Omar the seeker', 'Hind the seeker');
  const [filled, cancelled, over] = [await imane.posts(), await imane.posts(), await imane.posts({ closesOn: '2027-01-05' })];
  const [waits, promised] = [await appliesFor(salma, filled), await appliesFor(omar, filled)];
  await imane.person.post(`candidacies/${promised}/offer`);
  const [gone, still] = [await appliesFor(hind, cancelled), await appliesFor(hind, over)];
  await imane.person.post(`candidacies/${gone}/offer`);
  await imane.person.post(`offers/${filled}/fill`);
  await imane.person.post(`offers/${cancelled}/cancel`);
  await world.dayBecomes('2027-01-06');
  const states = [await stateOf(salma, waits), await stateOf(omar, promised), await stateOf(hind, gone), await stateOf(hind, still)];
  expect(states).toEqual(['offer_closed', 'offered', 'offer_closed', 'sent']);
  expect(await world.db.query("select count(*)::int as n from history where to_state = 'offer_closed'")).toEqual([{ n: 2 }]);
  await imane.person.post(`candidacies/${promised}/hire`);
  expect(await omar.statusOf('POST', 'candidacies', { offerId: over })).toBe(409);
});

story('a training held in sessions has its seats in each; who sits in a session that is called off is told', async (world) => {
  const rachid = await AnEmployer.opens(world, 'Rachid');
  const [salma, omar, hind] = await world.people('Salma the seeker', 'Omar the seeker', 'Hind the seeker');
  const sessions = [
    { startsOn: '2027-02-01', endsOn: '2027-02-12', seats: 1 },
    { startsOn: '2027-03-01', seats: 5 },
  ];
  const training = await rachid.trains({ posts: 6, sessions });
  const { body: offer } = await rachid.person.get<{ sessions: { id: string }[] }>(`offers/${training}`);
  const [first, second] = offer.sessions.map(({ id }) => id) as [string, string];
  const ids = [await appliesFor(salma, training), await appliesFor(omar, training), await appliesFor(hind, training)];
  const select = (id: string, sessionId?: string): Promise<number> => rachid.person.statusOf('POST', `candidacies/${id}/select`, sessionId ? { sessionId } : {});
  expect(await select(ids[0]!)).toBe(422);
  const answers = await Promise.all(ids.map((id) => select(id, first)));
  expect([...answers].sort()).toEqual([200, 409, 409]);
  const waits = ids[answers.indexOf(409)]!;
  expect(await select(waits, second)).toBe(200);
  const { body } = await rachid.person.get<{ posts: number; room: number; sessions: { room: number }[] }>(`candidacies/offers/${training}/received`);
  expect([body.posts, body.room, body.sessions.map(({ room }) => room)]).toEqual([6, 4, [0, 4]]);
  expect(await salma.statusOf('GET', `candidacies/${ids[0]}`)).toBe(200);

  const [whose, chosen] = [[salma, omar, hind][answers.indexOf(200)]!, ids[answers.indexOf(200)]!];
  expect((await whose.get<{ session: object }>(`candidacies/${chosen}`)).body.session).toEqual({ startsOn: '2027-02-01', endsOn: '2027-02-12' });
  const kept = { organisationId: rachid.organisationId, kind: 'training', title: 'Couture industrielle', occupationCode: '7531-02', communeCode: '09.273.01.13', posts: 6 };
  await rachid.person.put(`offers/${training}`, { ...kept, sessions: [{ id: second, ...sessions[1] }] });
  await world.settle();
  expect([await stateOf(whose, chosen), await stateOf([salma, omar, hind][answers.indexOf(409)]!, waits)]).toEqual(['offer_closed', 'selected']);
});

story('an employer tells one of the proposed people of the offer; she takes it up or declines, and nobody is asked twice', async (world) => {
  const [imane, other] = [await AnEmployer.opens(world, 'Imane'), await AnEmployer.opens(world, 'Omar')];
  const [salma, hind, far] = await world.people('Salma the seeker', 'Hind the seeker', 'Zahra the seeker');
  const offer = await imane.posts();
  const wants = { firstName: 'Salma', lastName: 'Idrissi', communeCode: '09.273.01.13', wishes: ['7531-02'], educationCode: 'bac' };
  for (const person of [salma, hind]) await person.put('people/me/profile', wants);
  await world.settle();
  const idOf = async (person: typeof salma): Promise<string> => (await person.get<{ personId: string }>('accounts/me')).body.personId;
  const suggest = async (person: typeof salma, employer = imane): Promise<number> =>
    employer.person.statusOf('POST', 'candidacies/suggestions', { offerId: offer, personId: await idOf(person) });
  expect([await suggest(salma, other), await suggest(far), await suggest(salma), await suggest(hind), await suggest(salma)]).toEqual([404, 409, 201, 201, 409]);
  expect(await imane.candidatesOf(offer)).toEqual([]);
  const { body: received } = await imane.person.get<{ known: string[] }>(`candidacies/offers/${offer}/received`);
  expect([...received.known].sort()).toEqual([await idOf(salma), await idOf(hind)].sort());
  const mine = async (person: typeof salma): Promise<{ id: string; state: string }> =>
    (await person.get<{ items: { id: string; state: string }[] }>('candidacies/mine')).body.items[0]!;
  expect((await salma.get<{ allowedMoves: string[] }>(`candidacies/${(await mine(salma)).id}`)).body.allowedMoves).toEqual(['take_up', 'decline']);

  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  const id = await appliesFor(salma, offer, { words: 'Volontiers.' });
  expect([id, await stateOf(salma, id)]).toEqual([(await mine(salma)).id, 'sent']);
  await hind.post(`candidacies/${(await mine(hind)).id}/decline`);
  expect([(await mine(hind)).state, await suggest(hind)]).toEqual(['withdrawn', 409]);
  await world.dayBecomes('2027-01-05');
  const told = async (name: string): Promise<string[]> => (await world.messages(`${name}@tiwizi.test`)).map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''));
  expect(await told('imane')).toEqual(['Tiwizi : une personne postule pour « Couturier / Couturière ». Lisez sa candidature et répondez : elle attend.']);
  // both answered before the message could leave: it is not sent any more
  expect([await told('salma'), await told('hind')]).toEqual([[], []]);
});
