import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { FitQueries, MatchingQueries } from '#features/matching';
import { HeldOffers, type OfferCard, OfferQueries } from '#features/offers';
import { OrganisationQueries } from '#features/organisations';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import type { Language } from '#platform/http/request';
import type { ApplyView, MyCandidacy, MyCandidacyPage, MyCandidacyView, MySession, QuestionView, StepView } from './candidacies.views.js';
import { partsFor } from './candidacies.policy.js';
import { type CandidacyState, endedStates, isOpen, movesNow } from './domain/candidacy.js';
import { keepsFromApplying, missingFacts } from './domain/facts.js';
import { type Step, wayOf } from './domain/way.js';
import type { CandidacyEntity } from './entities/candidacy.entity.js';

/** Offers near the one that is gone. */
const NEAR = 3;

type Row = Omit<CandidacyEntity, 'score' | 'reasons' | 'settledOn'> & { readonly asked: number | null; readonly session: MySession | null };
const select = `select c.id, c.offer_id as "offerId", c.person_id as "personId", c.kind, c.state, c.since, c.applied_at as "appliedAt", c.sent_at as "sentAt", c.hidden, c.words, c.reason, c.reply,
  c.meets_at as "meetsAt", c.meets_where as "meetsWhere", c.session_id as "sessionId", (select json_build_object('startsOn', s.starts_on, 'endsOn', s.ends_on) from training_session s where s.id = c.session_id) as session,
  (select case when q.answer is null then q.months end from candidacy_outcome q where q.candidacy_id = c.id order by q.months desc limit 1) as asked from candidacy c`;

const lineOf = ({ id, kind, state, since, appliedAt, meetsAt, asked }: Row, offer: OfferCard): MyCandidacy => ({
  ...{ id, offer, kind, state, asked },
  ...{ since: since.toISOString(), appliedAt: appliedAt.toISOString(), meetsAt: meetsAt?.toISOString() ?? null },
});

/** What a candidate reads of her own candidacies. */
@Injectable()
export class MyCandidacyQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
    private readonly held: HeldOffers,
    private readonly people: PeopleQueries,
    private readonly matching: MatchingQueries,
    private readonly pairs: FitQueries,
    private readonly organisations: OrganisationQueries,
  ) {}

  /** Before applying: what is missing, what stands in the way. Throws NotFound for an offer that the actor may not see. */
  async before(actor: Actor, offerId: string, lang: Language, personId = actor.personId ?? null): Promise<ApplyView> {
    const offer = await this.offers.one(actor, offerId);
    const [card] = await this.offers.cards([offerId]);
    const rows = await this.db.query<{ id: string; state: CandidacyState }>(
      'select id, state from candidacy where person_id = $1 and offer_id = any($2) order by applied_at desc, id limit 20',
      [personId, (await this.held.twinsOf(offerId)).map(({ id }) => id)],
    );
    const pair = personId ? await this.pairs.pair(personId, offerId, lang) : undefined;
    const hasProfile = personId !== null && (pair !== undefined || (await this.people.profileFor(personId)) !== undefined);
    return {
      offer: card!,
      open: offer.state === 'published' && !actor.organisationIds.includes(offer.organisation.id),
      hasProfile,
      mine: rows.find(isOpen) ?? rows[0] ?? null,
      again: !rows.some((row) => (isOpen(row) && row.state !== 'suggested') || row.state === 'rejected'),
      missing: pair ? missingFacts(pair.profile, pair.offer) : [],
      block: pair?.fit.stop && keepsFromApplying(pair.fit.stop.code) ? pair.block : null,
      direct: await this.organisations.isSpokenFor(offer.organisation.id),
    };
  }

  /** Those that run first, the newest change first. */
  mine(actor: Actor, query: PageQuery): Promise<MyCandidacyPage> {
    return this.ofPerson(actor.personId ?? null, query);
  }

  /** Before an officer applies for somebody. Throws NotFound for nobody. */
  async beforeFor(actor: Actor, personId: string, offerId: string, lang: Language): Promise<ApplyView> {
    assertVisible(await this.people.exists(personId));
    return this.before(actor, offerId, lang, personId);
  }

  /** The candidacies of anybody, for who sits across the counter. Throws NotFound for nobody. */
  async ofAnybody(personId: string, query: PageQuery): Promise<MyCandidacyPage> {
    assertVisible(await this.people.exists(personId));
    return this.ofPerson(personId, query);
  }

  private async ofPerson(personId: string | null, query: PageQuery): Promise<MyCandidacyPage> {
    const rows = await this.db.query<Row>(`${select} where c.person_id = $1 order by (c.state = any($2)), c.since desc, c.id offset $3 limit $4`, [
      personId,
      endedStates,
      offsetOf(query),
      query.pageSize,
    ]);
    const total = await this.db.one<{ n: number }>('select count(*)::int as n from candidacy where person_id = $1', [personId]);
    const cards = await this.cards(rows.map(({ offerId }) => offerId));
    return {
      items: rows.flatMap((row) => (cards.has(row.offerId) ? [lineOf(row, cards.get(row.offerId)!)] : [])),
      page: query.page,
      pageSize: query.pageSize,
      total: total?.n ?? 0,
    };
  }

  /** Throws NotFound for somebody else's. */
  async one(actor: Actor, id: string): Promise<MyCandidacyView> {
    const row = await this.db.one<Row>(`${select} where c.id = $1`, [id]);
    assertVisible(row !== undefined && row.personId === actor.personId);
    const { personId, offerId, session, hidden, words, reason, reply, meetsWhere, kind, state } = row!;
    const card = (await this.cards([offerId])).get(offerId)!;
    return {
      ...lineOf(row!, card),
      ...{ session, hidden, words, reason, reply, meetsWhere },
      steps: await this.steps(id),
      questions: await this.questions(id),
      allowedMoves: movesNow({ kind, state }, partsFor(actor, { ...row!, organisationId: card.organisation.id })).filter((move) => !/^(keep|leave)/.test(move)),
      near: state === 'offer_closed' || state === 'rejected' ? await this.matching.nearOffers(personId, [offerId, ...(await this.offersOf(personId))], NEAR) : [],
    };
  }

  private async cards(ids: readonly string[]): Promise<ReadonlyMap<string, OfferCard>> {
    return new Map((await this.offers.cards(ids)).map((card) => [card.id, card]));
  }

  private async offersOf(personId: string): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>('select distinct offer_id as id from candidacy where person_id = $1 order by 1', [personId])).map(({ id }) => id);
  }

  /** Every state that it has been in, from the history. */
  private async steps(id: string): Promise<readonly StepView[]> {
    const rows = await this.db.query<Step>(
      'select from_state as "from", to_state as "to", at from history where subject_kind = \'candidacy\' and subject_id = $1 and to_state is not null order by at, id',
      [id],
    );
    return wayOf(rows).map(({ to, at }) => ({ state: to, at: at.toISOString() }));
  }

  private async questions(id: string): Promise<readonly QuestionView[]> {
    const rows = await this.db.query<{ months: number; askedAt: Date; answer: QuestionView['answer'] }>(
      'select months, asked_at as "askedAt", answer from candidacy_outcome where candidacy_id = $1 order by months',
      [id],
    );
    return rows.map(({ askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() }));
  }
}
