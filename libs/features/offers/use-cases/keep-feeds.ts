import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { Outside } from '#platform/outside/outside';
import { readOutsideUrl } from '#platform/outside/public-address';
import { Queues } from '#platform/queue/queues';
import { type FeedState, MOST_FEEDS } from '../domain/feed.js';
import type { FeedBody, FeedMade } from '../feeds.dto.js';
import { feedMoved } from '../feeds.events.js';
import { pullFeedsJob } from '../offers.jobs.js';
import { offerErrors } from '../offers.errors.js';
import { canKeepFeeds } from '../offers.policy.js';
import { sourceOf } from './import-offers.js';

type Refusal = 'feed_url_unusable' | 'feed_url_inside' | 'feed_url_unknown';
interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly state: FeedState;
}

/** Addresses from which an organisation's list is pulled: make, pull now, pause, resume, end. */
@Injectable()
export class KeepFeeds {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outside: Outside,
    private readonly queues: Queues,
  ) {}

  /** It is pulled at once. Throws offers.not_your_organisation; feed_url_unusable, feed_url_inside, feed_url_unknown, feed_source_taken at the field; too_many_feeds { most }. */
  async make(actor: Actor, { url, kind, complete, every, ...wish }: FeedBody, key: RequestKey): Promise<FeedMade> {
    const organisationId = wish.organisationId ?? (actor.organisationIds.length === 1 ? actor.organisationIds[0]! : '');
    if (!canKeepFeeds(actor, organisationId)) throw offerErrors.not_your_organisation({}, [{ path: 'organisationId', code: 'offers.not_your_organisation' }]);
    await this.assertOutside(url);
    const source = sourceOf(wish.source);
    return this.db.once(key, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`offers.feeds ${organisationId}`]);
      const known = await tx.query<{ source: string }>("select source from offer_feed where organisation_id = $1 and state <> 'ended' order by id", [organisationId]);
      if (known.length >= MOST_FEEDS) throw offerErrors.too_many_feeds({ most: MOST_FEEDS });
      if (known.some((feed) => feed.source === source)) throw offerErrors.feed_source_taken({ source }, [{ path: 'source', code: 'offers.feed_source_taken', params: { source } }]);
      const id = newId();
      const now = this.clock.now();
      await tx.query(
        `insert into offer_feed (id, organisation_id, url, source, kind, complete, every, state, next_at, asked_by, made_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $9, $9, $8)`,
        [id, organisationId, url, source, kind, complete, every, now, actor.accountId],
      );
      await tx.record(feedMoved(id, 'make', actor));
      this.ring(tx);
      return { id };
    });
  }

  /** One that is being pulled is not pulled twice. Throws NotFound, offers.feed_not_active. */
  pullNow(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'pull_now', async (tx, { state }) => {
      if (state !== 'active') throw offerErrors.feed_not_active();
      await tx.query('update offer_feed set next_at = $2, asked_by = $3 where id = $1', [id, this.clock.now(), actor.accountId]);
      this.ring(tx);
    });
  }

  pause(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'pause', async (tx) => void (await tx.query("update offer_feed set state = 'paused' where id = $1", [id])));
  }

  /** Failures are forgiven, and it is pulled at once. */
  resume(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'resume', async (tx) => {
      await tx.query("update offer_feed set state = 'active', failures = 0, next_at = $2, asked_by = $3 where id = $1", [id, this.clock.now(), actor.accountId]);
      this.ring(tx);
    });
  }

  /** Its offers stay as they are. */
  end(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'end', async (tx) => void (await tx.query("update offer_feed set state = 'ended' where id = $1", [id])));
  }

  private moved(actor: Actor, id: string, move: string, change: (tx: Tx, feed: Row) => Promise<void>): Promise<void> {
    return this.db.transaction(async (tx) => {
      const feed = await tx.one<Row>("select id, organisation_id, state from offer_feed where id = $1 and state <> 'ended' for update", [id]);
      if (!feed) throw new AppError('NotFound', 'platform.not_found');
      assertVisible(canKeepFeeds(actor, feed.organisation_id));
      await change(tx, feed);
      await tx.record(feedMoved(id, move, actor));
    });
  }

  private ring(tx: Tx): void {
    tx.afterCommit(() => this.queues.add(pullFeedsJob, {}, { key: 'due' }), 'offers.pull_feeds');
  }

  /** It is resolved and checked again at every pull. */
  private async assertOutside(text: string): Promise<void> {
    const refuse = (code: Refusal): Error => offerErrors[code]({}, [{ path: 'url', code: `offers.${code}` }]);
    const url = readOutsideUrl(text);
    if (!url) throw refuse('feed_url_unusable');
    const found = await this.outside.addressOf(url);
    if ('fault' in found) throw refuse(found.fault === 'address_refused' ? 'feed_url_inside' : 'feed_url_unknown');
  }
}
