import { agencyOf, importsOffers } from '../../world/agency';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, chartered, proposalsOf } from '../../world/mentors';
import { backends, story } from '../../world/world';

interface Match {
  readonly offer: { readonly title: string };
  readonly score: number;
  readonly reasons: { readonly wish: { readonly how: string } | null; readonly matchedSkills: readonly object[]; readonly distanceKm: number };
}
interface Loan {
  readonly outstanding: string;
  readonly instalments: readonly { readonly due: string; readonly amount: string; readonly state: string }[];
}
const dressmaker = '7531-02';

story(
  'from the first day to the first repayment',
  async (world) => {
    const desk = await LoanDesk.open(world);
    const hanan = await activeMentor(world, desk, 'Hanan the mentor');
    const nadia = await agencyOf(world, 'Nadia the agency', 'ANAPEC Inezgane');

    // Salma signs up with her phone, brings the code back and tells once who she is
    const salma = await world.signsUp(world.visitor('Salma', 'ar'), '0612345678', 'founder');
    const names = { firstName: 'Salma', lastName: 'Aït Lahcen', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 2001 };
    const path = { educationCode: 'bac', wishes: [dressmaker], skills: [{ code: 'machine_sewing', level: 3 }], languages: [{ code: 'ar', level: 4 }] };
    await salma.put('people/me/profile', { ...names, ...path, communeCode: '09.273.01.13', venture: { title: 'Atelier de couture', stage: 'idea' } });

    // Nadia sends a file of offers: one goes on line, one shuts out men and waits for a second look, one comes back
    const file = await importsOffers(nadia, 'offres.csv', 'A1;Couturier / Couturière;Dcheira;CDI;Bac', 'A2;Cherche femme de ménage;Agadir;CDD;', 'A3;;Inezgane;CDI;');
    expect(file).toMatchObject({ lines: 3, created: 1, review: 1, refused: 1 });
    await world.settle();

    // Salma reads which one fits her, and why
    const { body: mine } = await salma.get<{ items: Match[] }>('matching/mine');
    expect(mine.items.map(({ offer }) => offer.title)).toEqual(['Couturier / Couturière']);
    expect(mine.items[0]).toMatchObject({ reasons: { wish: { how: 'same' }, distanceKm: 0 } });
    expect(mine.items[0]!.reasons.matchedSkills.length).toBeGreaterThan(0);

    // she asks for a loan, the committee grants it, she accepts, the money leaves, the schedule stands
    const loanId = await desk.disbursed(salma, world.today());
    const { instalments } = (await salma.get<Loan>(`loans/${loanId}`)).body;
    expect(instalments.map(({ amount }) => amount)).toEqual([...Array<string>(35).fill('1388.00'), '1420.00']);
    await world.settle();

    // Hanan is asked to be her mentor, sees why, and says yes, and so does she
    const [proposal] = await proposalsOf(hanan);
    expect(proposal).toMatchObject({ state: 'proposed', reasons: { sameSector: true, distanceKm: 0 } });
    // the three sign their charter
    await chartered(world, desk.officer, hanan, [salma], proposal!.id);
    expect((await salma.get<{ items: object[] }>('mentoring/mentorships')).body.items).toMatchObject([{ state: 'active' }]);

    // five days before the first instalment her phone rings; she pays; it stays quiet
    await world.dayBecomes('2027-01-31');
    expect((await world.messages('+212612345678')).map(({ text }) => text).join()).toContain('1\u00a0388,00');
    await world.dayBecomes('2027-02-04');
    expect(await desk.collects(loanId, '1388.00', '2027-02-04')).toMatchObject({ booked: '1388.00', outstanding: '48612.00' });
    const heard = (await world.messages('+212612345678')).length;
    await world.dayBecomes('2027-02-08');
    expect(await world.messages('+212612345678')).toHaveLength(heard);
    expect((await salma.get<Loan>(`loans/${loanId}`)).body.instalments[0]?.state).toBe('paid');
  },
  { on: backends },
);
