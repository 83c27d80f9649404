import { AnAgency, type ImportCounts } from '../../world/agencies';
import { Workers } from '#platform/queue/workers';
import { localDate } from '#kernel/calendar';
import { story } from '../../world/world';

interface Trial extends ImportCounts {
  readonly trial: boolean;
  readonly mappingFrom: string;
  readonly removed: number;
  readonly code: string;
}
interface Line {
  readonly line: number | null;
  readonly state: string;
  readonly title: string;
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
  readonly problems: readonly { readonly code: string }[];
}
const told = ({ line, state, title, changes, problems }: Line): string =>
  [line ?? '-', state, title, ...changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`), ...problems.map(({ code }) => code)].join('|');

story('a try shows what would become of each line, new, changed, unchanged, removed, refused, told twice; the same file is then imported as it was tried', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const other = await AnAgency.opens(world, 'Omar');
  const file = (...rows: string[]): string => ['Référence;Intitulé;Employeur;Ville;Contrat;Salaire', ...rows].join('\n');
  const send = async (bytes: string, fields: Record<string, string>, expect = 201): Promise<Trial> =>
    (await person.upload<Trial>('offers/imports', { name: 'l.csv', bytes }, { organisationId, complete: 'true', ...fields }, { expect })).body;
  const lines = async (id: string, query = ''): Promise<{ items: Line[]; total: number }> =>
    (await person.get<{ items: Line[]; total: number }>(`offers/imports/${id}/lines${query}`)).body;
  await send(file('A;Serveur / Serveuse;Un;Agadir;CDI;3000 DH', 'B;Plombier / Plombière;Deux;Agadir;CDI;', 'C;Soudeur / Soudeuse;Trois;Inezgane;CDI;'), {});

  const next = file(
    'A;Serveur / Serveuse;Un;Inezgane;CDD;3500 DH',
    'C;Soudeur / Soudeuse;Trois;Inezgane;CDI;',
    'D;Comptable;Quatre;Agadir;CDI;',
    'E;;Cinq;Agadir;;',
    'F;Comptable;Quatre;Agadir;CDI;',
  );
  const trial = await send(next, { dryRun: 'true' });
  expect(trial).toMatchObject({ trial: true, lines: 5, created: 1, updated: 1, unchanged: 1, refused: 1, duplicates: 1, removed: 1 });
  expect((await lines(trial.id)).items.map(told)).toEqual([
    '-|removed|Plombier / Plombière',
    '2|updated|Serveur / Serveuse|communeCode: Agadir → Inezgane|contract: cdi → cdd|salaryMin: 3000.00 → 3500.00|salaryMax: 3000.00 → 3500.00',
    '3|unchanged|Soudeur / Soudeuse',
    '4|created|Comptable',
    '5|refused||title_missing',
    '6|duplicate|Comptable|duplicate_in_file',
  ]);
  expect(await lines(trial.id, '?state=removed&pageSize=1')).toMatchObject({ total: 1, items: [{ line: null, title: 'Plombier / Plombière' }] });
  const open = async (): Promise<string[]> => (await world.visitor().get<{ items: { title: string }[] }>('offers')).body.items.map(({ title }) => title).sort();
  expect(await open()).toEqual(['Plombier / Plombière', 'Serveur / Serveuse', 'Soudeur / Soudeuse']);
  expect((await person.get<{ items: unknown[] }>('offers/imports')).body.items).toHaveLength(1);

  await other.person.post(`offers/imports/${trial.id}/again`, {}, { expect: 404 });
  const { body: done } = await person.post<Trial>(`offers/imports/${trial.id}/again`, {}, { key: 'now' });
  expect(done).toMatchObject({ trial: false, created: 1, updated: 1, removed: 1 });
  expect((await person.post<Trial>(`offers/imports/${trial.id}/again`, {}, { key: 'now' })).body).toEqual(done);
  expect((await lines(done.id)).items.map(told)[1]).toContain('contract: cdi → cdd');
  expect(await open()).toEqual(['Comptable', 'Serveur / Serveuse', 'Soudeur / Soudeuse']);
  await person.get(`offers/imports/${trial.id}`, { expect: 404 });
  await person.post(`offers/imports/${trial.id}/again`, {}, { expect: 404 });
});

story('columns that nobody knows are told once by the agency, on the try, and known from then on', async (world) => {
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const other = await AnAgency.opens(world, 'Omar');
  const file = (head: string, ref = 'Z1'): { name: string; bytes: string } => ({ name: 'besoins.csv', bytes: `${head}\n${ref};Serveur / Serveuse;Agadir;Bac;x\n` });
  const head = 'Cle;Besoin exprimé;Bled;Ville natale;Divers';
  const upload = async (fields: Record<string, string>, expect = 201, given = file(head)): Promise<Trial> =>
    (await person.upload<Trial>('offers/imports', given, { organisationId, source: 'besoins', ...fields }, { expect })).body;
  expect((await upload({}, 422)).code).toBe('offers.no_title_column');
  const trial = await upload({ dryRun: 'true' });
  expect(trial).toMatchObject({ refused: 1, mappingFrom: 'guess', mapping: { place: 'Ville natale' }, unknownColumns: ['Cle', 'Besoin exprimé', 'Bled', 'Divers'] });
  const again = (id: string, columns: [string, string][], more: object = {}, expect = 201): Promise<{ body: Trial & { fields: { path: string; code: string }[] } }> =>
    person.post(`offers/imports/${id}/again`, { columns: columns.map(([column, field]) => ({ column, field })), ...more }, { expect });
  const wrong = await again(trial.id, [['Besoin exprimé', 'title'], ['Bled', 'title'], ['Nulle part', 'place']], {}, 422); // prettier-ignore
  expect(wrong.body.fields.map(({ path, code }) => `${path} ${code}`)).toEqual(['columns.1.field offers.column_twice', 'columns.2.field offers.column_unknown']);

  const chosen: [string, string][] = [['Cle', 'externalRef'], ['Besoin exprimé', 'title'], ['Bled', 'place'], ['Ville natale', 'education']]; // prettier-ignore
  const { body: tried } = await again(trial.id, chosen, { dryRun: true });
  expect(tried).toMatchObject({ trial: true, created: 1, refused: 0, mappingFrom: 'chosen' });
  expect((await person.post<Trial>(`offers/imports/${tried.id}/again`, { keepColumns: true })).body).toMatchObject({
    created: 1,
    mappingFrom: 'chosen',
    mapping: { title: 'Besoin exprimé', place: 'Bled' },
  });
  // accents and capitals apart, the same titles; not under another source, nor for another agency
  expect(await upload({}, 201, file('CLÉ;besoin exprime;bled;ville natale;divers'))).toMatchObject({ unchanged: 1, mappingFrom: 'kept' });
  expect((await upload({ source: 'x' }, 422)).code).toBe('offers.no_title_column');
  await other.person.upload('offers/imports', file(head), { organisationId: other.organisationId, source: 'besoins' }, { expect: 422 });

  world.clock.setDay(localDate('2027-01-15'));
  await world.app.get(Workers).runNow('offers.forget_trials');
  await world.settle();
  await person.get(`offers/imports/${trial.id}`, { expect: 404 });
});
