import { AnEmployer } from '../../world/employers';
import { story } from '../../world/world';

interface Line {
  readonly id: string;
  readonly state: string;
  readonly callOn: { readonly phone: string; readonly holder: string } | null;
  readonly personId: string | null;
  readonly allowedMoves: readonly string[];
}
const profile = { firstNameAr: 'فاطمة', lastNameAr: 'أيت علي', communeCode: '09.273.01.13', wishes: ['7531-02'], phone: '0612345678', phoneHolder: 'Omar, le frère' };

story('somebody without an account applies at the counter, is called about what becomes of it, and takes everything over later', async (world) => {
  const imane = await AnEmployer.opens(world, 'Imane');
  const [officer, other] = await world.people('Karim the officer', 'Salma the seeker');
  const fatima = await world.person('Fatima', 'job_seeker');
  const [offer, unspoken] = [await imane.posts(), await imane.posts({ title: 'Couture du soir' })];
  const { personId } = (await officer.post<{ personId: string }>('people', profile)).body;
  const apply = { offerId: offer, words: 'Elle peut commencer lundi.', witness: 'Omar' };

  const silent = await officer.post<{ code: string; fields: { path: string }[] }>(`candidacies/people/${personId}`, { ...apply, consent: false }, { expect: 422 });
  expect([silent.body.code, silent.body.fields[0]?.path]).toEqual(['candidacies.consent_missing', 'consent']);
  expect((await officer.get<object>(`candidacies/people/${personId}/offers/${offer}`)).body).toMatchObject({
    open: true,
    hasProfile: true,
    missing: [],
    again: true,
    direct: true,
  });
  const { body: made } = await officer.post<{ id: string; state: string }>(`candidacies/people/${personId}`, { ...apply, consent: true });
  expect(made.state).toBe('sent');
  expect((await officer.post<{ code: string }>(`candidacies/people/${personId}`, { ...apply, consent: true }, { expect: 409 })).body.code).toBe('candidacies.already_applied');
  expect(await world.db.one('select consent, typed_by is not null as typed from candidacy where id = $1', [made.id])).toEqual({
    consent: { sentence: 'v1', witness: 'Omar' },
    typed: true,
  });
  // the organisation reads it like any other, and learns nothing of ours
  const [candidate] = await imane.candidatesOf(offer);
  expect(candidate).toMatchObject({ phone: '+212612345678', words: 'Elle peut commencer lundi.', personId: null, callOn: null });

  const toTell = async (): Promise<readonly Line[]> => (await officer.get<{ items: Line[] }>('candidacies/to-forward?show=to_tell')).body.items;
  const steps = async (): Promise<readonly string[]> => (await officer.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code);
  expect(await toTell()).toEqual([]); // she was there
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await imane.person.post(`candidacies/${made.id}/invite`, { meetsAt: '2027-01-12T10:00', meetsWhere: 'Zone Tassila' });
  expect(await toTell()).toMatchObject([{ id: made.id, state: 'interview', personId, callOn: { phone: '+212612345678', holder: 'Omar, le frère' } }]);
  expect(await steps()).toContain('candidacies.tell_by_phone');
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await officer.post(`candidacies/${made.id}/told`);
  expect((await officer.post<{ code: string }>(`candidacies/${made.id}/told`, {}, { expect: 409 })).body.code).toBe('candidacies.nothing_to_tell');
  expect([await toTell(), (await steps()).includes('candidacies.tell_by_phone')]).toEqual([[], false]);

  const nobody = 'candidacies/people/00000000-0000-4000-8000-000000000000';
  for (const path of [nobody, `${nobody}/offers/${offer}`]) await officer.get(path, { expect: 404 });

  // on her word the officer withdraws another one; nobody does that for who has an account
  const second = (await officer.post<{ id: string }>(`candidacies/people/${personId}`, { offerId: unspoken, consent: true })).body.id;
  await imane.person.post(`candidacies/${second}/invite`, { reply: 'Apportez vos diplômes.' });
  expect((await officer.post<{ state: string }>(`candidacies/${second}/withdraw`)).body.state).toBe('withdrawn');
  expect(await world.db.one('select reply, words from candidacy where id = $1', [second])).toEqual({ reply: 'Apportez vos diplômes.', words: '' });
  await other.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi', communeCode: '09.273.01.13' });
  const hers = (await other.post<{ id: string }>('candidacies', { offerId: offer })).body.id;
  expect((await officer.post<{ code: string }>(`candidacies/${hers}/withdraw`, {}, { expect: 403 })).body.code).toBe('candidacies.move_not_yours');
  const { personId: otherId } = (await other.get<{ personId: string }>('accounts/me')).body;
  expect((await officer.post<{ code: string }>(`candidacies/people/${otherId}`, { offerId: unspoken, consent: true }, { expect: 409 })).body.code).toBe(
    'candidacies.no_account_needed',
  );

  // with the code from the counter her candidacies are hers, and nobody does anything for her any more
  const { code } = (await officer.post<{ code: string }>(`people/${personId}/claim-codes`)).body;
  await fatima.post('people/claims', { code });
  expect((await fatima.get<{ items: { id: string }[] }>('candidacies/mine')).body.items.map(({ id }) => id)).toContain(made.id);
  await officer.post(`candidacies/${made.id}/withdraw`, {}, { expect: 403 });
  expect((await fatima.post<{ state: string }>(`candidacies/${made.id}/withdraw`)).body.state).toBe('withdrawn');
  await world.settle();
});
