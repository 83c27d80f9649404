import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import { rulesOf } from './domain/kind-rules.js';
import { type Digest, usualWishes } from './domain/leave.js';
import { reminderKinds } from './domain/plan.js';
import type { KindList, MessageLine, MessagePage, WishesView } from './messages.dto.js';

const columns = `r.id, r.kind, r.channel, r.due_at as "dueAt", r.expires_at as "expiresAt", r.expires_at <= $4 as over, r.state, r.reason, r.hold, r.attempts, r.sent_at as "sentAt", r.delivery, r.fallback_of is not null as "standsIn",
  coalesce(nullif(a.display_name, ''), a.email, a.phone) as "to"`;

/** The ledger as staff reads it, and each person's wishes. */
@Injectable()
export class MessageScreens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
  ) {}

  async wishes(accountId: string): Promise<WishesView> {
    const [wish, mutes] = await Promise.all([
      this.db.one<{ digest: Digest; paused_until: LocalDate | null }>('select digest, paused_until from message_wish where account_id = $1', [accountId]),
      this.db.query<{ word: string }>("select topic || ' ' || channel as word from message_mute where account_id = $1 order by topic, channel", [accountId]),
    ]);
    const until = wish?.paused_until ?? null;
    return { digest: wish?.digest ?? usualWishes.digest, pausedUntil: until && until > this.clock.today() ? until : null, muted: mutes.map(({ word }) => word) };
  }

  /** All that was sent to a person, waits or was kept back, newest first. Throws NotFound for nobody; a person without account has none. */
  async of(personId: string, page: PageQuery): Promise<MessagePage> {
    const accountId = await this.people.accountOf(personId);
    assertVisible(accountId !== undefined || (await this.people.exists(personId)));
    return this.page('r.recipient_account_id = $1::uuid', accountId ?? null, page);
  }

  /** The same for whoever asks. */
  mine(accountId: string, page: PageQuery): Promise<MessagePage> {
    return this.page('r.recipient_account_id = $1::uuid', accountId, page);
  }

  /** What did not arrive, or may not have: somebody must look. */
  trouble(page: PageQuery): Promise<MessagePage> {
    return this.page("r.state in ('failed', 'review') and $1::text is null", null, page);
  }

  private async page(where: string, value: string | null, query: PageQuery): Promise<MessagePage> {
    const items = await this.db.query<MessageLine>(
      `select ${columns} from reminder r join account a on a.id = r.recipient_account_id where ${where} order by r.due_at desc, r.id offset $2 limit $3`,
      [value, offsetOf(query), query.pageSize, this.clock.now()],
    );
    const count = await this.db.one<{ n: number }>(`select count(*)::int as n from reminder r where ${where}`, [value]);
    return { items, page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Every kind of message, whether it leaves, and how many wait. */
  async kinds(): Promise<KindList> {
    const rows = await this.db.query<{ kind: string; mode: string | null; reason: string | null; waiting: number }>(
      `select coalesce(s.kind, w.kind) as kind, s.mode, s.reason, coalesce(w.n, 0)::int as waiting from reminder_switch s
       full join (select kind, count(*) as n from reminder where state in ('pending', 'claimed') and next_at <= $1 group by kind) w on w.kind = s.kind order by 1`,
      [this.clock.now()],
    );
    const known = new Map(rows.map((row) => [row.kind, row]));
    const items = reminderKinds.map((kind) => ({
      kind,
      topic: rulesOf(kind).topic,
      mode: known.get(kind)?.mode ?? 'on',
      reason: known.get(kind)?.reason ?? null,
      waiting: known.get(kind)?.waiting ?? 0,
    }));
    return { items };
  }

  /** Throws NotFound. */
  static assertKind(kind: string): void {
    if (!(reminderKinds as readonly string[]).includes(kind)) throw new AppError('NotFound', 'platform.not_found');
  }
}
