import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { keptFilters } from '../domain/search-filters.js';
import { twinsOf } from '../kept.queries.js';
import { KeptSearchEntity } from '../entities/kept-offer.entity.js';
import { OfferEntity } from '../entities/offer.entity.js';
import type { KeptSearchBody } from '../kept.dto.js';
import { offerErrors } from '../offers.errors.js';
import { kept } from '../offers.events.js';
import { canSeeOffer } from '../offers.policy.js';

/** More mornings than that nobody reads. */
export const MOST_SEARCHES = 10;

/** What a search asks, as one text. */
const nameOf = ({ q, kind, communeCode, sectorCode, filters }: Pick<KeptSearchEntity, 'q' | 'kind' | 'communeCode' | 'sectorCode' | 'filters'>): string =>
  JSON.stringify([q, kind, communeCode ?? '', sectorCode ?? '', keptFilters({ ...filters, ...(communeCode ? { communeCode } : {}) })]);

/** Somebody keeps an offer or a search for herself, or lets it go. */
@Injectable()
export class KeepOffers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Twice is once. Throws NotFound for an offer that she cannot see. */
  async keep(actor: Actor, offerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const offer = await tx.findOne(OfferEntity, { id: offerId });
      if (!offer) throw new AppError('NotFound', 'platform.not_found');
      assertVisible(canSeeOffer(actor, offer));
      const [added] = await tx.query<{ offer_id: string }>('insert into offer_favourite (account_id, offer_id, at) values ($1, $2, $3) on conflict do nothing returning offer_id', [
        actor.accountId,
        offerId,
        this.clock.now(),
      ]);
      if (added) await tx.record(kept('offer_kept', offerId, actor));
    });
  }

  /** Throws NotFound for an offer that is not there. */
  async letGo(actor: Actor, offerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!(await tx.findOne(OfferEntity, { id: offerId }))) throw new AppError('NotFound', 'platform.not_found');
      const [gone] = await tx.query<{ offer_id: string }>(`delete from offer_favourite where account_id = $1 and offer_id in (${twinsOf('$2')}) returning offer_id`, [
        actor.accountId,
        offerId,
      ]);
      if (gone) await tx.record(kept('offer_let_go', offerId, actor));
    });
  }

  /** The same search twice is one; its alert is what was said last. Throws offers.search_says_nothing, offers.unknown_choice, offers.searches_full. */
  async keepSearch(actor: Actor, body: KeptSearchBody, key: RequestKey): Promise<{ id: string }> {
    const { kind, communeCode, sectorCode, alert } = body;
    const q = body.q.trim();
    const filters = keptFilters(body);
    if (!q && !kind && !communeCode && !sectorCode && Object.keys(filters).length === 0)
      throw offerErrors.search_says_nothing({}, [{ path: 'q', code: 'offers.search_says_nothing' }]);
    await this.assertKnown(body);
    return this.db.once(key, async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtextextended('offers.searches ' || $1, 0))", [actor.accountId]);
      const mine = await tx.find(KeptSearchEntity, { accountId: actor.accountId });
      const row = { q, kind, communeCode: communeCode ?? null, sectorCode: sectorCode ?? null, filters };
      const same = mine.find((one) => nameOf(one) === nameOf(row));
      if (same) {
        await tx.change(same, { alert });
        return { id: same.id };
      }
      if (mine.length >= MOST_SEARCHES) throw offerErrors.searches_full({ most: MOST_SEARCHES });
      const [id, now] = [newId(), this.clock.now()];
      await tx.insert(KeptSearchEntity, { id, accountId: actor.accountId, ...row, alert, lookedAt: now, createdAt: now });
      await tx.record(kept('search_kept', id, actor));
      return { id };
    });
  }

  /** Throws offers.unknown_choice at each field that names nothing. */
  private async assertKnown(body: KeptSearchBody): Promise<void> {
    const [communes, sectors, occupations, levels] = await Promise.all([
      this.references.communes(),
      this.references.sectors(),
      this.references.occupations(),
      this.references.educationLevels(),
    ]);
    const lists = { communeCode: communes, sectorCode: sectors, occupationCode: occupations, educationCode: levels } as const;
    const unknown = (Object.keys(lists) as (keyof typeof lists)[]).filter((field) => body[field] && !lists[field].some(({ code }) => code === body[field]));
    if (unknown.length > 0)
      throw offerErrors.unknown_choice(
        {},
        unknown.map((path) => ({ path, code: 'platform.field.is_in' })),
      );
  }

  /** Throws NotFound for a search of somebody else. */
  async letSearchGo(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [gone] = await tx.query<{ id: string }>('delete from kept_search where id = $1 and account_id = $2 returning id', [id, actor.accountId]);
      if (!gone) throw new AppError('NotFound', 'platform.not_found');
      await tx.record(kept('search_let_go', id, actor));
    });
  }
}
