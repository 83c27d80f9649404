import { anyProfile } from '../../world/cast';
import { AnEmployer, appliesFor, stateOf } from '../../world/employers';
import { story } from '../../world/world';

interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly { readonly path: string; readonly message: string }[];
}
interface Before {
  readonly open: boolean;
  readonly hasProfile: boolean;
  readonly again: boolean;
  readonly missing: readonly string[];
  readonly block: { readonly code: string; readonly message: string } | null;
  readonly mine: { readonly state: string } | null;
  readonly direct: boolean;
}

story('somebody applies with the profile alone; the employer has it at once, without what she hides, and sees the phone only now', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, omar] = await world.people('Salma the seeker', 'Omar the seeker');
  await salma.put('people/me/profile', { ...anyProfile, wishes: ['7531-02'], experienceMonths: 12, skills: [] });
  await world.db.query("update account set phone = '+212600000123' where email = 'salma@tiwizi.test'");
  const offer = await imane.posts();
  expect((await salma.get<Before>(`candidacies/offers/${offer}`)).body).toMatchObject({
    open: true,
    hasProfile: true,
    again: true,
    missing: [],
    block: null,
    mine: null,
    direct: true,
  });

  const key = 'one-tap';
  const sent = await salma.post<{ id: string; state: string }>('candidacies', { offerId: offer, hidden: ['birth_year'], words: 'Je peux commencer lundi.' }, { key });
  const again = await salma.post<{ id: string }>('candidacies', { offerId: offer, hidden: ['birth_year'], words: 'Je peux commencer lundi.' }, { key });
  expect([sent.body.state, again.body.id]).toEqual(['sent', sent.body.id]);
  const [candidate] = await imane.candidatesOf(offer);
  expect(candidate).toMatchObject({
    state: 'sent',
    name: { latin: 'Salma Aït Lahcen' },
    phone: '+212600000123',
    birthYear: null,
    experienceMonths: 12,
    words: 'Je peux commencer lundi.',
  });
  expect(candidate?.score).toBe(Object.values(candidate?.reasons?.parts ?? {}).reduce((sum, part) => sum + part, 0));
  expect(candidate?.commune?.code).toBe(anyProfile.communeCode);

  const hides = await appliesFor(omar, offer, { hidden: ['phone', 'commune', 'experience'] });
  const shy = (await imane.candidatesOf(offer)).find(({ id }) => id === hides);
  expect(shy).toMatchObject({ phone: null, commune: null, experienceMonths: null, birthYear: 2000, reasons: { distanceKm: null, parts: { distance: 0 } } });
});

story('one open candidacy for one offer, also when two leave at once; who withdrew may come again', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, omar] = await world.people('Salma the seeker', 'Omar the seeker');
  const offer = await imane.posts();
  const statuses = await Promise.all([1, 2, 3].map(() => salma.statusOf('POST', 'candidacies', { offerId: offer })));
  expect(statuses.sort()).toEqual([201, 409, 409]);
  const [first] = (await salma.get<{ items: { id: string; state: string }[] }>('candidacies/mine')).body.items;
  expect(await salma.statusOf('POST', `candidacies/${first!.id}/withdraw`)).toBe(200);
  expect(await omar.statusOf('GET', `candidacies/${first!.id}`)).toBe(404);
  expect(await omar.statusOf('POST', `candidacies/${first!.id}/withdraw`)).toBe(404);
  expect((await salma.post<Refusal>(`candidacies/${first!.id}/withdraw`, {}, { expect: 409 })).body.code).toBe('candidacies.move_not_now');
  const second = await appliesFor(salma, offer);
  expect([await stateOf(salma, first!.id), await stateOf(salma, second)]).toEqual(['withdrawn', 'sent']);
  const { body } = await salma.get<{ steps: { state: string }[]; allowedMoves: string[] }>(`candidacies/${first!.id}`);
  expect([body.steps.map(({ state }) => state), body.allowedMoves]).toEqual([['applied', 'sent', 'withdrawn'], []]);
});

