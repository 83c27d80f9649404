import { anyProfile } from '../../world/cast';
import type { HttpPerson } from '../../world/client';
import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Step {
  readonly code: string;
  readonly kind: string;
  readonly on?: string;
  readonly id?: string;
  readonly facts?: { readonly amount?: string; readonly count?: number; readonly number?: string; readonly word?: string; readonly names?: { readonly latin: string } };
}
const stepsOf = async (person: HttpPerson): Promise<readonly Step[]> => (await person.get<{ steps: Step[] }>('guidance')).body.steps;
const codesOf = async (person: HttpPerson): Promise<readonly string[]> => (await stepsOf(person)).map(({ code }) => code);

/** Sessions are over long before the next instalment. */
const signIn = async (person: HttpPerson, name: string): Promise<void> =>
  void (await person.post('accounts/sign-in', { login: `${name}@tiwizi.test`, password: 'une belle journee' }));

const skills = [{ code: 'customer_service', level: 2 }, ...['cash_handling', 'teamwork'].map((code) => ({ code, level: 1 }))];
const whole = { ...anyProfile, skills, venture: { title: 'Atelier de couture', stage: 'idea' } };

story('a founder is led from the empty account to the repaid loan', async (world) => {
  const desk = await LoanDesk.open(world);
  const salma = await world.person('Salma', 'founder');
  expect(await codesOf(salma)).toEqual(['people.start_profile']);
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Aït Lahcen' });
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'people.fill_gaps', kind: 'act', facts: { word: 'commune' } });
  await salma.put('people/me/profile', whole);
  expect(await codesOf(salma)).toEqual(['loans.start_application']);

  const id = await desk.draft(salma);
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.finish_draft', id });
  await salma.post(`loans/applications/${id}/submit`);
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.wait_for_officer', kind: 'wait' });
  expect((await stepsOf(desk.officer))[0]).toMatchObject({ code: 'loans.next_file', id, facts: { count: 1, names: { latin: 'Salma Aït Lahcen' } } });

  await desk.officer.post(`loans/applications/${id}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }] });
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.send_missing', kind: 'act' });
  await desk.answered(salma, id);
  await salma.post(`loans/applications/${id}/submit`);
  await desk.officer.post(`loans/applications/${id}/instruct`);
  await desk.presents(id);
  expect([await codesOf(salma), (await codesOf(desk.officer))[0]]).toEqual([['loans.wait_for_committee'], 'loans.plan_session']);
  const committee = await desk.committee();
  expect(await codesOf(desk.member)).toEqual(['loans.nothing_to_decide']);
  const { item } = await committee.heard(world.today(), id);
  expect((await stepsOf(desk.member))[0]).toMatchObject({ code: 'loans.decide', id: item, facts: { count: 1 } });
  await committee.votes(item, desk.member, 'for');
  expect(await codesOf(desk.member)).toEqual(['loans.nothing_to_decide']);
  await desk.officer.post(`loans/committee/items/${item}/close`, { kind: 'approve', amountGranted: '50000.00', termMonths: 36 });
  expect([(await codesOf(salma))[0], (await codesOf(desk.officer))[0]]).toEqual(['loans.wait_for_letter', 'loans.hold_session']);
  await desk.officer.post(`loans/committee/files/${id}/notify`);
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.accept', id, kind: 'act' });
  const { loanId } = (await salma.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body;
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.money_coming', id: loanId });
  expect((await stepsOf(desk.officer)).map(({ code }) => code)).toContain('loans.make_contract');
  await desk.ready(loanId);
  expect((await stepsOf(desk.treasurer))[0]).toMatchObject({ code: 'loans.pay_out', facts: { count: 1 } });
  await desk.ordered(loanId);

  await desk.treasurer.post(`loans/${loanId}/disburse`, { on: world.today(), reference: 'VIR 1' });
  const [payment] = await stepsOf(salma);
  expect(payment).toMatchObject({ code: 'loans.next_payment', kind: 'wait', facts: { amount: '1388.00' } });
  await world.dayBecomes(payment?.on ?? '');
  await signIn(salma, 'salma');
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.pay', kind: 'act' });
  await world.dayBecomes('2027-03-01');
  await signIn(salma, 'salma');
  await signIn(desk.treasurer, 'aicha');
  expect((await stepsOf(salma))[0]).toMatchObject({ code: 'loans.pay_late' });
  expect((await stepsOf(desk.treasurer))[0]).toMatchObject({ code: 'loans.follow_late', facts: { count: 1, amount: '1388.00' } });
  await desk.collects(loanId, '50000.00', '2027-03-01');
  expect([...(await codesOf(salma))].sort()).toEqual(['loans.paid_back', 'loans.start_application']);
});

story('everybody has a next step, and nobody sees another one’s', async (world) => {
  const desk = await LoanDesk.open(world);
  const people = await world.people('Salma the founder', 'Ayoub the seeker', 'Omar the mentor', 'Nadia the agency', 'Rachid the administrator', 'Latifa the municipality');
  const [salma, ayoub, omar, nadia, admin, latifa] = people;
  await salma.put('people/me/profile', { ...whole, skills });
  const id = await desk.sent(salma);

  await ayoub.put('people/me/profile', { ...anyProfile, firstName: 'Ayoub', skills, wishes: ['5113-01'], availableFrom: '2027-01-04' });
  await world.settle();
  expect(await codesOf(ayoub)).toEqual(['matching.no_offer_yet']);
  expect(await codesOf(omar)).toEqual(['mentoring.offer_help']);
  await omar.put('mentoring/me', { sectors: ['crafts'], functions: ['sales'] });
  expect(await codesOf(omar)).toEqual(['mentoring.candidate']);
  expect(await codesOf(desk.officer)).toEqual(['loans.next_file', 'mentoring.meet_candidates']);

  expect(await codesOf(nadia)).toEqual(['organisations.wait_for_membership']);
  const { body: made } = await admin.post<{ id: string }>('organisations', { kind: 'employer', nameFr: 'Couture du Souss' });
  expect(await codesOf(latifa)).toEqual(['organisations.add_members']);
  await admin.post(`organisations/${made.id}/members`, { email: 'nadia@tiwizi.test' });
  expect(await codesOf(nadia)).toEqual(['offers.publish_first']);
  expect((await stepsOf(latifa)).map(({ code, kind }) => [code, kind])).toEqual([['organisations.at_work', 'note']]);
  for (const other of [ayoub, omar, nadia, admin, latifa]) expect((await stepsOf(other)).some((step) => step.id === id)).toBe(false);
  await world.visitor().get('guidance', { expect: 401 });
});
