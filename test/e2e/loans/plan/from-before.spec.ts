import { Plans1764000000120 } from '#database/migrations/0120-plans';
import { LoanDesk, workshop } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface File {
  readonly obstacles: readonly { readonly code: string }[];
}
interface Plan {
  readonly pages: readonly { readonly part: string; readonly version: number; readonly values: object; readonly lines: readonly object[] }[];
}

story('applications from before there were plans keep what they said, on a project of their own', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, nour] = await world.people('Salma the founder', 'Nour the founder');
  const full = await desk.draft(salma, { amount: '50000.05', summary: 'Couture & retouches' } as object);
  const half = (await nour.post<{ id: string }>('loans/applications', { projectTitle: 'Fournil', termMonths: 24, deferralMonths: 3 })).body.id;
  const figures = async (): Promise<unknown[]> => {
    const rows = await world.db.query(
      'select id, project_title, sector_code, commune_code, summary, amount, term_months, deferral_months, own_contribution, other_resources, needs, physical_investment, jobs_planned from loan_application order by id',
    );
    return rows;
  };
  const before = await figures();
  const runner = world.db.source.createQueryRunner();
  const plans = new Plans1764000000120();
  await plans.down(runner);
  await plans.up(runner);
  await runner.release();
  expect(await figures()).toEqual(before);

  const pages = async (person: typeof salma, id: string) => (await person.get<Plan>(`loans/applications/${id}/plan`)).body.pages.filter(({ version }) => version > 0);
  expect((await pages(salma, full)).map(({ part, values, lines }) => [part, values, lines])).toEqual([
    ['project', { projectTitle: workshop.projectTitle, sectorCode: 'crafts', communeCode: '09.273.01.13', summary: 'Couture & retouches' }, []],
    ['loan', { amount: '50000.05', termMonths: '36', deferralMonths: '0' }, []],
    ['jobs', { permanentJobs: '2' }, []],
    [
      'needs',
      {},
      [
        { kind: 'equipment', amount: '75000.00' },
        { kind: 'working_capital', amount: '5000.00' },
      ],
    ],
    [
      'resources',
      {},
      [
        { kind: 'own_cash', amount: '20000.00' },
        { kind: 'other', amount: '10000.00' },
      ],
    ],
  ]);
  expect((await pages(nour, half)).map(({ part }) => part)).toEqual(['project', 'loan', 'jobs']);
  // the founder goes on where she was: the sections that are asked for now are named, and a save changes only what it says
  const { body: file } = await salma.get<File>(`loans/applications/${full}`);
  expect(new Set(file.obstacles.map(({ code }) => code))).toEqual(new Set(['page_missing', 'needs_not_covered']));
  await salma.put(`loans/applications/${full}/plan`, { part: 'loan', version: 1, values: { amount: '50000', termMonths: '36', deferralMonths: '0' } });
  await salma.put(`loans/applications/${full}`, workshop);
  await salma.post(`loans/applications/${full}/submit`);
});
