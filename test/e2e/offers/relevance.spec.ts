import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '#platform/config/paths';
import { fold } from '#kernel/text';
import { AnAgency } from '../../world/agencies';
import { story, type World } from '../../world/world';

// What people of the Souss type, in French, Arabic, Darija in both scripts, mixed and misspelt, and the occupations that they mean; written for this test.
const searches = parse(readFileSync(path.join(projectRoot(), 'test/e2e/offers/relevance.csv')), { columns: true }) as readonly {
  readonly query: string;
  readonly occupations: string;
  readonly place: string;
}[];
const towns: Readonly<Record<string, string>> = {
  agadir: '09.001.01.01',
  inezgane: '09.273.01.15',
  aitmelloul: '09.273.01.05',
  dcheira: '09.273.01.13',
  casablanca: 'city:casablanca',
};
const TOP = 10;

interface Listed {
  readonly items: readonly { readonly occupation: { readonly code: string } | null; readonly commune: { readonly code: string } | null }[];
}

/** Every occupation of the tables once in each town, in French or Arabic, newest first in no order of its own. */
async function fill(world: World, organisationId: string): Promise<number> {
  const [{ n } = { n: 0 }] = await world.db.query<{ n: number }>(
    `with made as (
       insert into offer (id, kind, organisation_id, state, title, employer_name, occupation_code, sector_code, commune_code, published_at, created_at)
       select gen_random_uuid(), 'job', $1, 'published',
         case t.n % 5 when 0 then split_part(o.label_fr, ' / ', 1) when 1 then 'مطلوب ' || split_part(o.label_ar, ' / ', 1) when 2 then 'Recherche ' || split_part(o.label_fr, ' / ', 2) || ' H/F' when 3 then o.label_ar else upper(o.label_fr) end,
         'Société ' || t.n, o.code, o.sector_code, t.code, timestamptz '2027-01-01' + make_interval(mins => (hashtext(o.code || t.code) & 65535)), timestamptz '2027-01-01'
       from occupation o cross join unnest($2::text[]) with ordinality t (code, n) returning 1)
     select count(*)::int as n from made`,
    [organisationId, Object.values(towns)],
  );
  return n;
}

story('what people type finds the offers that they mean, among one of every occupation in five towns', async (world) => {
  const agency = await AnAgency.opens(world, 'Imane');
  const offers = await fill(world, agency.organisationId);
  const visitor = world.visitor();
  const judged: { readonly query: string; readonly recall: number; readonly reciprocal: number }[] = [];
  for (const { query, occupations, place } of searches) {
    const codes = occupations.split(' ');
    const meant = (one: Listed['items'][number]): boolean => codes.includes(one.occupation?.code ?? '') && (!place || one.commune?.code === towns[place]);
    const { items } = (await visitor.get<Listed>(`offers?pageSize=${TOP}&q=${encodeURIComponent(query)}`)).body;
    const hits = items.filter(meant).length;
    const first = items.findIndex(meant);
    judged.push({ query, recall: hits / Math.min(TOP, codes.length * (place ? 1 : 5)), reciprocal: first < 0 ? 0 : 1 / (first + 1) });
  }
  const mean = (of: 'recall' | 'reciprocal'): number => judged.reduce((sum, one) => sum + one[of], 0) / judged.length;
  process.stdout.write(`relevance: ${searches.length} searches in ${offers} offers: recall@${TOP} ${mean('recall').toFixed(3)}, MRR ${mean('reciprocal').toFixed(3)}\n`);
  const weak = judged
    .filter(({ recall, reciprocal }) => recall < 0.8 || reciprocal < 0.5)
    .map(({ query, recall, reciprocal }) => `${query} (${recall.toFixed(2)}, ${reciprocal.toFixed(2)})`);
  process.stdout.write(`relevance, weak: ${weak.join('; ') || 'none'}\n`);
  expect(searches.length).toBeGreaterThanOrEqual(150);
  expect([mean('recall') >= 0.95, mean('reciprocal') >= 0.8]).toEqual([true, true]);
});

story('the database folds words as the kernel does', async (world) => {
  const texts = [
    'Dcheïra El Jihadia',
    'الدّشيرة الجِهادية',
    'مُحاسِبة',
    'Œuvre d’art',
    'أإآٱ ى ة ء ؤ ئ',
    '٣٤٥ درهم',
    'ÇA  va?',
    'كوـــزيني',
    'C++ / C#',
    'ڭاراج گراج',
    'Straße',
    'ⵜⵉⵡⵉⵣⵉ',
    '',
    '—',
  ];
  const rows = await world.db.query<{ text: string; folded: string }>('select t as text, search_fold(t) as folded from unnest($1::text[]) with ordinality u (t, n) order by n', [
    texts,
  ]);
  expect(rows.map(({ folded }) => folded)).toEqual(texts.map(fold));
});
