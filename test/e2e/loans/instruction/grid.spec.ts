import { localDate } from '#kernel/calendar';
import type { HttpPerson } from '../../../world/client';
import { aScore, LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
interface Grid {
  readonly version: number;
  readonly standing: string;
  readonly validFrom: string;
  readonly files: number;
  readonly lines: readonly { readonly code: string; readonly most: number; readonly label: { readonly fr: string } }[];
}
interface Study {
  readonly gridVersion: number;
  readonly grid: Grid['lines'];
  readonly lines: readonly { readonly code: string; readonly mean: number; readonly low: number; readonly high: number }[];
}
const grids = async (who: HttpPerson): Promise<readonly Grid[]> => (await who.get<{ items: Grid[] }>('loans/grids')).body.items;
const comeBack = (...people: HttpPerson[]): Promise<unknown> =>
  Promise.all(people.map((person) => person.post('accounts/sign-in', { login: `${person.name.toLowerCase()}@tiwizi.test`, password: 'une belle journee' })));
const label = (fr: string) => ({ ar: 'سطر', fr, en: fr });
const next = {
  validFrom: '2027-02-01',
  lines: [
    { code: 'fit', most: 60, label: label('Personne et projet') },
    { most: 40, label: label('Environnement') },
  ],
};

story('the grid is data: drafted, published, in force from its day; a running file keeps the version that it was opened with', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const old = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${old}/take`);
  const write = async (body: object, expect: number) => (await desk.director.put<Told>('loans/grids/draft', body, { expect })).body;
  const faults = await write(
    {
      ...next,
      lines: [
        { most: 60, label: label('Personne') },
        { most: 30, label: { ...label(''), ar: ' ' } },
      ],
    },
    422,
  );
  expect(faults.fields.map(({ path }) => path)).toEqual(['lines.1.label.ar', 'lines.1.label.fr', 'lines.1.label.en', 'lines']);
  expect(faults.fields.at(-1)?.message).toBe('Les lignes font 90 points. Il en faut 100.');
  expect((await write({ ...next, validFrom: '2027-01-03' }, 422)).code).toBe('instruction.grid_past');
  expect((await desk.director.post<Told>('loans/grids/draft/publish', {}, { expect: 409 })).body.code).toBe('instruction.no_draft');
  await write(next, 200);
  await desk.officer.put('loans/grids/draft', next, { expect: 403 });
  await desk.director.post('loans/grids/draft/publish');
  expect((await grids(desk.director)).map(({ version, standing, files, lines }) => [version, standing, files, lines.map(({ code }) => code)])).toEqual([
    [2, 'coming', 0, ['fit', 'line_1']],
    [1, 'in_force', 1, ['fit', 'market', 'feasibility', 'finance', 'impact', 'support']],
  ]);
  for (const sql of ["update scoring_grid set lines = '[{}]'", 'delete from scoring_grid', 'truncate scoring_grid cascade'])
    await expect(world.db.query(sql)).rejects.toThrow(/never changes|append-only/);

  world.clock.setDay(localDate('2027-02-01'));
  await comeBack(desk.officer, desk.reviewer, desk.director, omar);
  const fresh = await desk.sent(omar);
  const study = async (id: string): Promise<Study> => (await desk.officer.get<Study>(`loans/applications/${id}/study`)).body;
  expect((await study(fresh)).gridVersion).toBe(2); // not opened yet: the version of today
  await desk.officer.post(`loans/applications/${fresh}/take`);
  expect([(await study(old)).gridVersion, (await study(fresh)).gridVersion]).toEqual([1, 2]);
  const score = (id: string, lines: object, expect: number) => desk.officer.post<Told>(`loans/applications/${id}/study/scores`, { lines }, { expect });
  expect((await score(fresh, aScore, 422)).body.fields.map(({ path }) => path)).toContain('lines.line_1.points');
  const twoLines = { fit: { points: 50, comment: 'Vu sur place.' }, line_1: { points: 10, comment: 'Peu de déchets.' } };
  await score(fresh, twoLines, 201);
  await score(old, aScore, 201);
  await desk.reviewer.post(`loans/applications/${old}/study/scores`, { lines: { ...aScore, market: { points: 5, comment: 'Trois concurrents.' } } });
  expect((await study(old)).lines.map(({ code, mean, low, high }) => `${code} ${mean} ${low}–${high}`)).toContain('market 10 5–15');
  expect((await grids(desk.officer)).map(({ standing, files }) => [standing, files])).toEqual([
    ['in_force', 1],
    ['replaced', 1],
  ]);
});
