import { PersonRowsElsewhere } from '#features/people';
import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Pairs {
  readonly items: readonly { readonly id: string; readonly reason: string; readonly one: { personId: string }; readonly other: { personId: string } }[];
  readonly total: number;
}
const enter = async (officer: Officer, body: object): Promise<string> => (await officer.post<{ personId: string }>('people', body)).body.personId;
type Officer = Awaited<ReturnType<Parameters<Parameters<typeof story>[1]>[0]['person']>>;
const salma = { firstName: 'Salma', lastName: 'Amrani', birthYear: 1999, phone: '0612345678' };

story('who looks like one person waits for an officer, in two scripts too; a family with one phone does not', async (world) => {
  const officer = await world.person('Karim', 'officer');
  const one = await enter(officer, salma);
  await enter(officer, { firstName: 'Omar', lastName: 'Amrani', phone: '0612345678' });
  const other = await enter(officer, { firstNameAr: 'سلمى', lastNameAr: 'العمراني', birthYear: 1999 });
  await world.settle();
  const { body } = await officer.get<Pairs>('people/duplicates');
  expect(body.items.map((pair) => [pair.reason, [pair.one.personId, pair.other.personId].sort()])).toEqual([['birth_year', [one, other].sort()]]);

  // the reason goes, the pair goes; what was set aside does not come again
  await officer.put(`people/${other}`, { firstNameAr: 'سلمى', lastNameAr: 'العمراني', birthYear: 1998 });
  await world.settle();
  expect((await officer.get<Pairs>('people/duplicates')).body.total).toBe(0);
  await officer.put(`people/${other}`, { firstNameAr: 'سلمى', lastNameAr: 'العمراني', birthYear: 1999 });
  await world.settle();
  const [again] = (await officer.get<Pairs>('people/duplicates')).body.items;
  await officer.post(`people/duplicates/${again!.id}/set-aside`, {}, { expect: 200 });
  await officer.put(`people/${other}`, { firstNameAr: 'سلمى', lastNameAr: 'العمراني', birthYear: 1999 });
  await world.settle();
  expect((await officer.get<Pairs>('people/duplicates')).body.total).toBe(0);
});

story('a merge takes every row along and its undo gives every row back', async (world) => {
  const [{ officer }, founder] = [await LoanDesk.open(world), await world.person('Salma', 'founder')];
  const { personId: kept } = (await founder.put<{ personId: string }>('people/me/profile', { firstName: 'Salma', lastName: 'Amrani', birthYear: 1999 })).body;
  const file = await officer.post<{ id: string }>('loans/assisted', {
    ...{ projectTitle: 'Un four', consent: true, presence: 'Hind', person: { ...salma, firstNameAr: 'سلمى', lastNameAr: 'العمراني', lastName: 'Amrany' } },
  });
  const gone = (await world.db.one<{ id: string }>('select person_id as id from loan_application where id = $1', [file.body.id]))!.id;
  await founder.get(`loans/applications/${file.body.id}`, { expect: 404 });

  const { mergeId } = (await officer.post<{ mergeId: string }>('people/merges', { keptId: kept, goneId: gone }, { expect: 200 })).body;
  await founder.get(`loans/applications/${file.body.id}`);
  expect((await officer.get(`people/${kept}`)).body).toMatchObject({ firstNameAr: 'سلمى', lastName: 'Amrani', phone: '+212612345678' });
  expect((await officer.get(`people/${gone}`)).body).toMatchObject({ mergedInto: kept });
  expect((await officer.get<{ total: number }>('people?q=amrany')).body).toMatchObject({ items: [{ personId: kept }] });
  expect((await officer.put<{ code: string }>(`people/${gone}`, salma, { expect: 409 })).body.code).toBe('people.merged_already');
  expect((await officer.get('people/merges')).body).toMatchObject({ items: [{ id: mergeId, undoneAt: null }], total: 1 });

  await officer.post(`people/merges/${mergeId}/undo`, {}, { expect: 200 });
  expect((await officer.post<{ code: string }>(`people/merges/${mergeId}/undo`, {}, { expect: 409 })).body.code).toBe('people.merge_undone');
  await founder.get(`loans/applications/${file.body.id}`, { expect: 404 });
  expect((await officer.get(`people/${kept}`)).body).toMatchObject({ firstNameAr: '', lastName: 'Amrani', phone: null });
  expect((await officer.get(`people/${gone}`)).body).toMatchObject({ mergedInto: null, lastName: 'Amrany', phone: '+212612345678' });
});

