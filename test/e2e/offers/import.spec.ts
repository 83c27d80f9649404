import { AnAgency, type ImportCounts } from '../../world/agencies';
import { story } from '../../world/world';

const head = 'Référence;Intitulé du poste;Ville;Contrat;Salaire;Niveau;Date limite;Remarque';
const rows = {
  good: 'A1;Serveur / Serveuse;Agadir ;CDI;3 000 - 4 000 DH;Bac;31/12/2027;x',
  also: 'A2;Développeur web;Tout le Maroc / A distance;A discuter;A discuter;Bac plus 2;;',
  noted: 'A3;Cuisinier;Inezgane;CDX;beaucoup;Bac;demain;',
  over: 'A4;Plombier;Agadir;CDI;;;03/01/2027;',
  formula: 'A5;"=HYPERLINK(""http://x"")";Agadir;CDI;;;01/01/2027;@cmd',
  noTitle: 'A6;;Agadir;CDI;;;;',
  unsure: 'A7;piano;Agadir;;;;;',
  excludes: 'A8;Serveuse célibataire;Agadir;;;;;',
  nowhere: 'A9;Serveur;Atlantis;;;;;',
  open: 'A10;"Serveur;Agadir;;;;;',
};
const file = (...lines: string[]): string => [head, ...lines, ''].join('\n');
const counts = ({ lines, created, updated, unchanged, refused, review, duplicates }: ImportCounts): number[] => [lines, created, updated, unchanged, refused, review, duplicates];

story('a file of offers: good lines go on line, doubtful ones wait, the others come back with line, column, value, reason and repair', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const done = await agency.imports(file(...Object.values(rows)));
  expect(counts(done)).toEqual([10, 3, 0, 0, 4, 3, 0]);
  expect(done).toMatchObject({ mapping: { externalRef: 'Référence', title: 'Intitulé du poste', place: 'Ville', closesOn: 'Date limite' }, unknownColumns: ['Remarque'] });
  const lines = await agency.linesOf(done.id);
  expect(lines.flatMap(({ line, state, problems }) => problems.map(({ column, value, code, severity }) => [line, state, column, value, code, severity].join('|')))).toEqual([
    '4|created|Contrat|CDX|contract_unknown|note',
    '4|created|Salaire|beaucoup|salary_unreadable|note',
    '4|created|Date limite|demain|date_unreadable|note',
    '5|refused|Date limite|03/01/2027|closed_already|refused',
    '6|refused|Intitulé du poste|=HYPERLINK("http://x")|occupation_unknown|review',
    '6|refused|Date limite|01/01/2027|closed_already|refused',
    '7|refused|Intitulé du poste||title_missing|refused',
    '8|review|Intitulé du poste|piano|occupation_unsure|review',
    '9|review|Intitulé du poste|Serveuse célibataire|excludes_sex|review',
    '9|review|Intitulé du poste|Serveuse célibataire|excludes_family|review',
    '10|review|Ville|Atlantis|place_unknown|review',
    '11|refused||A10;"Serveur;Agadir;;;;;|quote_open|refused',
  ]);
  expect(lines.filter(({ state }) => state === 'refused').every(({ offerId }) => offerId === null)).toBe(true);
  const { body: open } = await world.visitor().get<{ items: { title: string; remote: boolean; commune: { label: { fr: string } } | null }[] }>('offers');
  expect(open.items.map(({ title, remote, commune }) => [title, remote, commune?.label.fr ?? null]).sort()).toEqual([
    ['Cuisinier', false, 'Inezgane'],
    ['Développeur web', true, null],
    ['Serveur / Serveuse', false, 'Agadir'],
  ]);
});

