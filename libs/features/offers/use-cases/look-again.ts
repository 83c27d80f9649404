import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db } from '#platform/database/db';
import { KeptSearchEntity, SearchFindEntity } from '../entities/kept-offer.entity.js';
import { searchFound } from '../offers.events.js';
import { OfferQueries } from '../offers.queries.js';

/** A message names so many at most; the rest is a number. */
const NAMED = 5;
/** What went on line in the last minutes waits for the next morning: an import that is still being written carries the time at which it began. */
const SETTLED_MS = 10 * 60_000;

/** A kept search looks for what went on line since it looked last. Each is a transaction of its own, so that a run cut short goes on where it stopped. */
@Injectable()
export class LookAgain {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly offers: OfferQueries,
  ) {}

  /** Searches that have not looked since that moment. */
  async waiting(before: Date): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>('select id from kept_search where alert and looked_at < $1 order by id', [before])).map(({ id }) => id);
  }

  /** Gives how many offers are new; nothing is told about none. */
  async one(searchId: string): Promise<number> {
    const now = this.clock.now();
    const until = new Date(now.getTime() - SETTLED_MS);
    const known = await this.db.one<Pick<KeptSearchEntity, 'q' | 'kind' | 'communeCode' | 'sectorCode' | 'filters' | 'lookedAt'>>(
      'select q, kind, commune_code as "communeCode", sector_code as "sectorCode", filters, looked_at as "lookedAt" from kept_search where id = $1',
      [searchId],
    );
    if (!known) return 0;
    const { q, kind, communeCode, sectorCode, filters, lookedAt } = known;
    const query = { ...filters, q, ...(kind ? { kind } : {}), ...(communeCode ? { communeCode } : {}), ...(sectorCode ? { sectorCode } : {}), page: 1, pageSize: NAMED };
    const { ids, total } = await this.offers.newBetween(query, lookedAt, until);
    return this.db.transaction(async (tx) => {
      const [search] = await tx.lockAll(KeptSearchEntity, { id: searchId }, { id: 'ASC' });
      // another run may have looked meanwhile, or she may have let it go
      if (!search?.alert || search.lookedAt.getTime() !== lookedAt.getTime() || lookedAt >= until) return 0;
      await tx.change(search, { lookedAt: until });
      if (ids.length === 0) return 0;
      const id = newId();
      await tx.insert(SearchFindEntity, { id, searchId, offerIds: [...ids], total, at: now });
      await tx.record(searchFound(id, searchId));
      return total;
    });
  }
}
