import { createApi } from '../../../apps/api/app';
import { localDate } from '#kernel/calendar';
import { makeOffers } from '#database/demo/market';
import { makePeople } from '#database/demo/people';
import { chanceFrom } from '#database/demo/random';
import { demoSignIns } from '#database/demo/sign-ins';
import { readOfferPatterns, readTrades } from '#database/demo/tables';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { HttpPerson } from '../../world/client';
import { CommandLine } from '../../world/command-line';

jest.setTimeout(240_000);

type App = Awaited<ReturnType<typeof createApi>>;
let cli: CommandLine;
let app: App;
let db: Db;
let books: object;

// Passport is one per process: whatever else boots a house here comes before the API that the stories use, or after them
beforeAll(async () => {
  cli = await CommandLine.start({ TIWIZI_DEMO: '1', REQUESTS_PER_MINUTE: '100000', PUBLIC_URL: 'http://tiwizi.test' });
  await cli.json('setup');
  books = await cli.json('ledger', 'verify');
  app = await createApi(cli.config, { web: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  db = app.get(Db);
});
afterAll(async () => {
  await app?.close();
  await cli.stop();
});

const count = async (sql: string): Promise<number> => (await db.one<{ n: number }>(`select count(*)::int as n from ${sql}`))!.n;
const states = async (table: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await db.query<{ state: string; n: number }>(`select state, count(*)::int as n from ${table} group by state order by state`)).map(({ state, n }) => [state, n]),
  );

describe('the demo world', () => {
  it('shows candidacies from each side: new, silent, to be met, refused, hired, a seat to confirm', async () => {
    const found = await states('candidacy');
    for (const state of ['sent', 'seen', 'interview', 'no_news', 'rejected', 'hired', 'pre_registered', 'selected', 'enrolled'])
      expect([state, (found[state] ?? 0) > 0]).toEqual([state, true]);
    expect(await count('candidacy where typed_by is not null and since > told_at')).toBe(1);
    expect(await count("person_duplicate where state = 'open'")).toBeGreaterThan(0);
    expect(await count('candidacy_outcome where answer is null')).toBeGreaterThan(0);
  });

  it('is a town of sixty-two rows of people, of which two are one, twelve mentors, eight partners, a hundred and sixty-one offers and twenty-five files', async () => {
    expect(await count('person where seeker')).toBe(62);
    expect(await count("mentor where state = 'active'")).toBe(12);
    expect(await count('(select distinct organisation_id from organisation_member) as partners')).toBe(8);
    expect(await count('offer')).toBe(161);
    expect(await count('loan_application')).toBe(25);
  });

  it('has files in every state, loans promised, paid out, late and paid back', async () => {
    expect(await states('loan_application')).toEqual({
      ...{ draft: 3, submitted: 3, incomplete: 2, in_instruction: 3, ready_for_committee: 1, scheduled: 1, adjourned: 1, notified: 1 },
      ...{ rejected: 1, accepted: 6, withdrawn: 1, lapsed: 1, expired: 1 },
    });
    expect(await states('loan')).toEqual({ closed_paid: 1, conditions_met: 1, deferral: 1, repaying: 3 });
    expect(await count('loan l where exists (select 1 from instalment i where i.loan_id = l.id and i.paid < i.amount and i.due_on < current_date - 3)')).toBe(1);
    expect(Object.keys(await states('offer')).sort()).toEqual(['cancelled', 'draft', 'expired', 'filled', 'paused', 'published', 'review']);
    expect(await db.one('select lines, created, review, refused, duplicates from import_batch')).toEqual({ lines: 16, created: 9, review: 3, refused: 3, duplicates: 1 });
  });

  it('keeps books that agree, and leaves nothing undone', async () => {
    expect(books).toMatchObject({ sum: '0.00', unbalanced: [], differences: [], loans: 6 });
    expect(await states('outbox_delivery')).toEqual({ done: expect.any(Number) });
    expect([await count('match_work'), await count('session')]).toEqual([0, 0]);
    expect(await count('person_list')).toBeGreaterThan(25);
    expect(await count("reminder where state = 'sent'")).toBeGreaterThan(10);
    expect([await count('mentorship'), await count("mentor_charter where state = 'open'")]).toEqual([4, 1]);
    // one firm of each light, each with its reasons
    expect([
      await count("firm_light where light = 'green'"),
      await count("firm_light where light = 'amber' and ambers >= 3"),
      await count("firm_light where light = 'red'"),
    ]).toEqual([2, 1, 1]);
    expect(await count('meeting where starts_at > now()')).toBeGreaterThanOrEqual(1);
  });

  it('is fictitious: no mail leaves, no phone rings, nothing lies in the future', async () => {
    expect(await count("account where email not like '%@demo.example'")).toBe(0);
    expect(await count("account where phone is not null and phone not like '+2126000000__'")).toBe(0);
    expect(await count("person where phone is not null and phone not like '+2126000000__'")).toBe(0);
    expect(await count('history where at > now()')).toBe(0);
  });

  it.each(demoSignIns.map((one) => [one.login, one] as const))('%s signs in and finds what waits for her', async (_login, one) => {
    const person = new HttpPerson(app, one.login, 'fr');
    const { body: me } = await person.post<{ roles: string[] }>('accounts/sign-in', { login: one.login, password: one.password });
    expect(me.roles).toEqual([one.role]);
    const { steps } = (await person.get<{ steps: { code: string }[] }>('guidance')).body;
    expect(steps.map(({ code }) => code)).not.toEqual([]);
  });

  it('has matches with reasons for the job seeker and candidates for the employer', async () => {
    const brahim = await signedIn('brahim@demo.example');
    const { items } = (await brahim.get<{ items: { score: number; reasons: { matchedSkills: object[]; missingSkills: object[]; wish: object | null } }[] }>('matching/mine')).body;
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items[0]!.score).toBeGreaterThan(700);
    expect(items[0]!.reasons.matchedSkills.length).toBeGreaterThan(0);
    for (const { reasons } of items) expect(reasons.wish !== null || reasons.matchedSkills.length * 3 >= reasons.missingSkills.length).toBe(true);
    const imane = await signedIn('imane@demo.example');
    const { items: offers } = (await imane.get<{ items: { id: string }[] }>('offers/mine?state=published&pageSize=50')).body;
    const candidates = await Promise.all(offers.map(async ({ id }) => (await imane.get<{ items: object[] }>(`matching/offers/${id}/candidates`)).body.items.length));
    expect(candidates.filter((n) => n > 0).length).toBeGreaterThan(3);
  });

  it('gives the mentor a proposal to answer and a meeting ahead, the founder her schedule', async () => {
    const fadma = await signedIn('fadma@demo.example');
    const { items } = (await fadma.get<{ items: { state: string }[] }>('mentoring/proposals')).body;
    expect(items.filter(({ state }) => state === 'proposed').length).toBeGreaterThan(0);
    const khadija = await signedIn('khadija@demo.example');
    const [loan] = (await khadija.get<{ items: { id: string; state: string }[] }>('loans/mine')).body.items;
    expect(loan).toMatchObject({ state: 'repaying' });
    const { instalments } = (await khadija.get<{ instalments: { state: string }[] }>(`loans/${loan!.id}`)).body;
    expect(instalments.map(({ state }) => state)).toEqual(expect.arrayContaining(['grace', 'paid', 'due']));
    expect(instalments.some(({ state }) => state === 'late')).toBe(false);
  });

  it('is the same town from the same seed', async () => {
    const occupations = await app.get(ReferenceQueries).occupations();
    const day = localDate('2027-03-15');
    const names = (seed: string): string[] => makePeople(chanceFrom(seed), readTrades(), occupations, day).map(({ name, trade }) => `${name.latin} ${name.ar} ${trade.key}`);
    const titles = (seed: string): string[] => makeOffers(chanceFrom(seed), readOfferPatterns(), day).map(({ body, fate }) => `${String(body.title)} ${fate}`);
    expect(names('a')).toEqual(names('a'));
    expect(titles('a')).toEqual(titles('a'));
    expect(names('a')).not.toEqual(names('b'));
    expect(new Set(names('a')).size).toBe(60);
  });

  it('is not told twice, and not where real people are', async () => {
    expect(await cli.json('demo', 'seed')).toMatchObject({ found: 'whole' });
    expect(await count('person')).toBe(74);
    const real = await CommandLine.start({ TIWIZI_DEMO: '1' });
    try {
      await real.run('user', 'create', '--email', 'someone@tiwizi.test', '--role', 'founder');
      expect(await real.json('setup')).toMatchObject({ demo: 'none' });
      expect(await real.run('demo', 'seed', '--lang', 'en')).toMatchObject({ code: 1, err: expect.stringContaining('only into an empty one') });
    } finally {
      await real.stop();
    }
  });

  it('goes on where it was cut short, and ends the same', async () => {
    const tables = ['person', 'offer', 'loan_application', 'loan', 'instalment', 'repayment', 'ledger_entry', 'mentor_proposal', 'mentorship', 'meeting', 'account'];
    const size = async (): Promise<number[]> => Promise.all(tables.map((table) => count(table)));
    const before = await size();
    await db.query('update demo_world set finished_at = null');
    expect(await cli.json('demo', 'seed')).toMatchObject({ found: 'begun' });
    expect(await size()).toEqual(before);
    expect(await cli.json('ledger', 'verify')).toMatchObject({ differences: [] });
  });

  async function signedIn(login: string): Promise<HttpPerson> {
    const person = new HttpPerson(app, login, 'fr');
    await person.post('accounts/sign-in', { login, password: demoSignIns[0]!.password });
    return person;
  }
});
