import { Injectable } from '@nestjs/common';
import { AppError, type ErrorParams } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import type { FeedRunPage, FeedRunView, FeedView } from './feeds.dto.js';
import { canKeepFeeds } from './offers.policy.js';

const select = `select f.id, f.organisation_id as "organisationId", f.url, f.source, f.kind, f.complete, f.every, f.state, f.failures, f.next_at as "nextAt",
  r.at as "lastAt", r.outcome as "lastOutcome" from offer_feed f left join lateral (select at, outcome from offer_feed_run where feed_id = f.id order by n desc limit 1) r on true`;

/** Screens of feeds. */
@Injectable()
export class FeedQueries {
  constructor(
    private readonly db: Db,
    private readonly texts: Texts,
  ) {}

  async list(actor: Actor): Promise<readonly FeedView[]> {
    return this.db.query<FeedView>(`${select} where f.organisation_id = any($1) and f.state <> 'ended' order by f.created_at desc, f.id`, [actor.organisationIds]);
  }

  /** Throws NotFound for a feed of others, and for one that was ended. */
  async one(actor: Actor, id: string): Promise<FeedView> {
    const row = await this.db.one<FeedView>(`${select} where f.id = $1 and f.state <> 'ended'`, [id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canKeepFeeds(actor, row.organisationId));
    return row;
  }

  async runs(actor: Actor, id: string, query: PageQuery, lang: Language): Promise<FeedRunPage> {
    await this.one(actor, id);
    const rows = await this.db.query<Omit<FeedRunView, 'message'> & { readonly params: ErrorParams }>(
      `select r.id, r.at, r.by_hand as "byHand", r.outcome, r.fault, r.params, r.bytes, b.id as "importId", b.created, b.updated, b.refused, b.removed
       from offer_feed_run r left join import_batch b on b.id = r.batch_id where r.feed_id = $1 order by r.n desc offset $2 limit $3`,
      [id, offsetOf(query), query.pageSize],
    );
    const count = await this.db.one<{ n: number }>('select count(*)::int as n from offer_feed_run where feed_id = $1', [id]);
    const items = rows.map(({ params, ...row }) => ({ ...row, message: row.fault && faultIn(this.texts, lang, row.fault, params) }));
    return { items, page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  /** Feeds of these organisations that were paused because they failed. */
  async failing(organisationIds: readonly string[]): Promise<readonly { readonly id: string }[]> {
    return this.db.query<{ id: string }>("select id from offer_feed where organisation_id = any($1) and state = 'paused' and failures > 0 order by id", [organisationIds]);
  }
}

/** Why a pull failed, in words: of the network, or of the import. */
export const faultIn = (texts: Texts, lang: Language, fault: string, params: ErrorParams): string =>
  texts.t(lang, fault.startsWith('offers.') ? `offers:errors.${fault.slice('offers.'.length)}` : `offers:feeds.faults.${fault}`, params);
