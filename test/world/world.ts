import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/app';
import { schedule } from '../../apps/worker/schedule';
import { ManualClock } from '#kernel/clock';
import { type LocalDate, localDate } from '#kernel/calendar';
import { type Role, systemActor } from '#kernel/permissions';
import { CreateAccount, readEmail, readPhone } from '#features/accounts';
import { loadConfig } from '#platform/config/env';
import { Db } from '#platform/database/db';
import { type KeptMessage, MessageFolder } from '#platform/mail/message-folder';
import { Queues } from '#platform/queue/queues';
import { Workers } from '#platform/queue/workers';
import { anyProfile, partOf } from './cast';
import { HttpPerson } from './client';
import { freshDatabase } from './database';
import { watchDatabase } from './watch-database';

export type Backend = 'postgres' | 'redis';

/** Both stores of the queue; Redis only where the test run found one. */
export const backends: readonly Backend[] = process.env.TEST_REDIS_URL ? ['postgres', 'redis'] : ['postgres'];

interface WorldOptions {
  readonly backend?: Backend;
  readonly day?: string;
  /** Settings that this story needs otherwise. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Another way to the database than straight. */
  readonly through?: (url: string) => Promise<string>;
  /** An API alone, whose queues nobody works. */
  readonly withoutWorker?: boolean;
}

/** The house in this process: API and workers on a database of their own, with a clock that stands still. */
export class World {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: ManualClock,
    readonly db: Db,
    private readonly seen: { readonly statements: number },
    private readonly dispose: () => Promise<void>,
  ) {}

  static async start(options: WorldOptions = {}): Promise<World> {
    const database = await freshDatabase();
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-world-'));
    const redis = options.backend === 'redis' ? { REDIS_URL: process.env.TEST_REDIS_URL } : {};
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: (await options.through?.(database.url)) ?? database.url,
      TIWIZI_DATA_DIR: dataDir,
      TIWIZI_DEMO: '1',
      PUBLIC_URL: 'http://tiwizi.test',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      DATABASE_POOL: '6',
      REQUESTS_PER_MINUTE: '1000000',
      ...redis,
      ...options.settings,
    });
    const clock = new ManualClock(new Date('2027-01-04T09:00:00Z'));
    const app = await createApi(config, { clock, web: false });
    const dispose = async (): Promise<void> => {
      await app.close();
      await database.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    };
    let seen = { statements: 0 };
    try {
      seen = watchDatabase(app.get(Db));
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      if (!options.withoutWorker) await app.get(Workers).start();
    } catch (error) {
      await dispose();
      throw error;
    }
    const world = new World(app, clock, app.get(Db), seen, dispose);
    if (options.day) clock.setDay(localDate(options.day));
    return world;
  }

  /** How many statements went to PostgreSQL meanwhile. */
  async statementsOf(work: () => Promise<unknown>): Promise<number> {
    const before = this.seen.statements;
    await work();
    return this.seen.statements - before;
  }

  stop(): Promise<void> {
    return this.dispose();
  }

  visitor(name = 'a visitor', lang: 'ar' | 'fr' | 'en' = 'fr'): HttpPerson {
    return new HttpPerson(this.app, name, lang);
  }

  /** Somebody with an account of these roles, signed in. E-mail: `<name>@tiwizi.test`. */
  async person(name: string, ...roles: Role[]): Promise<HttpPerson> {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@tiwizi.test`;
    const password = 'une belle journee';
    await this.app.get(CreateAccount).execute(systemActor('story'), { email, password, roles, language: 'fr' });
    const person = this.visitor(name);
    await person.signIn(email, password);
    return person;
  }

  /** `people('Salma the founder', 'Karim the officer')`: all signed in; founders, seekers and mentors with a profile. */
  async people<const Cast extends readonly string[]>(...cast: Cast): Promise<{ [K in keyof Cast]: HttpPerson }> {
    const people: HttpPerson[] = [];
    for (const line of cast) {
      const { name, role } = partOf(line);
      const person = await this.person(name, role);
      if (['founder', 'job_seeker', 'mentor'].includes(role)) await person.put('people/me/profile', { ...anyProfile, firstName: name });
      people.push(person);
    }
    return people as { [K in keyof Cast]: HttpPerson };
  }

  /** Signs up with the code that comes to the address, as a person does on the first day. */
  async signsUp(person: HttpPerson, login: string, role: Role, password = 'trois chats gris'): Promise<HttpPerson> {
    const { body: asked } = await person.post<{ signUpId: string }>('accounts/sign-up', { login, password, role });
    const [message] = await this.messages(readEmail(login) ?? readPhone(login));
    await person.post('accounts/confirm', { signUpId: asked.signUpId, code: /\b\d{6}\b/.exec(message?.text ?? '')?.[0] });
    await person.signIn(login, password);
    return person;
  }

  /** Messages that left, newest first. */
  messages(to?: string): Promise<KeptMessage[]> {
    return this.app.get(MessageFolder).list(to);
  }

  /** Sets the clock to noon of that day, rings every bell of the schedule once, and waits until all is quiet. */
  async dayBecomes(day: string): Promise<void> {
    this.clock.setDay(localDate(day));
    await this.settle();
    for (const bell of schedule) await this.app.get(Workers).runNow(bell.job);
    await this.settle();
  }

  today(): LocalDate {
    return this.clock.today();
  }

  /** Until no event waits for its subscriber and no job waits for a worker. Failing events fail the story. */
  async settle(): Promise<void> {
    const workers = this.app.get(Workers);
    const queues = this.app.get(Queues);
    for (let round = 0; round < 400; round++) {
      await workers.runNow('outbox.sweep');
      const open = await this.db.one<{ pending: number; failing: number }>(
        "select count(*)::int as pending, count(*) filter (where attempts > 0)::int as failing from outbox_delivery where state <> 'done'",
      );
      if (open && open.failing > 0) {
        const row = await this.db.one<{ subscriber: string; last_error: string }>(
          'select subscriber, last_error from outbox_delivery where last_error is not null order by next_at desc limit 1',
        );
        throw new Error(`${row?.subscriber} failed: ${row?.last_error}`);
      }
      const backlog = Object.values(await queues.backlog()).reduce((sum, n) => sum + n, 0);
      if (open?.pending === 0 && backlog === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the house does not come to rest');
  }
}

/** One story in a world of its own, on each store of the queue unless told otherwise. */
export function story(title: string, tell: (world: World) => Promise<void>, options: Omit<WorldOptions, 'backend'> & { readonly on?: readonly Backend[] } = {}): void {
  for (const backend of options.on ?? ['postgres'])
    it(
      options.on && options.on.length > 1 ? `${title} (queue on ${backend})` : title,
      async () => {
        const world = await World.start({ ...options, backend });
        try {
          await tell(world);
        } finally {
          await world.stop();
        }
      },
      120_000,
    );
}
