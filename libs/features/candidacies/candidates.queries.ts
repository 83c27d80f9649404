import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { type Actor, can } from '#kernel/permissions';
import { MatchWords, monthsOf, type OfferReasons } from '#features/matching';
import { HeldOffers } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { type Coded, ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type PageQuery } from '#platform/http/page';
import type { ForwardQuery, InboxQuery, ReceivedQuery } from './candidacies.dto.js';
import { handedOver, untold } from './handed-over.js';
import { partsFor, speaksFor } from './candidacies.policy.js';
import type { CandidatePage, CandidateView, ReceivedView, SessionRoom, WholeCandidate } from './candidacies.views.js';
import { endedStates, movesNow } from './domain/candidacy.js';
import { reasonsShown, scoreShown, shownOf } from './domain/hidden.js';
import { posted, seated } from './domain/seats.js';
import { runningSessions } from './domain/sessions.js';
import type { CandidacyEntity } from './entities/candidacy.entity.js';

type Row = Omit<CandidacyEntity, 'reasons' | 'settledOn'> & {
  readonly reasons: OfferReasons | null;
  readonly organisationId: string;
  readonly offerTitle: string;
  readonly sessionOn: LocalDate | null;
};
const from = 'from candidacy c join offer o on o.id = c.offer_id';
const select = `select c.id, c.offer_id as "offerId", c.person_id as "personId", c.kind, c.state, c.since, c.applied_at as "appliedAt", c.sent_at as "sentAt", c.hidden, c.words, c.score, c.reasons,
  c.reason, c.reply, c.meets_at as "meetsAt", c.meets_where as "meetsWhere", o.organisation_id as "organisationId", o.title as "offerTitle", (select s.starts_on from training_session s where s.id = c.session_id) as "sessionOn" ${from}`;

