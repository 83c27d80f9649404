import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Figures {
  readonly people: number;
  readonly partners: number;
  readonly mentors: number;
  readonly loans: Readonly<Record<'inStudy' | 'withCommittee' | 'granted' | 'repaying' | 'late', number>> & { readonly lent: string; readonly outstanding: string };
}

story('the municipality reads the programme of today; nobody else who has not to', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, hind, latifa] = await world.people('Salma the founder', 'Hind Two the founder', 'Latifa the municipality');
  await desk.sent(hind);
  const loan = await desk.disbursed(salma, world.today());
  expect((await latifa.get<Figures>('figures')).body).toMatchObject({
    people: 2,
    loans: { inStudy: 1, withCommittee: 0, granted: 1, lent: '50000.00', repaying: 1, outstanding: '50000.00', late: 0 },
  });
  await desk.collects(loan, '1388.00', world.today());
  expect((await latifa.get<Figures>('figures')).body.loans).toMatchObject({ outstanding: '48612.00', late: 0 });
  for (const other of [salma, desk.officer, desk.treasurer]) await other.get('figures', { expect: 403 });
  await world.visitor().get('figures', { expect: 401 });
});

story('the public figures count who is accompanied and who takes part: no mentor, no organisation without a voice', async (world) => {
  const [, , admin] = await world.people('Salma the founder', 'Fadma the mentor', 'Amina the administrator');
  const figures = async (): Promise<{ people: number; partners: number }> => (await world.visitor().get<{ people: number; partners: number }>('public/figures')).body;
  expect(await figures()).toMatchObject({ people: 1, partners: 0 });
  const { id } = (await admin.post<{ id: string }>('organisations', { kind: 'employer', nameFr: 'Menuiserie Test' })).body;
  expect(await figures()).toMatchObject({ partners: 0 });
  await admin.post(`organisations/${id}/members`, { email: 'fadma@tiwizi.test' }, { expect: 204 });
  expect(await figures()).toMatchObject({ partners: 1 });
});