story('problems of an import are told in three languages, and the refused lines go back as a file without formulas', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const { id } = await agency.imports(file(rows.good, rows.over, rows.formula, rows.unsure));
  const said = async (lang: string): Promise<string[]> =>
    (await agency.linesOf(id, lang, 'review')).flatMap(({ problems }) => problems.map(({ message, repair }) => `${message} ${repair}`));
  expect(await said('fr')).toEqual([
    'Le métier de « piano » n’est pas sûr. Le plus proche : Professeur de musique / Professeure de musique. Ouvrez l’offre : confirmez le métier proposé ou choisissez-en un autre.',
  ]);
  expect((await said('en'))[0]).toContain('The nearest: Music teacher. Open the offer');
  expect((await said('ar'))[0]).toMatch(/^مهنة «piano» غير مؤكدة\. الأقرب: أستاذ/);

  const { body: csv, headers } = await agency.person.get<string>(`offers/imports/${id}/rejected.csv`);
  expect(String(headers['content-disposition'])).toContain('rejected.csv');
  const [title, ...refused] = csv.replace('\ufeff', '').trim().split('\r\n');
  expect(title).toBe('"Référence","Intitulé du poste","Ville","Contrat","Salaire","Niveau","Date limite","Remarque","Pourquoi","Comment corriger"');
  expect(refused).toHaveLength(2);
  expect(refused[0]).toContain('"La date limite « 03/01/2027 » est passée.","Écrivez une date à venir, ou retirez la ligne."');
  expect(refused[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(refused[1]).toContain(`"'@cmd"`);
  // mended in the spreadsheet and sent back, its two columns of words are not in the way
  const mended = await agency.imports(csv.replaceAll('03/01/2027', '03/01/2028').split('\r\n').slice(0, 2).join('\n'));
  expect(counts(mended)).toEqual([1, 1, 0, 0, 0, 0, 0]);
  expect(mended.unknownColumns).toEqual(['Remarque', 'Pourquoi', 'Comment corriger']);
});

story('the same file again changes nothing; a changed line changes its offer, and what people decided stays', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const text = file(rows.good, rows.also, rows.unsure);
  const first = await agency.imports(text);
  const [waiter, , piano] = await agency.linesOf(first.id);
  expect(counts(await agency.imports(text))).toEqual([3, 0, 0, 3, 0, 0, 0]);
  const fresh = await agency.imports(text.replace('A2', 'A20'), { source: 'other' });
  expect(counts(fresh)).toEqual([3, 0, 0, 0, 0, 1, 2]);

  const music = { organisationId: agency.organisationId, kind: 'job', title: 'piano', occupationCode: '2354-01' };
  expect((await agency.person.put<{ state: string }>(`offers/${piano?.offerId}`, music)).body.state).toBe('published');
  await agency.person.post(`offers/${waiter?.offerId}/fill`);
  const changed = await agency.imports(text.replace('3 000 - 4 000', '5 000 - 6 000').replace('piano;Agadir;', 'piano;Agadir;CDD').replace('Bac plus 2', 'Bac plus 3'));
  expect(counts(changed)).toEqual([3, 0, 2, 1, 0, 0, 0]);
  expect((await agency.linesOf(changed.id))[0]?.problems[0]).toMatchObject({ code: 'offer_closed' });
  const { body: view } = await world.visitor().get<object>(`offers/${piano?.offerId}`);
  expect(view).toMatchObject({ state: 'published', contract: 'cdd', occupation: { code: '2354-01' }, flags: [] });
  await world.settle();
});

story('an import belongs to its agency: another one does not see that it exists, nor imports for it; officers see it', async (world) => {
  const [imane, other] = [await AnAgency.opens(world, 'Imane'), await AnAgency.opens(world, 'Omar')];
  const [officer, salma] = await world.people('Karim the officer', 'Salma the seeker');
  const { id } = await imane.imports(file(rows.good, rows.excludes));
  for (const path of [`offers/imports/${id}`, `offers/imports/${id}/lines`, `offers/imports/${id}/rejected.csv`]) {
    await other.person.get(path, { expect: 404 });
    await salma.get(path, { expect: 403 });
    await world.visitor().get(path, { expect: 401 });
    await officer.get(path);
  }
  const list = async (agency: AnAgency): Promise<number> => (await agency.person.get<{ items: unknown[] }>('offers/imports')).body.items.length;
  expect([await list(imane), await list(other)]).toEqual([1, 0]);
  const foreign = { organisationId: imane.organisationId };
  const refused = await other.person.upload<{ code: string }>('offers/imports', { name: 'x.csv', bytes: file(rows.good) }, foreign, { expect: 403 });
  expect(refused.body.code).toBe('offers.not_your_organisation');
  await salma.upload('offers/imports', { name: 'x.csv', bytes: file(rows.good) }, foreign, { expect: 403 });
  // the only organisation of who sends the file needs not be named
  expect((await other.person.upload<ImportCounts>('offers/imports', { name: 'x.csv', bytes: file(rows.also) })).body.created).toBe(1);
});

