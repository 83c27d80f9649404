import { readFileSync } from 'node:fs';
import { AnAgency, type ImportCounts, type ImportedLine } from '../../world/agencies';
import { sharedFile } from '../../world/shared';
import { story, type World } from '../../world/world';

// Real ads of a Moroccan job site, lent for tests and never part of this repository; without them the story says so and skips.
const file = sharedFile('data/offers_ma/ads.csv');
const LINES = 377;
/** 12 groups of equal lines hold 13 lines too many. */
const SURPLUS = 13;

interface Fits {
  readonly items: readonly {
    readonly score: number;
    readonly reasons: { readonly parts: Readonly<Record<string, number>>; readonly matchedSkills: readonly object[]; readonly wish: { readonly how: string } | null };
  }[];
}
const people = [
  { name: 'Salma', wish: '5131-01', communeCode: 'city:marrakech', radiusKm: 20 },
  { name: 'Hind', wish: '2411-01', communeCode: 'city:casablanca', radiusKm: 30 },
  { name: 'Brahim', wish: '5223-01', communeCode: '09.273.01.13', radiusKm: 50 },
] as const;

/** Her offers, once she has told who she is; she knows two skills of her trade. */
async function fitsOf(world: World, { name, wish, ...place }: (typeof people)[number]): Promise<Fits['items']> {
  const [person] = await world.people(`${name} the seeker`);
  const skills = await world.db.query<{ code: string }>('select skill_code as code from occupation_skill where occupation_code = $1 order by essential desc, skill_code limit 2', [
    wish,
  ]);
  const profile = { firstName: name, lastName: 'Essai', educationCode: 'master', experienceMonths: 60, languages: [{ code: 'fr', level: 3 }] };
  await person.put('people/me/profile', { ...profile, ...place, wishes: [wish], skills: skills.map(({ code }) => ({ code, level: 2 })) });
  await world.settle();
  return (await person.get<Fits>('matching/mine')).body.items;
}

const importAds = (agency: AnAgency, path: string): Promise<ImportCounts> => agency.imports(readFileSync(path), { name: 'ads.csv', source: 'ads' });

function understood(lines: readonly ImportedLine[], code: string): number {
  return 1 - lines.filter((line) => line.problems.some((problem) => problem.code === code)).length / LINES;
}

if (!file) {
  process.stdout.write('real ads: skipped, ../shared/data/offers_ma/ads.csv is not there\n');
  it.skip('skipped: ../shared/data/offers_ma/ads.csv is not there', () => undefined);
} else {
  story('real ads go in as they are: columns guessed, cities and levels understood, occupations proposed, what is not understood is listed', async (world) => {
    const agency = await AnAgency.opens(world, 'Imane');
    const done = await importAds(agency, file);
    expect(done.mapping).toEqual({
      title: 'title',
      place: 'city',
      experience: 'experience',
      sector: 'domain',
      contract: 'contract',
      salary: 'salary',
      education: 'education',
      rowNumber: 'source_row',
    });
    const { created, review, refused, duplicates, updated, unchanged } = done;
    expect([done.lines, created + review + refused + duplicates + updated + unchanged, duplicates, done.unknownColumns]).toEqual([LINES, LINES, SURPLUS, []]);
    const lines = await agency.linesOf(done.id);
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: LINES }, (_, i) => i + 2));
    const problems = lines.flatMap((line) => line.problems.map((problem) => ({ line: line.line, ...problem })));
    expect(problems.filter(({ code, value, message, repair }) => !code || !value || message.length < 10 || repair.length < 10 || message.includes('{{'))).toEqual([]);
    const [proposed] = await world.db.query<{ n: number; sure: number }>(
      `select count(o.occupation_code)::int as n, (count(*) filter (where o.occupation_confidence >= 70))::int as sure from import_line l join offer o on o.id = l.offer_id where l.batch_id = $1`,
      [done.id],
    );
    process.stdout.write(
      `real ads: ${created} on line, ${review} to review, ${refused} refused, ${duplicates} duplicates; occupation proposed for ${proposed?.n} of ${LINES}, sure for ${proposed?.sure}; ` +
        `cities understood ${(100 * understood(lines, 'place_unknown')).toFixed(1)} %, levels ${(100 * understood(lines, 'education_unknown')).toFixed(1)} %\n`,
    );
    expect(understood(lines, 'place_unknown')).toBeGreaterThanOrEqual(0.95);
    for (const code of ['education_unknown', 'contract_unknown', 'salary_unreadable', 'experience_unreadable', 'sector_unknown'])
      expect([code, understood(lines, code)]).toEqual([code, 1]);
    expect([proposed!.n >= 370, proposed!.sure >= 365]).toEqual([true, true]);
    expect(problems.filter(({ code }) => code === 'excludes_origin').map(({ line }) => line)).toEqual([209, 362]);
    const waiting = new Set(lines.filter(({ state }) => state === 'review').map(({ title }) => title));
    expect(['piano', 'IT', 'Avis de recrutement'].filter((title) => !waiting.has(title))).toEqual([]);
  });

  story('the same ads again change nothing, and people get explained fits among them', async (world) => {
    const agency = await AnAgency.opens(world, 'Imane');
    await importAds(agency, file);
    const again = await importAds(agency, file);
    expect([again.unchanged, again.duplicates, again.created + again.updated + again.review + again.refused]).toEqual([LINES - SURPLUS, SURPLUS, 0]);
    await world.settle();
    for (const person of people) {
      const items = await fitsOf(world, person);
      expect([person.name, items.length > 0, items[0]?.reasons.wish?.how]).toEqual([person.name, true, 'same']);
      expect(items.filter(({ score, reasons }) => Object.values(reasons.parts).reduce((sum, part) => sum + part, 0) !== score)).toEqual([]);
      expect(items.filter(({ reasons }) => reasons.wish === null && reasons.matchedSkills.length === 0)).toEqual([]);
    }
  });
}
