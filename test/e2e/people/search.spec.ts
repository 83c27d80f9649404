import { story } from '../../world/world';

interface Found {
  readonly items: readonly { readonly name: { readonly ar: string; readonly latin: string } }[];
  readonly total: number;
}

story('staff find a person in either script, however the name is spelled, and by the phone', async (world) => {
  const officer = await world.person('Karim', 'officer');
  const enter = (body: object) => officer.post('people', body);
  await enter({ firstNameAr: 'محمد', lastNameAr: 'الإدريسي', phone: '0612345678' });
  await enter({ firstName: 'Mohammed', lastName: 'Aït Lahcen', phone: '0698765432' });
  await enter({ firstName: 'Fatima-Ezzahra', lastName: 'Dcheïri' });
  await enter({ firstName: 'Abderrahim', lastName: 'Ben Ali' });
  await enter({ firstName: 'Hind', lastName: 'Souss' });
  const found = async (q: string): Promise<string[]> => (await officer.get<Found>(`people?q=${encodeURIComponent(q)}`)).body.items.map(({ name }) => name.latin || name.ar).sort();
  const [idrissi, lahcen, fatima, rahim] = ['محمد الإدريسي', 'Mohammed Aït Lahcen', 'Fatima-Ezzahra Dcheïri', 'Abderrahim Ben Ali'];
  for (const typed of ['Mohamed', 'mohammed', 'محمد', 'مُحَمَّد', 'Moha']) expect([typed, await found(typed)]).toEqual([typed, [lahcen, idrissi]]);
  for (const typed of ['Mohamed Idrissi', 'el idrissi', 'الادريسي', 'ادريسي محمد', '06 12 34 56 78', '+212612345678', '٠٦١٢٣٤٥٦٧٨', '345678'])
    expect([typed, await found(typed)]).toEqual([typed, [idrissi]]);
  for (const typed of ['فاطمة الزهراء', 'fatima zahra', 'Dchiri', 'الدشيري']) expect([typed, await found(typed)]).toEqual([typed, [fatima]]);
  for (const typed of ['عبد الرحيم', 'Abdelrahim', 'بنعلي', 'benali', 'rahim%']) expect([typed, (await found(typed)).slice(0, 1)]).toEqual([typed, [rahim]]);
  expect(await found('Zbigniew')).toEqual([]);

  const page = await officer.get<Found>('people?q=mohamed&page=2&pageSize=1');
  expect([page.body.items.length, page.body.total]).toEqual([1, 2]);
});

story('staff find who has an account by its phone, a family that shares it as a whole', async (world) => {
  const [officer, salma] = [await world.person('Karim', 'officer'), await world.person('Salma', 'job_seeker')];
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Amrani' });
  await world.db.query("update account set phone = '+212655443322' where id = (select account_id from person where first_name_latin = 'Salma')");
  await officer.post('people', { firstName: 'Omar', lastName: 'Amrani', phone: '0655443322' });
  const { body } = await officer.get<Found>('people?q=0655443322');
  expect(body.items.map(({ name }) => name.latin)).toEqual(['Salma Amrani', 'Omar Amrani']);
});