story('what is missing is named at its field, a hard test is said in words, a closed offer takes nobody', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const salma = await world.person('Salma', 'job_seeker');
  const apply = async (offerId: string, status: number): Promise<Refusal> => (await salma.post<Refusal>('candidacies', { offerId }, { expect: status })).body;
  const asks = await imane.trains({ educationCode: 'bac', maxAge: 30, languages: [{ code: 'fr', level: 3 }] });
  expect((await apply(asks, 409)).code).toBe('candidacies.no_profile');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi' });
  expect((await salma.get<Before>(`candidacies/offers/${asks}`)).body.missing).toEqual(['commune', 'education', 'birth_year', 'languages']);
  const missing = await apply(asks, 422);
  expect(missing.fields.map(({ path }) => path)).toEqual(['communeCode', 'educationCode', 'birthYear', 'languages']);
  expect(missing.fields[2]?.message).toBe('Cette formation a une limite d’âge : dites votre année de naissance.');

  await salma.put('people/me/profile', { ...anyProfile, birthYear: 1990 });
  expect(await apply(asks, 409)).toMatchObject({ code: 'candidacies.blocked', title: 'Cette formation est ouverte jusqu’à 30 ans.' });
  const far = await imane.posts({ communeCode: 'city:casablanca' });
  expect((await salma.get<Before>(`candidacies/offers/${far}`)).body.block).toMatchObject({ code: 'too_far' });
  expect((await apply(far, 409)).title).toContain('km');

  const closed = await imane.posts();
  await imane.person.post(`offers/${closed}/fill`);
  expect((await apply(closed, 409)).code).toBe('candidacies.offer_not_open');
  await apply(await imane.posts({ publish: false }), 404);
  expect(await imane.person.statusOf('POST', 'candidacies', { offerId: far })).toBe(403);
});

story('where nobody speaks for the organisation an officer forwards; until then the employer’s part does not exist', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [salma, karim] = await world.people('Salma the seeker', 'Karim the officer');
  const [job, training] = [await imane.posts(), await imane.trains()];
  await world.db.query('delete from organisation_member');
  expect((await salma.get<Before>(`candidacies/offers/${job}`)).body.direct).toBe(false);
  const [first, second] = [await appliesFor(salma, job), await appliesFor(salma, training)];
  expect([await stateOf(salma, first), await stateOf(salma, second)]).toEqual(['applied', 'interested']);
  await imane.person.get(`candidacies/offers/${job}/received`, { expect: 404 });
  const { body: waiting } = await karim.get<{ items: { id: string; phone: string | null; allowedMoves: string[] }[] }>('candidacies/to-forward');
  expect(waiting.items.map(({ id, allowedMoves }) => [id, allowedMoves]).sort()).toEqual([first, second].sort().map((id) => [id, ['send']]));
  for (const id of [first, second]) await karim.post(`candidacies/${id}/send`);
  expect([await stateOf(salma, first), await stateOf(salma, second)]).toEqual(['sent', 'pre_registered']);
  await karim.post(`candidacies/${first}/send`, {}, { expect: 409 });
  const total = async (show: string): Promise<number> => (await karim.get<{ total: number }>(`candidacies/to-forward?show=${show}`)).body.total;
  expect([await total('waiting'), await total('handed_over')]).toEqual([0, 2]);
  const steps = async (): Promise<string[]> =>
    (await karim.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code).filter((code) => code.startsWith('candidacies.'));
  expect(await steps()).toEqual([]);
  await world.dayBecomes('2027-01-25'); // nobody could be nudged: the officer asks
  expect(await steps()).toEqual(['candidacies.ask_employer']);
  await karim.post(`candidacies/${first}/reject`, { reason: 'other_chosen' }); // told by phone
  expect([await stateOf(salma, first), await total('handed_over')]).toEqual(['rejected', 1]);
  const orphan = await world.db.query("select count(*)::int as n from history where subject_kind = 'candidacy' and to_state = 'sent'");
  expect(orphan).toEqual([{ n: 1 }]);
});
