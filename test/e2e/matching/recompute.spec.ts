import { Workers } from '#platform/queue/workers';
import { agencyOf } from '../../world/agency';
import type { HttpPerson } from '../../world/client';
import { story, type World } from '../../world/world';

/** A small town of random people and offers, the same for the same seed. */
class Town {
  private people: string[] = [];
  private offers: string[] = [];

  constructor(
    private readonly seed: { n: number },
    private readonly officer: HttpPerson,
    private readonly agency: HttpPerson,
    private readonly organisationId: string,
  ) {}

  static async open(world: World, seed: number): Promise<Town> {
    const [officer] = await world.people('Karim the officer');
    const agency = await agencyOf(world, 'Nadia the agency', 'ANAPEC');
    const [organisation] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
    return new Town({ n: seed }, officer, agency, organisation!.id);
  }

  private random(below: number): number {
    this.seed.n = (Math.imul(this.seed.n, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed.n / 2 ** 32) * below);
  }
  private one<T>(list: readonly T[]): T {
    return list[this.random(list.length)]!;
  }

  private readonly communes = ['09.273.01.13', '09.001.01.01', '09.001.05.09', 'city:tanger'];
  private readonly occupations = ['7531-01', '7531-02', '7531-02', '5120-01'];
  private readonly skills = ['machine_sewing', 'fabric_cutting', 'measuring', 'ironing', 'clothing_alteration'];

  async person(): Promise<void> {
    const { body } = await this.officer.post<{ personId: string }>('people', this.profile(this.people.length));
    this.people.push(body.personId);
  }
  private profile(n: number): object {
    const skills = this.skills.filter(() => this.random(2) === 0).map((code) => ({ code, level: 2 }));
    const languages = this.random(3) > 0 ? [{ code: 'fr', level: 1 + this.random(4) }] : [];
    const path = { educationCode: this.one(['none', 'bac', 'bac', 'licence']), experienceMonths: this.random(60), wishes: [this.one(this.occupations)], skills, languages };
    return {
      firstName: `P${'abcdefghijklmnopqrstuvwxyz'[n % 26]}`,
      lastName: 'Ait',
      birthYear: 1960 + n,
      communeCode: this.one(this.communes),
      radiusKm: this.one([15, 60, 100]),
      remoteOk: this.random(2) === 0,
      workTime: this.one(['any', 'any', 'full', 'part']),
      ...path,
    };
  }

  async offer(): Promise<void> {
    this.offers.push((await this.agency.post<{ id: string }>('offers', this.wanted())).body.id);
  }
  private wanted(): object {
    const skills = this.random(3) === 0 ? [{ code: this.one(this.skills), essential: true }] : undefined;
    const asks = {
      educationCode: this.one([undefined, 'bac']),
      experienceMonths: this.random(24),
      languages: this.random(5) === 0 ? [{ code: 'fr', level: 2 }] : [],
      maxAge: this.one([undefined, undefined, 45]),
    };
    return {
      organisationId: this.organisationId,
      kind: this.one(['job', 'job', 'training']),
      title: `Offre ${this.random(1000)}`,
      occupationCode: this.one(this.occupations),
      communeCode: this.one([undefined, ...this.communes]),
      remote: this.random(4) === 0,
      workTime: this.one(['any', 'full']),
      ...asks,
      ...(skills ? { skills } : {}),
    };
  }

  read(personId: string): Promise<{ body: { items: { offer: { id: string }; score: number; reasons: { parts: Record<string, number> } }[] } }> {
    return this.officer.get(`matching/people/${personId}`);
  }

  /** Something happens to somebody. What is not possible now is simply refused. */
  async happens(): Promise<void> {
    const id = this.one(this.offers);
    const events = [
      () => this.officer.put(`people/${this.one(this.people)}`, this.profile(this.random(40))),
      () => this.agency.put(`offers/${id}`, this.wanted()),
      ...(['pause', 'resume', 'fill', 'cancel'] as const).map((move) => () => this.agency.post(`offers/${id}/${move}`)),
      () => this.offer(),
      () => this.person(),
    ];
    await this.one(events)().catch((error: unknown) => {
      if (!/answered 409/.test(String(error))) throw error;
    });
  }
}