/** Candidates as organisations and officers read them. */
@Injectable()
export class CandidateQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly held: HeldOffers,
    private readonly people: PeopleQueries,
    private readonly references: ReferenceQueries,
    private readonly words: MatchWords,
  ) {}

  /** Of one offer: who fits best first among those that run. An organisation sees what was sent to it, also for its offers that are one with this. Throws NotFound for an offer of others. */
  async received(actor: Actor, offerId: string, query: ReceivedQuery): Promise<ReceivedView> {
    const offer = await this.held.look(offerId);
    const officer = can(actor, 'candidacies.forward');
    assertVisible(officer || speaksFor(actor, offer.organisationId));
    const twins = (await this.held.twinsOf(offerId)).flatMap(({ id, organisationId }) => (officer || organisationId === offer.organisationId ? [id] : []));
    const where = "c.offer_id = any($1) and ($2 or c.sent_at is not null) and ($3 = 'all' or (c.state = any($4)) = ($3 = 'ended'))";
    const page = await this.page(actor, where, 'c.score desc nulls last, c.applied_at, c.id', [twins, officer, query.show, endedStates], query);
    const known = (await this.db.query<{ id: string }>('select distinct person_id as id from candidacy where offer_id = any($1) order by 1', [twins])).map(({ id }) => id);
    const sessions = await this.sessionsOf(offerId);
    if (sessions.length > 0) return { ...page, known, sessions, posts: sum(sessions.map(({ seats }) => seats)), room: sum(sessions.map(({ room }) => room)) };
    const taken = await this.db.one<{ n: number }>('select count(*)::int as n from candidacy where offer_id = $1 and state = any($2)', [
      offerId,
      offer.kind === 'job' ? posted : seated,
    ]);
    return { ...page, known, sessions, posts: offer.posts, room: Math.max(0, offer.posts - (taken?.n ?? 0)) };
  }

  /** Of all offers of the organisations one speaks for, who has waited longest first. */
  inbox(actor: Actor, query: InboxQuery): Promise<CandidatePage> {
    const states = query.show === 'waiting' ? "c.state in ('sent', 'pre_registered', 'no_news')" : `(c.state = any($2)) = ($3 = 'ended')`;
    const params = query.show === 'waiting' ? [actor.organisationIds] : [actor.organisationIds, endedStates, query.show];
    const order = query.show === 'ended' ? 'c.since desc, c.id' : 'c.since, c.id';
    return this.page(actor, `o.organisation_id = any($1) and c.sent_at is not null and ${states}`, order, params, query);
  }

  /** For the officer: what waits to be handed over, or was and runs on, of organisations for which nobody speaks; the longest waiting first. */
  toForward(actor: Actor, query: ForwardQuery): Promise<CandidatePage> {
    if (query.show === 'waiting') return this.page(actor, "c.state in ('applied', 'interested')", 'c.applied_at, c.id', [], query);
    if (query.show === 'to_tell') return this.page(actor, untold, 'c.since, c.id', [], query);
    return this.page(actor, handedOver, 'c.since, c.id', [], query);
  }

  /** Throws NotFound for a candidate of others. */
  async one(actor: Actor, id: string): Promise<WholeCandidate> {
    const row = await this.db.one<Row>(`${select} where c.id = $1`, [id]);
    assertVisible(row !== undefined && partsFor(actor, row).some((part) => part === 'employer' || part === 'officer'));
    const [view] = await this.views(actor, [row!]);
    return { ...view!, sessions: row!.kind === 'training' ? await this.sessionsOf(row!.offerId) : [] };
  }

  /** In which a seat can still be given, with those that are free. */
  private async sessionsOf(offerId: string): Promise<SessionRoom[]> {
    const running = runningSessions(await this.held.sessions(offerId), this.clock.today());
    if (running.length === 0) return [];
    const rows = await this.db.query<{ id: string; n: number }>(
      'select session_id as id, count(*)::int as n from candidacy where session_id = any($1) and state = any($2) group by session_id order by 1',
      [running.map(({ id }) => id), seated],
    );
    const taken = new Map(rows.map(({ id, n }) => [id, n]));
    return running.map(({ id, startsOn, endsOn, seats }) => ({ id, startsOn, endsOn, seats, room: Math.max(0, seats - (taken.get(id) ?? 0)) }));
  }

  private async page(actor: Actor, where: string, order: string, params: readonly unknown[], query: PageQuery): Promise<CandidatePage> {
    const n = params.length;
    const rows = await this.db.query<Row>(`${select} where ${where} order by ${order} offset $${n + 1} limit $${n + 2}`, [...params, offsetOf(query), query.pageSize]);
    const count = await this.db.one<{ n: number }>(`select count(*)::int as n ${from} where ${where}`, params);
    return { items: await this.views(actor, rows), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }

  private async views(actor: Actor, rows: readonly Row[]): Promise<CandidateView[]> {
    const ids = rows.map(({ personId }) => personId);
    const [names, profiles, phones] = [await this.people.namesOf(ids), await this.people.profilesOf(ids), await this.people.phonesOf(ids)];
    const officer = can(actor, 'candidacies.forward');
    const calls = officer ? await this.people.callsOf(ids) : new Map<string, never>();
    const atCounter = await this.people.withoutAccount(ids);
    const [communes, levels, languages] = await Promise.all([this.references.communes(), this.references.educationLevels(), this.references.languages()]);
    const reasonsOf = await this.words.forReasons('candidate');
    return rows.map((row) => {
      const facts = factsOf(profiles.get(row.personId), phones.get(row.personId));
      const shown = shownOf(facts, row.hidden, row.sentAt !== null);
      const reasons = row.reasons && reasonsShown(row.reasons, row.hidden, (code) => monthsOf(code) !== undefined);
      return {
        ...{
          id: row.id,
          personId: officer ? row.personId : null,
          callOn: (officer && calls.get(row.personId)) || null,
          offerId: row.offerId,
          offerTitle: row.offerTitle,
          kind: row.kind,
          state: row.state,
          hidden: row.hidden,
          words: row.words,
          score: scoreShown(row.score, reasons, row.hidden),
        },
        ...{ reason: row.reason, reply: row.reply, meetsWhere: row.meetsWhere, sessionOn: row.sessionOn, meetsAt: row.meetsAt?.toISOString() ?? null },
        ...{ since: row.since.toISOString(), appliedAt: row.appliedAt.toISOString(), name: names.get(row.personId) ?? { ar: '', latin: '' } },
        ...{ phone: shown.phone, birthYear: shown.birthYear, experienceMonths: shown.experienceMonths, availableFrom: facts.availableFrom },
        commune: labelled(communes, shown.communeCode),
        education: labelled(levels, facts.educationCode),
        languages: facts.languages.flatMap(({ code, level }) => {
          const known = labelled(languages, code);
          return known ? [{ ...known, level }] : [];
        }),
        reasons: reasons && reasonsOf(reasons),
        allowedMoves: movesNow(row, partsFor(actor, { ...row, atCounter: atCounter.has(row.personId) })).filter((move) => !/^(keep|leave)/.test(move)),
      };
    });
  }
}

/** Of a profile that is gone nothing is known. */
function factsOf(profile: Profile | undefined, phone: string | undefined): CandidateFacts {
  const { birthYear = null, communeCode = null, experienceMonths = null, educationCode = null, languages = [], availableFrom = null } = profile ?? {};
  return { phone: phone ?? null, birthYear, communeCode, experienceMonths, educationCode, languages, availableFrom };
}

interface CandidateFacts {
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly communeCode: string | null;
  readonly experienceMonths: number | null;
  readonly educationCode: string | null;
  readonly languages: readonly { readonly code: string; readonly level: number }[];
  readonly availableFrom: LocalDate | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const labelled = (list: readonly Coded[], code: string | null): { code: string; label: Coded['label'] } | null => {
  const known = list.find((one) => one.code === code);
  return known ? { code: known.code, label: known.label } : null;
};
