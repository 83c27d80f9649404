import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { offsetOf } from '#platform/http/page';
import { likenessOf, type Told } from './domain/twins.js';
import { OfferQueries } from './offers.queries.js';
import { settlesAllTwins } from './offers.policy.js';
import type { TwinPage, TwinQuery, TwinSide, TwinView } from './twins.dto.js';

type Pair = Pick<TwinView, 'id' | 'how' | 'state' | 'keptId' | 'note'> & {
  readonly oneId: string;
  readonly otherId: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly total: number;
};
type More = Pick<TwinSide, 'id' | 'description' | 'workTime' | 'education' | 'experienceMonths' | 'source' | 'externalRef' | 'shown'> & { readonly placeText: string };

const scope = '($1 or (one.organisation_id = any($2) and other.organisation_id = any($2)))';
const living = "one.state in ('published', 'paused', 'review') and other.state in ('published', 'paused', 'review')";
const wheres: Readonly<Record<TwinQuery['show'], string>> = { open: `p.state = 'open' and ${living}`, decided: "p.state <> 'open'" };
const orders: Readonly<Record<TwinQuery['show'], string>> = { open: 'p.found_at, p.id', decided: 'p.decided_at desc nulls last, p.found_at desc, p.id' };
const from = 'from offer_pair p join offer one on one.id = p.one_id join offer other on other.id = p.other_id';

/** How many pairs of all wait, as part of another statement. */
export const allWaiting = `select count(*)::int ${from} where ${wheres.open}`;

/** Pairs of offers that may be one, side by side; and what was said about them. */
@Injectable()
export class TwinQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** Of all offers for who looks after them; for an organisation those of which both are its own. */
  async list(actor: Actor, query: TwinQuery): Promise<TwinPage> {
    const rows = await this.db.query<Pair>(
      `select p.id, p.how, p.state, p.kept_id as "keptId", p.note, p.decided_by as "decidedBy", p.decided_at as "decidedAt", count(*) over ()::int as total,
         case when (one.duplicate_of is not null, one.created_at, one.id) <= (other.duplicate_of is not null, other.created_at, other.id) then p.one_id else p.other_id end as "oneId", case when (one.duplicate_of is not null, one.created_at, one.id) <= (other.duplicate_of is not null, other.created_at, other.id) then p.other_id else p.one_id end as "otherId"
       ${from} where ${scope} and ${wheres[query.show]} order by ${orders[query.show]} offset $3 limit $4`,
      [settlesAllTwins(actor), actor.organisationIds, offsetOf(query), query.pageSize],
    );
    const sides = await this.sides(rows.flatMap(({ oneId, otherId }) => [oneId, otherId]));
    const names = await this.accounts.namesOf(rows.flatMap(({ decidedBy }) => decidedBy ?? []));
    const items = rows.map(({ oneId, otherId, decidedBy, decidedAt, total: _total, ...pair }): TwinView => {
      const [one, other] = [sides.get(oneId)!, sides.get(otherId)!];
      const { percent, alike, differ } = likenessOf(one.told, other.told);
      return {
        ...{ ...pair, likeness: percent, alike, differ, one: one.side, other: other.side },
        ...{ decidedBy: (decidedBy && names.get(decidedBy)?.displayName) ?? null, decidedAt: decidedAt?.toISOString() ?? null },
      };
    });
    return { items, page: query.page, pageSize: query.pageSize, total: rows[0]?.total ?? 0 };
  }

  /** How many pairs wait for the actor. */
  async waiting(actor: Actor): Promise<number> {
    const row = await this.db.one<{ n: number }>(`select count(*)::int as n ${from} where ${scope} and ${wheres.open}`, [settlesAllTwins(actor), actor.organisationIds]);
    return row?.n ?? 0;
  }

  private async sides(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly side: TwinSide; readonly told: Told }>> {
    const cards = new Map((await this.offers.cards(ids)).map((card) => [card.id, card]));
    const rows = await this.db.query<More>(
      `select o.id, o.description, o.work_time as "workTime", o.experience_months as "experienceMonths", o.source, o.external_ref as "externalRef", o.duplicate_of is null as shown, o.place_text as "placeText",
         case when e.code is not null then json_build_object('code', e.code, 'label', json_build_object('ar', e.label_ar, 'fr', e.label_fr, 'en', e.label_en)) end as education
       from offer o left join education_level e on e.code = o.education_code where o.id = any($1) order by o.id`,
      [ids],
    );
    return new Map(
      rows.map(({ placeText, ...more }) => {
        const side: TwinSide = { ...cards.get(more.id)!, ...more };
        return [side.id, { side, told: toldBy(side, placeText) }];
      }),
    );
  }
}

const toldBy = (side: TwinSide, placeText: string): Told => ({
  ...{ title: side.title, employer: side.employerName, place: side.commune?.code ?? placeText, contract: side.contract === 'unspecified' ? '' : side.contract },
  ...{ salary: [side.salaryMin, side.salaryMax].filter((amount) => amount !== null).join('–'), education: side.education?.code ?? '' },
  ...{ experience: side.experienceMonths > 0 ? String(side.experienceMonths) : '', posts: String(side.posts), workTime: side.workTime === 'any' ? '' : side.workTime },
  ...{ startsOn: side.startsOn ?? '', closesOn: side.closesOn ?? '', description: side.description },
});