const lists = async (world: World): Promise<readonly object[]> => [
  ...(await world.db.query('select person_id, ids, scores, version from person_list order by person_id')),
  ...(await world.db.query('select offer_id, ids, scores, version from offer_list order by offer_id')),
];

story('after whatever happens, the kept lists are those of a full run; each score is the sum of its reasons', async (world) => {
  const town = await Town.open(world, 20_270_104);
  for (let i = 0; i < 36; i++) await town.person();
  for (let i = 0; i < 26; i++) await town.offer();
  await world.settle();
  let seen = 0;
  for (let round = 0; round < 8; round++) {
    for (let i = 0; i < 6; i++) await town.happens();
    await world.settle();
    const kept = await lists(world);
    await world.db.query('truncate person_list, offer_list');
    await world.app.get(Workers).runNow('matching.run_all');
    expect(await lists(world)).toEqual(kept);
    seen += kept.length;
    expect(kept.length).toBeGreaterThan(20);
  }
  expect(seen).toBeGreaterThan(250);
  const full = await world.db.one<{ n: number }>('select count(*)::int as n from offer_list where cardinality(ids) = 20');
  expect(full?.n).toBeGreaterThan(0); // some lists are full: those below are pushed out
  for (const stored of await world.db.query<{ person_id: string; ids: string[]; scores: number[] }>('select person_id, ids, scores from person_list order by person_id')) {
    const { items } = (await town.read(stored.person_id)).body;
    expect(items.map(({ offer, score }) => [offer.id, score])).toEqual(stored.ids.map((id, i) => [id, stored.scores[i]]));
    expect(items.map(({ reasons }) => Object.values(reasons.parts).reduce((sum, part) => sum + part, 0))).toEqual(stored.scores);
  }
});

story('an agency sees five people at most, and only for its own offers; a closed offer has none', async (world) => {
  const town = await Town.open(world, 7);
  for (let i = 0; i < 12; i++) await town.person();
  const agency = await agencyOf(world, 'Rim the agency', 'OFPPT');
  const [own] = (await agency.get<{ items: { id: string }[] }>('organisations/mine')).body.items;
  const wanted = { organisationId: own!.id, kind: 'job', title: 'Couturier / Couturière', occupationCode: '7531-02' };
  const { id } = (await agency.post<{ id: string }>('offers', wanted)).body;
  await world.settle();
  const candidates = async (): Promise<{ personId: string; score: number; rank: number }[]> =>
    (await agency.get<{ items: { personId: string; score: number; rank: number }[] }>(`matching/offers/${id}/candidates`)).body.items;
  const best = await candidates();
  expect(best).toHaveLength(5);
  expect(best.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  expect([...best].sort((a, b) => b.score - a.score)).toEqual(best);
  await (await agencyOf(world, 'Other the agency', 'Autre')).get(`matching/offers/${id}/candidates`, { expect: 404 });
  await agency.post(`offers/${id}/fill`);
  await world.settle();
  expect(await candidates()).toEqual([]);
  expect(await world.db.one('select count(*)::int as n from match_work')).toEqual({ n: 0 });
});

story('an administrator has every list made anew; asked twice it is one run', async (world) => {
  const town = await Town.open(world, 11);
  for (let i = 0; i < 5; i++) await town.person();
  for (let i = 0; i < 5; i++) await town.offer();
  await world.settle();
  const before = await lists(world);
  await world.db.query('truncate person_list, offer_list');
  const admin = await world.person('Keeper', 'admin');
  await Promise.all([admin.post('matching/runs'), admin.post('matching/runs')]);
  await world.settle();
  expect(await lists(world)).toEqual(before);
});
