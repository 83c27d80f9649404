import type { HttpPerson } from '../../world/client';
import { AnEmployer, appliesFor, stateOf } from '../../world/employers';
import { story, type World } from '../../world/world';

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const mails = async (world: World, name: string): Promise<readonly string[]> => (await world.messages(`${name}@tiwizi.test`)).map(({ text }) => plain(text)).reverse();
const stepsOf = async (person: HttpPerson): Promise<readonly string[]> =>
  (await person.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code).filter((code) => code.startsWith('candidacies.'));

story('every change that she must know is told once, in words; the employer hears who comes and goes', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma] = await world.people('Salma the seeker');
  const id = await appliesFor(salma, await imane.posts());
  await world.settle();
  expect([await stepsOf(salma), await stepsOf(imane.person)]).toEqual([['candidacies.follow'], ['candidacies.read_new']]);
  const inbox = async (show: string): Promise<number> => (await imane.person.get<{ total: number }>(`candidacies/received?show=${show}`)).body.total;
  expect([await inbox('waiting'), await inbox('open'), await inbox('ended')]).toEqual([1, 1, 0]);
  await world.dayBecomes('2027-01-05');
  expect([await mails(world, 'salma'), await mails(world, 'imane')]).toEqual([
    [],
    ['Tiwizi : une personne postule pour « Couturier / Couturière ». Lisez sa candidature et répondez : elle attend.'],
  ]);

  await imane.person.post(`candidacies/${id}/see`);
  await imane.person.post(`candidacies/${id}/invite`, { meetsAt: '2027-01-12T10:00', meetsWhere: 'Zone Tassila' });
  await world.dayBecomes('2027-01-06');
  await world.dayBecomes('2027-01-07');
  expect(await mails(world, 'salma')).toEqual(['Tiwizi : Couturier / Couturière. L’employeur veut vous rencontrer. Le 12 janvier 2027 à 10:00, Zone Tassila.']);
  expect(await stepsOf(salma)).toEqual(['candidacies.go_to_interview']);

  // two changes before a message leaves: only the last is told
  await imane.person.post(`candidacies/${id}/offer`);
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await imane.person.post(`candidacies/${id}/reject`, { reason: 'availability' });
  await world.dayBecomes('2027-01-08');
  expect((await mails(world, 'salma')).slice(1)).toEqual([
    'Tiwizi : Couturier / Couturière. Votre candidature n’est pas retenue. Raison : Pas disponible aux jours ou aux heures du poste.',
  ]);
  const gone = await appliesFor(salma, await imane.posts());
  await world.settle();
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await salma.post(`candidacies/${gone}/withdraw`);
  await world.dayBecomes('2027-01-09');
  expect((await mails(world, 'imane')).at(-1)).toBe('Tiwizi : une personne n’est plus candidate pour « Couturier / Couturière ». Rien à faire.');
  expect(await mails(world, 'salma')).toHaveLength(2);
});

story('after twenty-one silent days the employer is nudged and she is told so, once; a late answer still counts', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, omar] = await world.people('Salma the seeker', 'Omar the seeker');
  const offer = await imane.posts();
  const [waits, meets] = [await appliesFor(salma, offer), await appliesFor(omar, offer)];
  await imane.person.post(`candidacies/${meets}/invite`, { meetsAt: '2027-01-20T10:00' });
  await world.dayBecomes('2027-01-24');
  expect(await stateOf(salma, waits)).toBe('sent');
  await world.dayBecomes('2027-01-25');
  await world.dayBecomes('2027-01-26');
  expect([await stateOf(salma, waits), await stateOf(omar, meets)]).toEqual(['no_news', 'interview']);
  expect((await mails(world, 'salma')).slice(-1)).toEqual(['Tiwizi : Couturier / Couturière. L’employeur n’a pas répondu depuis 21 jours. Lisez la suite dans votre espace.']);
  expect((await mails(world, 'imane')).filter((text) => text.includes('21 jours'))).toHaveLength(1);
  expect(await stepsOf(imane.person)).toEqual(['candidacies.answer_silent']);
  await world.dayBecomes('2027-02-10');
  expect(await stateOf(omar, meets)).toBe('no_news');
  await imane.person.post(`candidacies/${waits}/hire`);
  expect(await stateOf(salma, waits)).toBe('hired');
});

