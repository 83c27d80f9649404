import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Mine {
  readonly items: readonly { readonly id: string; readonly kind: string }[];
}

story(
  'a founder whose loan is paid out posts a job of her firm after one press; before that she is told to wait; the municipality speaks for itself in the same way',
  async (world) => {
    const desk = await LoanDesk.open(world);
    const [salma, mairie, admin] = await world.people('Salma the founder', 'Mairie the municipality', 'Amina the administrator');
    expect((await salma.post<{ code: string }>('loans/own-firm', { nameFr: 'Atelier Salma' }, { expect: 409 })).body.code).toBe('agreement.firm_before_money');
    await desk.disbursed(salma, world.today());
    expect((await salma.get('loans/own-firm')).body).toEqual({ financed: true, organisationId: null });
    const steps = async (): Promise<readonly string[]> => (await salma.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code);
    expect(await steps()).toContain('loans.open_firm');
    const nameless = await salma.post<{ fields: object[] }>('loans/own-firm', { nameFr: '  ' }, { expect: 422 });
    expect(nameless.body.fields).toMatchObject([{ path: 'nameFr', code: 'organisations.name_missing' }]);
    const [{ id }, again] = (await Promise.all([1, 2].map(() => salma.post<{ id: string }>('loans/own-firm', { nameFr: 'Atelier Salma' })))).map(({ body }) => body) as [
      { id: string },
      { id: string },
    ];
    expect(again.id).toBe(id);
    expect((await salma.get<Mine>('organisations/mine')).body.items).toMatchObject([{ id, kind: 'startup' }]);
    const job = { organisationId: id, kind: 'job', title: 'Couturier / Couturière', occupationCode: '7531-02', communeCode: '09.273.01.13' };
    expect((await salma.post<{ state: string }>('offers', job)).body.state).toBe('published');
    expect(await steps()).not.toContain('loans.open_firm');

    const entered = (await mairie.get<{ items: { id: string; kind: string }[] }>('organisations?pageSize=100')).body.items.find(({ kind }) => kind === 'municipality');
    if (!entered) {
      expect((await mairie.post<{ code: string }>('organisations/municipality/join', {}, { expect: 409 })).body.code).toBe('organisations.no_municipality');
      await admin.post('organisations', { kind: 'municipality', nameFr: 'Commune de Dcheira' });
    }
    expect((await mairie.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code)).toContain('organisations.speak_for_town');
    await admin.post('organisations/municipality/join', {}, { expect: 403 });
    const town = (await mairie.post<{ id: string }>('organisations/municipality/join', {})).body.id;
    const mission = {
      organisationId: town,
      kind: 'job',
      title: 'Accueil du festival',
      occupationCode: '5131-01',
      startsOn: '2027-06-01',
      details: { mission: 'culture', workDays: 3 },
    };
    expect((await mairie.post<{ state: string }>('offers', mission)).body.state).toBe('published');
  },
);