story('a file that cannot be read says why at its field; a repeated request is one import', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const refused = async (bytes: string | Buffer): Promise<string> =>
    (
      await agency.person.upload<{ code: string; fields: { path: string }[] }>(
        'offers/imports',
        { name: 'x.csv', bytes },
        { organisationId: agency.organisationId },
        { expect: 422 },
      )
    ).body.code;
  expect(await refused('Ville;Salaire\nAgadir;3000\n')).toBe('offers.no_title_column');
  expect(await refused(`${head}\n`)).toBe('offers.file_empty');
  expect(await refused('\n \n')).toBe('offers.file_empty');
  expect(await refused(Buffer.from('PK\u0003\u0004 a spreadsheet'))).toBe('offers.file_unreadable');
  expect(await refused(`Poste\n${'Serveur\n'.repeat(20_001)}`)).toBe('offers.file_too_large');
  const [one, two] = [await agency.imports(file(rows.good), { key: 'k-1' }), await agency.imports(file(rows.good), { key: 'k-1' })];
  expect(two).toEqual(one);
  await agency.person.upload('offers/imports', { name: 'x.csv', bytes: file(rows.also) }, { organisationId: agency.organisationId }, { key: 'k-1', expect: 422 });
  const latin = Buffer.from('Intitul\u00e9;Ville\nInfirmier dipl\u00f4m\u00e9 d\u0092\u00c9tat;F\u00e8s\n', 'latin1');
  expect(counts(await agency.imports(latin))).toEqual([1, 1, 0, 0, 0, 0, 0]);
  const { body } = await world.visitor().get<{ items: { title: string }[] }>('offers?q=infirmier');
  expect(body.items.map(({ title }) => title)).toEqual(['Infirmier diplômé d’État']);
});

story('wording that excludes waits for an officer, or until its agency mends it', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const [officer] = await world.people('Karim the officer');
  const done = await agency.imports(file(rows.excludes, rows.nowhere, 'B1;Femme de chambre;Agadir;;;;;'));
  const [single, nowhere, chamber] = await agency.linesOf(done.id);
  const body = { organisationId: agency.organisationId, kind: 'job', occupationCode: '5131-01', communeCode: '09.001.01.01' };
  const change = async (id: string | null | undefined, title: string): Promise<string> =>
    (await agency.person.put<{ state: string }>(`offers/${id}`, { ...body, title })).body.state;
  expect(await change(single?.offerId, 'Serveuse')).toBe('review');
  expect(await change(single?.offerId, 'Serveur / Serveuse')).toBe('published');
  expect(await change(nowhere?.offerId, 'Serveur')).toBe('published');
  await agency.person.post(`offers/${chamber?.offerId}/approve`, {}, { expect: 403 });
  await officer.post(`offers/${chamber?.offerId}/approve`);
  expect((await world.visitor().get<{ total: number }>('offers')).body.total).toBe(3);
  await world.settle();
});

story('a file in Arabic, and one of trainings', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const arabic =
    'المنصب,المدينة,نوع العقد,الأجر,المستوى الدراسي,الخبرة,آخر أجل\nنادل,أكادير,عقد غير محدد المدة,٣٠٠٠ درهم,باكالوريا,سنتان,٣١/١٢/٢٠٢٧\nكهربائي,الدشيرة,عقد محدد المدة,حسب الاتفاق,غير مهم,بدون خبرة,\n';
  const done = await agency.imports(arabic);
  expect(counts(done)).toEqual([2, 2, 0, 0, 0, 0, 0]);
  const [waiter] = await agency.linesOf(done.id);
  expect((await world.visitor().get<object>(`offers/${waiter?.offerId}`)).body).toMatchObject({
    ...{ contract: 'cdi', salaryMin: '3000.00', closesOn: '2027-12-31', experienceMonths: 24, education: { code: 'bac' }, occupation: { code: '5131-01' } },
    commune: { code: '09.001.01.01' },
  });
  const courses = await agency.imports('Formation;Ville;Âge max;Places;Date de début\nTechnicien en réseaux;Agadir;30;20;01/09/2027\n', { source: 'ista', kind: 'training' });
  expect(counts(courses)).toEqual([1, 1, 0, 0, 0, 0, 0]);
  const { body } = await world.visitor().get<{ items: object[] }>('offers?kind=training');
  expect(body.items).toMatchObject([{ kind: 'training', contract: 'training', posts: 20, startsOn: '2027-09-01' }]);
});
