import { LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Made {
  readonly id: string;
}
const said = { consent: true, presence: 'Hind, à l’accueil' };
const person = { firstName: 'Ali', lastName: 'Amghar', birthYear: 1990 };

story('somebody at the reception is heard within five working days: to a loan of the house, or to the service that fits', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  await world.visitor().post('loans/leads', { phone: '0612345678', consent: true, consentVersion: 'call_back_1', answers: {} });
  const lead = (await desk.officer.get<{ items: Made[] }>('loans/leads')).body.items[0]!.id;
  const { id } = (await desk.officer.post<Made>('loans/orientations', { person, wish: 'Vendre des beignets', leadId: lead, ...said })).body;
  const at = `loans/applications/${id}`;
  expect((await desk.officer.get(at)).body).toMatchObject({ state: 'orientation', turn: { who: 'officer', until: '2027-01-12' }, allowedMoves: ['begin', 'orient'] });
  expect((await desk.officer.get<{ items: { outcome: string }[] }>('loans/leads')).body.items[0]).toMatchObject({ outcome: 'called' });
  expect(await salma.statusOf('GET', at)).toBe(404);

  const orient = (body: object, expect = 200) => desk.officer.post(`${at}/orient`, body, { expect });
  await orient({ outcome: 'smi' }, 422);
  await orient({ outcome: 'other' }, 422);
  await orient({ outcome: 'anapec', advice: 'Demander madame Fatima, guichet 2' });
  expect((await desk.officer.get(`${at}/orientation`)).body).toMatchObject({
    orientation: { source: 'lead', wish: 'Vendre des beignets', outcome: 'anapec', personName: { latin: 'Ali Amghar' } },
  });
  await orient({ outcome: 'ofppt' }, 409);

  // her own account: she writes herself, nobody for her unless she wants it
  const hers = (await desk.officer.post<Made>('loans/orientations', { login: 'salma@tiwizi.test', wish: 'Un atelier de couture', ...said })).body.id;
  expect((await salma.get(`loans/applications/${hers}`)).body).toMatchObject({ state: 'orientation', allowedMoves: ['begin', 'withdraw'] });
  await desk.officer.post(`loans/applications/${hers}/begin`);
  expect((await salma.get<{ mayWrite: boolean }>(`loans/applications/${hers}/plan`)).body).toMatchObject({ mayWrite: true, projectTitle: 'Un atelier de couture' });
  expect(await desk.officer.statusOf('GET', `loans/applications/${hers}`)).toBe(404);
  await salma.post('loans/applications', { projectTitle: 'Autre', termMonths: 36, deferralMonths: 0 }, { expect: 409 });
});
