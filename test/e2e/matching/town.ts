import { agencyOf } from '../../world/agency';
import type { HttpPerson } from '../../world/client';
import type { World } from '../../world/world';

/** A small town of random people and offers, the same for the same seed. */
export class Town {
  readonly people: string[] = [];
  readonly offers: string[] = [];

  constructor(
    private readonly seed: { n: number },
    readonly officer: HttpPerson,
    readonly agency: HttpPerson,
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
  profile(n: number): object {
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
  wanted(): object {
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
      () => this.officer.post('people/merges', { keptId: this.one(this.people), goneId: this.one(this.people) }, { expect: 200 }),
    ];
    await this.one(events)().catch((error: unknown) => {
      if (!/answered (409|422)/.test(String(error))) throw error;
    });
  }
}

/** Everything that is stored of lists, in order. */
export const lists = async (world: World): Promise<readonly object[]> => [
  ...(await world.db.query('select person_id as owner, ids, scores, version from person_list order by person_id')),
  ...(await world.db.query('select offer_id as owner, ids, scores, version from offer_list order by offer_id')),
];
