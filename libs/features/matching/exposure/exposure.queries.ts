import { Injectable } from '@nestjs/common';
import { weights } from '#engine/weights';
import { OfferQueries } from '#features/offers';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { type Group, groupsToShow, permille, type ShownGroup } from './domain/exposure.js';
import type { ExposedOfferList, ExposureGroup, ExposureQuery, ExposureReport } from './exposure.views.js';

type Figures = Omit<ExposureReport, 'sexes' | 'communes' | 'history'>;
interface ExposedRow {
  readonly id: string;
  readonly lists: number;
  readonly ranks: bigint;
  readonly room: number;
  readonly shown: number;
  readonly opened: number;
  readonly applied: number;
}
const HISTORY = 30;
const none: ExposureReport = {
  ...{ day: null, people: 0, without: 0, offers: 0, unseen: 0, places: 0, gini: 0, top: 0, tenths: [], newOffers: 0, newPlaces: 0, sexes: [], communes: [], history: [] },
};
const oneDecimal = (value: number): number => Math.round(10 * value) / 10;

/** How proposals are shared out, as counted last: figures only, of no group under five people. */
@Injectable()
export class ExposureQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
  ) {}

  async report(): Promise<ExposureReport> {
    const days = await this.db.query<Figures & { readonly day: string }>(
      `select day, people, without, offers, unseen, places, gini, top, tenths, new_offers as "newOffers", new_places as "newPlaces" from exposure_day order by day desc limit $1`,
      [HISTORY],
    );
    const [last] = days;
    if (!last) return none;
    const groups = await this.db.query<Group & { readonly kind: string }>('select kind, code, people, places, without from exposure_group order by kind, code');
    const of = (kind: string): readonly ExposureGroup[] => groupsToShow(groups.filter((group) => group.kind === kind)).map(view);
    return { ...last, sexes: of('sex'), communes: of('commune'), history: days.map(({ day, gini, top }) => ({ day, gini, top })).reverse() };
  }

  async offersBy({ order, page, pageSize }: ExposureQuery): Promise<ExposedOfferList> {
    const direction = order === 'most' ? 'desc' : 'asc';
    const [rows, [counted]] = await Promise.all([
      this.db.query<ExposedRow>(`select offer_id as id, lists, ranks, room, shown, opened, applied from exposure_offer order by lists ${direction}, offer_id limit $1 offset $2`, [
        pageSize,
        offsetOf({ page, pageSize }),
      ]),
      this.db.query<{ n: number }>('select count(*)::int as n from exposure_offer'),
    ]);
    const cards = new Map((await this.offers.cards(rows.map(({ id }) => id))).map((card) => [card.id, card]));
    const items = rows.flatMap(({ id, ranks, ...row }) => {
      const offer = cards.get(id);
      return offer ? [{ offer, ...row, rank: row.lists === 0 ? null : oneDecimal(Number(ranks) / row.lists), mostRoom: weights.room }] : [];
    });
    return { items, page, pageSize, total: counted?.n ?? 0 };
  }
}

const view = ({ code, joined, people, places, without }: ShownGroup): ExposureGroup => ({
  code,
  joined,
  people,
  average: oneDecimal(places / people),
  without: permille(without, people),
});