story('an offer that closes is told once to everybody who waits, with near offers that are open', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma] = await world.people('Salma the seeker');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi', communeCode: '09.273.01.13', wishes: ['7531-02'] });
  const closing = await imane.posts();
  const [near, gone] = [await imane.posts({ title: 'Retoucheuse' }), await imane.posts({ title: 'Couturier de nuit' })];
  await world.settle();
  const id = await appliesFor(salma, closing);
  await imane.person.post(`offers/${gone}/pause`);
  await imane.person.post(`offers/${closing}/fill`);
  await world.dayBecomes('2027-01-05');
  await world.dayBecomes('2027-01-06');
  expect(await mails(world, 'salma')).toEqual(['Tiwizi : Couturier / Couturière. L’offre est fermée. Des offres proches : Retoucheuse.']);
  const { body } = await salma.get<{ state: string; near: { id: string }[] }>(`candidacies/${id}`);
  expect([body.state, body.near.map((offer) => offer.id)]).toEqual(['offer_closed', [near]]);
});

story('what became of it is asked at three and six months, once each, and answered with one tap', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, hind] = await world.people('Salma the seeker', 'Hind the seeker');
  const [job, course] = [await appliesFor(salma, await imane.posts()), await appliesFor(hind, await imane.trains())];
  await imane.person.post(`candidacies/${job}/hire`);
  for (const move of ['select', 'enrol', 'attend', 'complete']) await imane.person.post(`candidacies/${course}/${move}`);
  const answers = async (person: HttpPerson, id: string, months: number, answer: string): Promise<number> => {
    await person.get('accounts/me'); // signs in again: months have passed
    return person.statusOf('POST', `candidacies/${id}/outcome`, { months, answer });
  };
  expect(await answers(salma, job, 3, 'kept')).toBe(409);
  await world.dayBecomes('2027-04-03');
  expect(await stepsOf(salma)).toEqual([]);
  await world.dayBecomes('2027-04-04');
  await world.dayBecomes('2027-04-05');
  expect((await mails(world, 'salma')).at(-1)).toBe('Tiwizi : Couturier / Couturière. Êtes-vous toujours dans ce poste, 3 mois après ? Une touche suffit, dans vos candidatures.');
  expect(await world.db.query('select months from candidacy_outcome order by months')).toEqual([{ months: 3 }, { months: 3 }]);
  expect([await stepsOf(salma), await stepsOf(hind)]).toEqual([['candidacies.tell_outcome'], ['candidacies.tell_outcome']]);
  expect([await answers(salma, job, 3, 'working'), await answers(imane.person, job, 3, 'kept')]).toEqual([422, 403]);
  expect([await answers(salma, job, 3, 'kept'), await answers(salma, job, 3, 'left'), await stateOf(salma, job)]).toEqual([200, 409, 'kept_3m']);

  await world.dayBecomes('2027-07-04');
  expect([await answers(hind, course, 3, 'looking'), await answers(hind, course, 6, 'own_business'), await stateOf(hind, course)]).toEqual([409, 200, 'completed']);
  expect([await answers(salma, job, 6, 'left'), await stateOf(salma, job)]).toEqual([200, 'left']);
  await world.dayBecomes('2028-01-04');
  expect(await world.db.query('select months, answer from candidacy_outcome order by months, answer nulls last')).toEqual([
    { months: 3, answer: 'kept' },
    { months: 3, answer: null },
    { months: 6, answer: 'left' },
    { months: 6, answer: 'own_business' },
    { months: 12, answer: null },
  ]);
});

story('past the last day of an offer nobody is shut out at once; three weeks later who was never answered is told, with offers near it', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, omar] = await world.people('Salma the seeker', 'Omar the seeker');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi', communeCode: '09.273.01.13', wishes: ['7531-02'] });
  const offer = await imane.posts({ closesOn: '2027-01-10' });
  const [waits, meets] = [await appliesFor(salma, offer), await appliesFor(omar, offer)];
  await imane.posts({ title: 'Retoucheuse' });
  await imane.person.post(`candidacies/${meets}/invite`, { meetsAt: '2027-02-20T10:00' });
  await world.dayBecomes('2027-01-12');
  expect([(await salma.get<{ state: string }>(`offers/${offer}`)).body.state, await stateOf(salma, waits)]).toEqual(['expired', 'sent']);
  await world.dayBecomes('2027-01-30');
  expect(await stateOf(salma, waits)).toBe('no_news');
  await world.dayBecomes('2027-01-31');
  await world.dayBecomes('2027-02-01');
  expect([await stateOf(salma, waits), await stateOf(omar, meets)]).toEqual(['offer_closed', 'interview']);
  expect((await mails(world, 'salma')).at(-1)).toBe('Tiwizi : Couturier / Couturière. L’offre est fermée. Des offres proches : Retoucheuse.');
  expect((await salma.get<{ near: object[] }>(`candidacies/${waits}`)).body.near).toHaveLength(1);
});
