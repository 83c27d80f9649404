import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock, instantAt } from '#kernel/clock';
import { gini, topShare } from '#engine/exposure';
import { weights } from '#engine/weights';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { Job, type JobReport } from '#platform/queue/job';
import { countExposureJob } from '../matching.job-names.js';
import { NEW_DAYS, permille, SIGNAL_DAYS, tenths } from './domain/exposure.js';

const ONE_AT_A_TIME = 7_041_960;

/** Counts once a night who sees what: reports read the figures, not the lists. The same day counted again replaces its figures. */
@Injectable()
export class CountExposure {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Job(countExposureJob)
  async execute(): Promise<JobReport> {
    await this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      await this.offers(tx);
      await this.groups(tx);
      await this.day(tx);
    });
    return { done: 1, failed: 0 };
  }

  /** Each open offer: how many lists hold it, the sum of its places in them, and what people who allow it did. */
  private async offers(tx: Tx): Promise<void> {
    await tx.query('delete from exposure_offer');
    await tx.query(
      `insert into exposure_offer (offer_id, lists, ranks, room, shown, opened, applied)
       select o.id, coalesce(l.lists, 0), coalesce(l.ranks, 0), coalesce(r.points, $1), coalesce(s.shown, 0), coalesce(s.opened, 0), coalesce(s.applied, 0) from offer o
       left join (select x.id, count(*)::int as lists, sum(x.rank) as ranks from person_list p cross join lateral unnest(p.ids) with ordinality as x(id, rank) group by x.id) l on l.id = o.id
       left join match_room r on r.offer_id = o.id and r.version = (select version from match_state)
       left join (select x.id, count(*) filter (where m.kind = 'shown')::int as shown, count(*) filter (where m.kind = 'opened')::int as opened,
           count(*) filter (where m.kind = 'applied')::int as applied
         from match_signal m cross join lateral unnest(m.offers) as x(id) where m.day > $2 group by x.id) s on s.id = o.id
       where o.state = 'published' and o.duplicate_of is null`,
      [weights.room, addDays(this.clock.today(), -SIGNAL_DAYS)],
    );
  }

  private async groups(tx: Tx): Promise<void> {
    await tx.query('delete from exposure_group');
    await tx.query(
      `insert into exposure_group (kind, code, people, places, without)
       select g.kind, g.code, count(*), coalesce(sum(cardinality(l.ids)), 0), count(*) filter (where l.person_id is null) from person p left join person_list l on l.person_id = p.id
       cross join lateral (values ('sex', coalesce(p.sex, '')), ('commune', coalesce(p.commune_code, ''))) as g(kind, code) where p.seeker group by g.kind, g.code`,
    );
  }

  private async day(tx: Tx): Promise<void> {
    const today = this.clock.today();
    const offers = await tx.query<{ lists: number; fresh: boolean }>(
      'select e.lists, coalesce(o.published_at >= $1, false) as fresh from exposure_offer e join offer o on o.id = e.offer_id order by e.lists desc, e.offer_id',
      [instantAt(addDays(today, -NEW_DAYS + 1), '00:00')],
    );
    const [people] = await tx.query<{ people: number; without: number }>(
      "select coalesce(sum(people), 0)::int as people, coalesce(sum(without), 0)::int as without from exposure_group where kind = 'sex'",
    );
    const lists = offers.map((offer) => offer.lists);
    const fresh = offers.filter((offer) => offer.fresh);
    const sum = (list: readonly { readonly lists: number }[]): number => list.reduce((all, one) => all + one.lists, 0);
    await tx.query('delete from exposure_day where day = $1', [today]);
    await tx.query(
      `insert into exposure_day (day, counted_at, version, people, without, offers, unseen, places, gini, top, tenths, new_offers, new_places)
       select $1, $2, (select version from match_state), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12`,
      [
        ...[today, this.clock.now(), people!.people, people!.without, offers.length, lists.filter((one) => one === 0).length, sum(offers)],
        ...[Math.round(1000 * gini(lists)), Math.round(1000 * topShare(lists, 1)), tenths(lists), permille(fresh.length, offers.length), permille(sum(fresh), sum(offers))],
      ],
    );
  }
}
