import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type LocalDate } from '#kernel/calendar';
import { instantAt, type ManualClock } from '#kernel/clock';
import { type Role, systemActor } from '#kernel/permissions';
import { AccountQueries, CreateAccount } from '#features/accounts';
import { MessageFolder } from '#platform/mail/message-folder';
import { Sessions } from '#platform/auth/sessions';
import { Db } from '#platform/database/db';
import { InProcessClient } from '#platform/http/in-process-client';
import { Workers } from '#platform/queue/workers';
import { DEMO_PASSWORD } from './heroes.js';

/** The running API in this process and the clock it looks at. */
export interface DemoHouse {
  readonly app: NestFastifyApplication;
  readonly clock: ManualClock;
}

/** Somebody of the demo who can act. */
export interface Actor {
  readonly key: string;
  readonly email: string;
  readonly phone?: string;
  readonly role: Role;
  readonly lang: 'ar' | 'fr';
  /** Shown on the acts of staff. */
  readonly displayName?: string;
}

/** Something that happens on a day; acts of one day happen in the order in which they were planned. */
export type Act = () => Promise<void>;

/**
 * Where the stories happen: days that pass, people who call the API. Each call carries a key made of its own name,
 * so that a town half told is told again from the start and every act that has already happened answers as it did.
 */
export class Town {
  private readonly calendar = new Map<LocalDate, Act[]>();
  private readonly ids = new Map<string, string>();
  private readonly clients = new Map<string, { readonly client: InProcessClient; readonly day: LocalDate }>();
  private minute = 0;

  constructor(private readonly house: DemoHouse) {}

  on(day: LocalDate, act: Act): void {
    const acts = this.calendar.get(day);
    if (acts) acts.push(act);
    else this.calendar.set(day, [act]);
  }

  /** Lets the acts of a day happen from nine in the morning, a minute apart; an act may plan others for the same day or later. Gives their number. */
  async live(day: LocalDate): Promise<number> {
    const acts = this.calendar.get(day) ?? [];
    this.clockShows(day, '09:00');
    for (let i = 0; i < acts.length; i++) {
      this.minute++;
      this.house.clock.set(new Date(instantAt(day, '09:00').getTime() + this.minute * 60_000));
      await acts[i]!();
    }
    this.minute = 0;
    return acts.length;
  }

  clockShows(day: LocalDate, time: string): void {
    this.house.clock.set(instantAt(day, time));
  }
  get today(): LocalDate {
    return this.house.clock.today();
  }

  /** The account of somebody, made the first time. */
  async account(who: Actor): Promise<string> {
    const known = this.ids.get(who.key) ?? (await this.house.app.get(AccountQueries).idOfEmail(who.email));
    const id = known ?? (await this.make(who));
    this.ids.set(who.key, id);
    return id;
  }

  private async make({ email, phone, role, lang, displayName }: Actor): Promise<string> {
    const wish = { email, phone, password: DEMO_PASSWORD, roles: [role], language: lang, displayName };
    return (await this.house.app.get(CreateAccount).execute(systemActor('demo'), wish)).accountId;
  }

  /** Somebody at work with a session of this day, as after signing in. */
  async as(who: Actor): Promise<InProcessClient> {
    const known = this.clients.get(who.key);
    if (known?.day === this.today) return known.client;
    const client = new InProcessClient(this.house.app, who.key, who.lang);
    client.holds(await this.house.app.get(Sessions).open(await this.account(who), [who.role], 'demo'));
    this.clients.set(who.key, { client, day: this.today });
    return client;
  }

  visitor(): InProcessClient {
    return new InProcessClient(this.house.app, 'visitor', 'fr');
  }

  /** The newest one-time code that came to somebody: messages of the demo stay in the folder. */
  async codeFor({ phone, email }: Actor): Promise<string> {
    const [message] = await this.house.app.get(MessageFolder).list(phone ?? email);
    return /\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '';
  }

  /** A job of the schedule, in this process. */
  async ring(job: { readonly name: string }): Promise<void> {
    await this.house.app.get(Workers).runNow(job.name);
  }

  /** Until every event that is due by the town's clock has reached its subscribers; those of later days wait for their day when a town is told again. */
  async settle(sweep: { readonly name: string }): Promise<void> {
    const db = this.house.app.get(Db);
    for (let round = 0; round < 20; round++) {
      await this.ring(sweep);
      const open = await db.one<{ subscriber: string; last_error: string | null }>(
        "select subscriber, last_error from outbox_delivery where state <> 'done' and (next_at <= $1 or last_error is not null) order by last_error nulls last, id limit 1",
        [this.house.clock.now()],
      );
      if (!open) return;
      if (open.last_error) throw new Error(`${open.subscriber}: ${open.last_error}`);
    }
    throw new Error('the demo world does not come to rest');
  }

  /** Nobody stays signed in. */
  async everybodyLeaves(): Promise<void> {
    const sessions = this.house.app.get(Sessions);
    for (const id of this.ids.values()) await sessions.closeAll(id);
  }
}
