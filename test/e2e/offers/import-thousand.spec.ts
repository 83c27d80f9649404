import { AnAgency, type ImportCounts } from '../../world/agencies';
import { story } from '../../world/world';

const LINES = 1000;
const head = 'Référence;Intitulé du poste;Ville;Contrat;Salaire;Expérience;Niveau;Postes;Date limite';
const titles = [
  'Serveur / Serveuse',
  'Cuisinier / Cuisinière',
  'Maçon',
  'Électricien',
  'Plombier',
  'Menuisier',
  'Soudeur',
  'Caissier / Caissière',
  'Comptable',
  'Infirmier / Infirmière',
];
const towns = ['Agadir', 'Inezgane', 'Dcheira', 'Ait Melloul', 'Marrakech', 'Casablanca', 'Tiznit', 'Taroudant'];
const cellsOf = (i: number): string[] => [`R${i}`, titles[i % 10]!, towns[i % 8]!, 'CDI', `${3000 + i} DH`, '2 ans', 'Bac', '2', '31/12/2027'];
const columns = head.split(';');

/** Each kind of error, four lines of each: what is written in which column, and what must be told about it. */
const planted: readonly (readonly [column: string | null, written: (i: number) => string, code: string, repair: RegExp])[] = [
  ['Intitulé du poste', () => '', 'title_missing', /Écrivez le nom du métier/],
  ['Intitulé du poste', () => `Serveur / Serveuse ${'en salle '.repeat(15)}`, 'title_too_long', /Gardez le nom du métier/],
  ['Intitulé du poste', () => 'Xqzw blorp', 'occupation_unknown', /choisissez le métier/],
  ['Intitulé du poste', () => 'Serveur / Serveuse célibataire', 'excludes_family', /Retirez ce critère/],
  ['Ville', () => 'Atlantis', 'place_unknown', /Écrivez une commune/],
  ['Contrat', () => 'CDX', 'contract_unknown', /Écrivez CDI/],
  ['Salaire', () => 'beaucoup', 'salary_unreadable', /Écrivez des dirhams/],
  ['Salaire', () => '5000 - 3000 DH', 'salary_order', /Écrivez des dirhams/],
  ['Expérience', () => 'jamais vu', 'experience_unreadable', /Écrivez une durée/],
  ['Niveau', () => 'Zorglub', 'education_unknown', /Écrivez un niveau/],
  ['Postes', () => 'douze', 'number_unreadable', /nombre entier de 1 à 10/],
  ['Date limite', () => 'demain', 'date_unreadable', /Écrivez le jour comme/],
  ['Date limite', () => '01/02/2020', 'closed_already', /date à venir/],
  ['Référence', (i) => `R${i - 1}`, 'reference_twice', /sa propre référence/],
  [null, () => 'une;de trop', 'too_many_cells', /guillemets/],
];
const EACH = 4;

/** Line → what is planted there; lines far from each other and in no order of kinds. */
const places = new Map(Array.from({ length: planted.length * EACH }, (_, n) => [16 * n + 7, planted[n % planted.length]!]));

function lineOf(i: number): string {
  const cells = cellsOf(i);
  const [column, written] = places.get(i) ?? [];
  if (written && column !== undefined && column !== null) cells[columns.indexOf(column)] = written(i);
  return [...cells, ...(written && column === null ? [written(i)] : [])].join(';');
}
const file = [head, ...Array.from({ length: LINES }, (_, i) => lineOf(i))].join('\n');
const counts = ({ lines, created, updated, unchanged, refused, review, duplicates }: ImportCounts): number[] => [lines, created, updated, unchanged, refused, review, duplicates];

story('sixty errors in a thousand lines: each is named with line, column, value and repair, none else is, and the good lines are in', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const done = await agency.imports(file);
  const told = (await agency.linesOf(done.id)).flatMap(({ line, problems }) =>
    problems.filter(({ code }) => !code.startsWith('near_duplicate') && !code.startsWith('duplicate')).map((one) => ({ line, ...one })),
  );
  const short = told.map(({ line, column, code }) => `${line} ${column ?? ''} ${code}`);
  const expected = [...places].map(([i, [column, , code]]) => `${i + 2} ${column ?? ''} ${code}`); // line 1 is the header
  expect(expected).toHaveLength(60);
  expect(short.filter((one) => !expected.includes(one))).toEqual([]);
  expect(expected.filter((one) => !short.includes(one))).toEqual([]);
  for (const { line, value, code, repair } of told) {
    const [column, written, , words] = places.get(line - 2)!;
    expect([code, repair]).toEqual([code, expect.stringMatching(words)]);
    if (column !== null) expect(written(line - 2).startsWith(value)).toBe(true);
  }
  const refusedKinds = planted.filter(([, , code]) => ['title_missing', 'title_too_long', 'closed_already', 'reference_twice', 'too_many_cells'].includes(code)).length;
  expect([done.lines, done.refused]).toEqual([LINES, refusedKinds * EACH]);
  expect(done.created + done.review + done.duplicates).toBe(LINES - refusedKinds * EACH);

  // the refused lines alone, as a file
  const { body: csv } = await agency.person.get<string>(`offers/imports/${done.id}/rejected.csv`);
  expect(csv.trim().split('\r\n')).toHaveLength(1 + refusedKinds * EACH);

  // once more: nothing changes, and the history has only the one line that says so
  const rows = (): Promise<unknown> => world.db.query("select md5(string_agg(to_jsonb(o)::text, '' order by o.id)) as offers from offer o");
  const history = async (): Promise<number> => Number((await world.db.query<{ n: string }>("select count(*) as n from history where subject_kind = 'offer'"))[0]?.n);
  const [before, lines] = [await rows(), await history()];
  const again = await agency.imports(file);
  expect(counts(again).slice(1, 3)).toEqual([0, 0]);
  expect([await rows(), await history()]).toEqual([before, lines]);
});

story('a list that was killed half-way, and run again, leaves what an unbroken one leaves', async (world) => {
  const [broken, whole] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const small = file.split('\n').slice(0, 61).join('\n');
  const offersOf = async (agency: AnAgency): Promise<readonly unknown[]> =>
    world.db.query(
      `select external_ref, state, title, content_hash, natural_key, flags, occupation_code, salary_min, duplicate_of is not null as twin,
         (select count(*) from offer_skill s where s.offer_id = o.id) as skills from offer o where organisation_id = $1 order by external_ref, content_hash`,
      [agency.organisationId],
    );
  // the server goes away at the first, at a middle and at the last statement of the import
  for (const table of ['offer', 'offer_skill', 'import_line']) {
    await world.db.query(`create or replace function gone_${table}() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$`);
    await world.db.query(`create trigger gone after insert on ${table} for each statement execute function gone_${table}()`);
    await broken.person.upload('offers/imports', { name: 'x.csv', bytes: small }, { organisationId: broken.organisationId }, { key: 'k', expect: 500 });
    await world.db.query(`drop trigger gone on ${table}; drop function gone_${table}()`);
    expect(await offersOf(broken)).toEqual([]);
  }
  await broken.imports(small, { key: 'k' });
  await whole.imports(small);
  const twinless = (rows: readonly unknown[]): unknown[] => rows.map((row) => ({ ...(row as object), twin: null }));
  expect(twinless(await offersOf(broken))).toEqual(twinless(await offersOf(whole)));
  expect((await offersOf(broken)).length).toBeGreaterThan(50);
});
