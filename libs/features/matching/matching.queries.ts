import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { type OfferCard, OfferQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { OfferReasons } from './domain/score.js';
import { MatchWords } from './match-words.js';
import type { CandidateList, MatchingState, OfferMatchList } from './matching.views.js';

type Row = { id: string; rank: number; score: number; reasons: OfferReasons };

/** Screens of proposals. */
@Injectable()
export class MatchingQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
    private readonly people: PeopleQueries,
    private readonly words: MatchWords,
  ) {}

  /** My offers, best first, each with its reasons; `computing` while a change of mine still waits. */
  async mine(actor: Actor): Promise<OfferMatchList> {
    return actor.personId ? this.ofPerson(actor.personId) : { items: [], computing: false };
  }

  /** For staff. Throws NotFound for nobody's id. */
  async ofAnyone(personId: string): Promise<OfferMatchList> {
    assertVisible((await this.people.namesOf([personId])).has(personId));
    return this.ofPerson(personId);
  }

  private async ofPerson(personId: string): Promise<OfferMatchList> {
    const rows = await this.db.query<Row>('select offer_id as id, rank, score, reasons from person_match where person_id = $1 order by rank', [personId]);
    const computing = await this.waits('person', personId);
    const cards = new Map((await this.offers.cards(rows.map((row) => row.id))).map((card) => [card.id, card]));
    const words = await this.words.forReasons();
    return { items: rows.flatMap((row) => (cards.has(row.id) ? [{ offer: cards.get(row.id)!, rank: row.rank, score: row.score, reasons: words(row.reasons) }] : [])), computing };
  }

  /** Open offers near somebody, best first: of the own list, without these. For who is told that another one is gone. */
  async nearOffers(personId: string, except: readonly string[], most: number): Promise<readonly OfferCard[]> {
    const rows = await this.db.query<{ id: string }>('select offer_id as id from person_match where person_id = $1 and not offer_id = any($2) order by rank', [personId, except]);
    const cards = new Map((await this.offers.cards(rows.map((row) => row.id))).map((card) => [card.id, card]));
    return rows
      .flatMap(({ id }) => cards.get(id) ?? [])
      .filter(({ state }) => state === 'published')
      .slice(0, most);
  }

  /** The people whom one of my offers fits best; at most five with their names (handbook 8: no long lists for employers). */
  async candidatesOf(actor: Actor, offerId: string): Promise<CandidateList> {
    await this.offers.assertMine(actor, offerId);
    const rows = await this.db.query<Row>('select person_id as id, rank, score, reasons from offer_match where offer_id = $1 order by rank limit 5', [offerId]);
    const waiting = await this.waits('offer', offerId);
    const names = await this.people.namesOf(rows.map((row) => row.id));
    const words = await this.words.forReasons();
    return {
      items: rows.map((row) => ({ personId: row.id, name: names.get(row.id) ?? { ar: '', latin: '' }, rank: row.rank, score: row.score, reasons: words(row.reasons) })),
      computing: waiting,
    };
  }

  async state(): Promise<MatchingState> {
    const row = await this.db.one<{ waiting: number; since: Date | null; people: number; offers: number }>(
      `select count(*)::int as waiting, min(requested_at) as since, (select count(distinct person_id)::int from person_match) as people, (select count(distinct offer_id)::int from offer_match) as offers
       from match_work`,
    );
    return { waiting: row?.waiting ?? 0, since: row?.since?.toISOString() ?? null, people: row?.people ?? 0, offers: row?.offers ?? 0 };
  }

  private async waits(kind: 'person' | 'offer', id: string): Promise<boolean> {
    return (await this.db.one('select 1 from match_work where kind = $1 and subject_id = $2', [kind, id])) !== undefined;
  }
}
