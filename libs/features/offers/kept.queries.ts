import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { offsetOf, type PageQuery } from '#platform/http/page';
import type { KeptSearchView } from './kept.dto.js';
import { OfferQueries } from './offers.queries.js';
import type { OfferPage } from './offers.views.js';

/** What a kept search found, for the message about it. */
export interface FoundForMessage {
  readonly accountId: string;
  readonly at: Date;
  /** The words of the search; empty when it has none. */
  readonly q: string;
  readonly commune: { readonly ar: string; readonly fr: string } | null;
  readonly titles: readonly string[];
  readonly total: number;
  readonly alert: boolean;
}

/** Ids of the offers that are one with that of a parameter. */
export const twinsOf = (parameter: string): string =>
  `select t.id from offer o join offer t on t.id = coalesce(o.duplicate_of, o.id) or t.duplicate_of = coalesce(o.duplicate_of, o.id) where o.id = ${parameter}`;

/** Offers and searches that somebody keeps. */
@Injectable()
export class KeptQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
  ) {}

  /** Kept offers, last kept first; closed ones too, so that she learns of it. One that another stands for is told by that one. */
  async favourites(actor: Actor, query: PageQuery): Promise<OfferPage> {
    const rows = await this.db.query<{ id: string; total: number }>(
      `select r.id, count(*) over ()::int as total
       from (select coalesce(o.duplicate_of, o.id) as id, max(f.at) as at from offer_favourite f join offer o on o.id = f.offer_id where f.account_id = $1 group by 1) k
       join offer r on r.id = k.id and r.state not in ('draft', 'review') order by k.at desc, r.id offset $2 limit $3`,
      [actor.accountId, offsetOf(query), query.pageSize],
    );
    const cards = new Map((await this.offers.cards(rows.map(({ id }) => id))).map((card) => [card.id, card]));
    return { items: rows.flatMap(({ id }) => cards.get(id) ?? []), page: query.page, pageSize: query.pageSize, total: rows[0]?.total ?? 0 };
  }

  /** Throws NotFound for an offer that is not there. */
  async isKept(actor: Actor, offerId: string): Promise<boolean> {
    await this.offers.assertThere(offerId);
    return (await this.db.one(`select 1 from offer_favourite where account_id = $1 and offer_id in (${twinsOf('$2')})`, [actor.accountId, offerId])) !== undefined;
  }

  searches(actor: Actor): Promise<KeptSearchView[]> {
    return this.db.query<KeptSearchView>(
      `select s.id, s.q, s.kind, s.alert, s.filters,
         case when c.code is null then null else json_build_object('code', c.code, 'label', json_build_object('ar', c.label_ar, 'fr', c.label_fr)) end as commune,
         case when r.code is null then null else json_build_object('code', r.code, 'label', json_build_object('ar', r.label_ar, 'fr', r.label_fr, 'en', r.label_en)) end as sector
       from kept_search s left join commune c on c.code = s.commune_code left join sector r on r.code = s.sector_code where s.account_id = $1 order by s.created_at desc, s.id limit 100`,
      [actor.accountId],
    );
  }

  /** Only what is still open; undefined when the search is gone. */
  async findForReminder(findId: string, from: Reader = this.db): Promise<FoundForMessage | undefined> {
    return from.one<FoundForMessage>(
      `select s.account_id as "accountId", f.at, s.q, s.alert,
         case when c.code is null then null else json_build_object('ar', c.label_ar, 'fr', c.label_fr) end as commune,
         coalesce((select json_agg(o.title order by array_position(f.offer_ids, o.id)) from offer o where o.id = any(f.offer_ids) and o.state = 'published'), '[]') as titles, f.total
       from search_find f join kept_search s on s.id = f.search_id left join commune c on c.code = s.commune_code where f.id = $1`,
      [findId],
    );
  }
}