story('two merges of the same two at once: one wins, the other hears that it is done', async (world) => {
  const officer = await world.person('Karim', 'officer');
  const [one, other] = [await enter(officer, salma), await enter(officer, { ...salma, lastName: 'Amrany' })];
  const answers = await Promise.allSettled(
    [
      [one, other],
      [other, one],
    ].map(([keptId, goneId]) => officer.post('people/merges', { keptId, goneId }, { expect: 200 })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(String(answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))[0])).toContain('people.merged_already');
  expect((await world.db.one<{ n: number }>('select count(*)::int as n from person_merge'))?.n).toBe(1);
});

story('two with an open file, or with an account each, are not joined, and the refusal says what to do', async (world) => {
  const [{ officer }, founder, seeker] = [await LoanDesk.open(world), await world.person('Salma', 'founder'), await world.person('Sal', 'job_seeker')];
  const ids = await Promise.all(
    [founder, seeker].map(async (one) => (await one.put<{ personId: string }>('people/me/profile', { firstName: 'Salma', lastName: 'Amrani' })).body.personId),
  );
  const two = await officer.post<{ code: string }>('people/merges', { keptId: ids[0], goneId: ids[1] }, { expect: 409 });
  expect(two.body.code).toBe('people.merge_two_accounts');
  const files = [];
  for (const lastName of ['Ama', 'Amb'])
    files.push((await officer.post<{ id: string }>('loans/assisted', { projectTitle: 'Un four', consent: true, presence: 'Hind', person: { ...salma, lastName } })).body.id);
  const people = await world.db.query<{ id: string }>('select person_id as id from loan_application where id = any($1::uuid[]) order by id', [files]);
  const both = await officer.post<{ code: string }>('people/merges', { keptId: people[0]!.id, goneId: people[1]!.id }, { expect: 409 });
  expect(both.body.code).toBe('people.merge_clash_loans');
  expect((await world.db.one<{ n: number }>('select count(*)::int as n from person where merged_into is not null'))?.n).toBe(0);
});

/** Part of the person itself, counted anew from it, or evidence that stays as it was written. */
const stays = /^(person|person_(language|skill|wish|experience|diploma|duplicate|merge)|person_number|person_list|spoken_consent)\./;

story('every column that names a person follows a merge, or says why not', async (world) => {
  const rows = await world.db.query<{ fk: string }>(
    `select c.conrelid::regclass || '.' || a.attname as fk from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1`,
  );
  const all = rows.map(({ fk }) => fk).filter((fk) => !stays.test(fk));
  expect(all.sort()).toEqual([...world.app.get(PersonRowsElsewhere, { strict: false }).named].sort());
});

story('a running loan goes along: whoever reads the reminders of the one that went, reads on', async (world) => {
  const desk = await LoanDesk.open(world);
  const [founder] = await world.people('Salma the founder');
  await desk.disbursed(founder, world.today(), { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' });
  await desk.withoutLetters();
  const gone = (await world.db.one<{ id: string }>('select person_id as id from loan'))!.id;
  const kept = await enter(desk.officer, { ...salma, birthYear: 1990 });
  const { mergeId } = (await desk.officer.post<{ mergeId: string }>('people/merges', { keptId: kept, goneId: gone }, { expect: 200 })).body;
  await world.settle();
  expect(await world.db.query('select l.person_id as loan, p.account_id is not null as reached from loan l join person p on p.id = l.person_id')).toEqual([
    { loan: kept, reached: true },
  ]);
  await world.dayBecomes('2027-01-31');
  expect(await world.messages('salma@tiwizi.test')).toHaveLength(1);
  expect((await founder.get<{ personId: string }>('accounts/me')).body.personId).toBe(kept);

  await desk.officer.post(`people/merges/${mergeId}/undo`, {}, { expect: 200 });
  await world.settle();
  expect((await world.db.one<{ id: string }>('select person_id as id from loan'))!.id).toBe(gone);
  expect((await world.db.one<{ id: string }>('select person_id as id from mentor_proposal limit 1'))?.id ?? gone).toBe(gone);
  expect((await founder.get<{ personId: string }>('accounts/me')).body.personId).toBe(gone);
});
