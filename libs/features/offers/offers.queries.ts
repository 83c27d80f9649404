import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { allowedMoves } from '#kernel/moves';
import { type Centimes, toDecimal } from '#kernel/money';
import { type Actor, can } from '#kernel/permissions';
import { type Label } from '#features/references';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { offsetOf, type Page } from '#platform/http/page';
import type { OfferDetails } from './domain/offer-details.js';
import { closedStates, offerMoves, type OfferState } from './domain/offer.moves.js';
import { conditionOf, OfferFilters } from './offer-filters.js';
import { OfferSearch } from './offer-search.js';
import type { OfferListQuery, OwnOfferListQuery } from './offers.dto.js';
import { canPublishFor, canSeeOffer, offerPartsFor, speaksFor } from './offers.policy.js';
import type { OfferCard, OfferPage, OfferView, OwnOfferCard, OwnOfferPage, SessionView, TwoNames } from './offers.views.js';

/** An open offer as the matching reads it. */
export interface OpenOffer {
  readonly id: string;
  readonly kind: 'job' | 'training';
  readonly communeCode: string | null;
  readonly remote: boolean;
  readonly organisationId: string;
  readonly occupationCode: string | null;
  readonly sectorCode: string | null;
  readonly educationCode: string | null;
  readonly experienceMonths: number;
  readonly maxAge: number | null;
  readonly workTime: 'full' | 'part' | 'any';
  readonly languages: readonly { readonly code: string; readonly level: number }[];
  readonly skills: readonly { readonly code: string; readonly essential: boolean }[];
  readonly closesOn: LocalDate | null;
  readonly publishedAt: Date | null;
  /** Posts of a job, seats of a training; 1 or more. */
  readonly posts: number;
}

interface CardRow {
  id: string;
  kind: 'job' | 'training';
  state: OfferState;
  title: string;
  employer_name: string;
  organisation_id: string;
  org_ar: string;
  org_fr: string;
  occupation_code: string | null;
  occupation: Label | null;
  commune_code: string | null;
  commune: TwoNames | null;
  flags: string[];
  remote: boolean;
  contract: string;
  salary_min: Centimes | null;
  salary_max: Centimes | null;
  posts: number;
  mission: string | null;
  zone: string | null;
  starts_on: LocalDate | null;
  closes_on: LocalDate | null;
  published_at: Date | null;
}

interface WholeRow extends CardRow {
  description: string;
  duplicate_of: string | null;
  source: string;
  work_time: 'full' | 'part' | 'any';
  education_code: string | null;
  education: Label;
  experience_months: number;
  max_age: number | null;
  details: OfferDetails;
}

const label = (table: string): string => `json_build_object('ar', ${table}.label_ar, 'fr', ${table}.label_fr, 'en', ${table}.label_en)`;
const from = 'from offer o join organisation g on g.id = o.organisation_id left join occupation p on p.code = o.occupation_code left join commune c on c.code = o.commune_code';
const cardColumns = `o.id, o.kind, o.state, o.title, o.employer_name, o.organisation_id, g.name_ar as org_ar, g.name_fr as org_fr, o.occupation_code, ${label('p')} as occupation, o.commune_code,
  json_build_object('ar', c.label_ar, 'fr', c.label_fr) as commune, o.remote, o.contract, o.salary_min, o.salary_max, o.posts, o.starts_on, o.closes_on, o.published_at, o.flags, o.details ->> 'mission' as mission, o.details ->> 'zone' as zone`;
const cards = `select ${cardColumns} ${from}`;
const whole = `select ${cardColumns}, o.description, o.duplicate_of, o.source, o.work_time, o.education_code, o.experience_months, o.max_age, o.details,
  (select ${label('e')} from education_level e where e.code = o.education_code) as education ${from} where o.id = $1`;

const cardOf = (row: CardRow): OfferCard => ({
  ...{
    id: row.id,
    kind: row.kind,
    state: row.state,
    title: row.title,
    employerName: row.employer_name,
    remote: row.remote,
    contract: row.contract,
    posts: row.posts,
    mission: row.mission,
    zone: row.zone,
    startsOn: row.starts_on,
    closesOn: row.closes_on,
  },
  organisation: { id: row.organisation_id, name: { ar: row.org_ar, fr: row.org_fr } },
  occupation: row.occupation_code && row.occupation ? { code: row.occupation_code, label: row.occupation } : null,
  commune: row.commune_code && row.commune ? { code: row.commune_code, label: row.commune } : null,
  salaryMin: row.salary_min === null ? null : toDecimal(row.salary_min),
  salaryMax: row.salary_max === null ? null : toDecimal(row.salary_max),
  publishedAt: row.published_at?.toISOString() ?? null,
});

/** With what the caller may do; what an officer should look at is no news for visitors. */
function ownCardOf(actor: Actor | undefined, row: CardRow): OwnOfferCard {
  const parts = actor ? offerPartsFor(actor, { organisationId: row.organisation_id }) : [];
  const editable = actor !== undefined && canPublishFor(actor, row.organisation_id) && !closedStates.includes(row.state);
  return { ...cardOf(row), flags: parts.length > 0 ? row.flags : [], allowedMoves: allowedMoves(offerMoves, row.state, parts), editable };
}

const openOffer = `select o.id, o.kind, o.organisation_id as "organisationId", o.commune_code as "communeCode", o.remote, o.occupation_code as "occupationCode", o.sector_code as "sectorCode", o.education_code as "educationCode", o.experience_months as "experienceMonths", o.max_age as "maxAge", o.work_time as "workTime", o.closes_on as "closesOn", o.published_at as "publishedAt", o.posts,
         coalesce((select json_agg(json_build_object('code', language_code, 'level', level)) from offer_language x where x.offer_id = o.id), '[]') as languages,
         coalesce((select json_agg(json_build_object('code', skill_code, 'essential', essential) order by skill_code) from offer_skill x where x.offer_id = o.id), '[]') as skills
       from offer o`;
/** What the public sees: on line, and not told by another one. */
export const open = "o.state = 'published' and o.duplicate_of is null";

/** Screens of offers, and the open ones for the matching. */
@Injectable()
export class OfferQueries {
  constructor(
    private readonly db: Db,
    private readonly search: OfferSearch,
    private readonly filters: OfferFilters,
    private readonly clock: Clock,
  ) {}

  /** Published offers, newest first, or found by the words of `q`, best first; marked duplicates are not shown twice. */
  async publicList(query: OfferListQuery): Promise<OfferPage> {
    if (query.q) {
      const { ids, total } = await this.search.find({ ...query, q: query.q }, open, offsetOf(query));
      const byId = new Map((await this.cards(ids)).map((card) => [card.id, card]));
      return { items: ids.flatMap((id) => byId.get(id) ?? []), page: query.page, pageSize: query.pageSize, total };
    }
    return this.filtered(open, query);
  }

  /** Open offers of a search that went on line after the one moment and not after the other: the ids of a page, and how many there are. */
  async newBetween(query: OfferListQuery, since: Date, until: Date): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
    const fresh = `${open} and o.published_at > '${since.toISOString()}'::timestamptz and o.published_at <= '${until.toISOString()}'::timestamptz`;
    if (query.q) return this.search.find({ ...query, q: query.q }, fresh, offsetOf(query));
    const { items, total } = await this.filtered(fresh, query);
    return { ids: items.map(({ id }) => id), total };
  }

  private async filtered(condition: string, query: OfferListQuery): Promise<OfferPage> {
    const params: unknown[] = [];
    const where = `${condition} and ${conditionOf(await this.filters.read(query), params)}`;
    return this.page(where, 'o.published_at desc, o.id', params, query, cardOf);
  }

  /** Offers of the organisations one speaks for; all for reviewers. */
  own(actor: Actor, query: OwnOfferListQuery): Promise<OwnOfferPage> {
    const all = can(actor, 'offers.review');
    return this.page(
      '($1 or o.organisation_id = any($2)) and ($3::uuid is null or o.organisation_id = $3) and ($4::text is null or o.state = $4)',
      'o.created_at desc, o.id',
      [all, actor.organisationIds, query.organisationId ?? null, query.state ?? null],
      query,
      (row) => ownCardOf(actor, row),
    );
  }

  /** Throws NotFound for an offer that is not public and not one's own. */
  async one(actor: Actor | undefined, id: string): Promise<OfferView> {
    const row = await this.db.one<WholeRow>(whole, [id]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSeeOffer(actor, { organisationId: row.organisation_id, state: row.state }));
    const skills = await this.db.query<{ code: string; label: Label; essential: boolean }>(
      `select s.code, ${label('s')} as label, x.essential from offer_skill x join skill s on s.code = x.skill_code where x.offer_id = $1 order by x.essential desc, s.code`,
      [id],
    );
    const languages = await this.db.query<{ code: string; label: Label; level: number }>(
      `select l.code, ${label('l')} as label, x.level from offer_language x join language l on l.code = x.language_code where x.offer_id = $1 order by l.code`,
      [id],
    );
    const sessions = row.kind === 'job' ? [] : await this.sessionsOf(id);
    return {
      ...ownCardOf(actor, row),
      ...{ details: row.details, sessions, twinOf: row.duplicate_of },
      ...{ description: row.description, source: row.source, workTime: row.work_time, experienceMonths: row.experience_months, maxAge: row.max_age, skills, languages },
      education: row.education_code ? { code: row.education_code, label: row.education } : null,
    };
  }

  private async sessionsOf(offerId: string): Promise<SessionView[]> {
    const rows = await this.db.query<Omit<SessionView, 'commune'> & { place: string | null; names: TwoNames }>(
      `select s.id, s.starts_on as "startsOn", s.ends_on as "endsOn", s.seats, s.timetable, s.commune_code as place, json_build_object('ar', c.label_ar, 'fr', c.label_fr) as names
       from training_session s left join commune c on c.code = s.commune_code
       where s.offer_id = $1 and not s.called_off and coalesce(s.ends_on, s.starts_on) >= $2 order by s.starts_on, s.id`,
      [offerId, this.clock.today()],
    );
    return rows.map(({ place, names, ...session }) => ({ ...session, commune: place ? { code: place, label: names } : null }));
  }

  /** Cards of these offers, for lists of other features. */
  async cards(ids: readonly string[]): Promise<readonly OfferCard[]> {
    return (await this.db.query<CardRow>(`${cards} where o.id = any($1) order by o.id`, [ids])).map(cardOf);
  }

  /** Every open offer that is not a marked duplicate. */
  openOffers(from: Reader = this.db): Promise<readonly OpenOffer[]> {
    return from.query<OpenOffer>(`${openOffer} where ${open} order by o.id`);
  }

  /** The same page by page, for who reads beside other work: `openOffersAfter(last?.id, 2000)`. */
  openOffersAfter(id: string | undefined, limit: number): Promise<readonly OpenOffer[]> {
    return this.db.query<OpenOffer>(`${openOffer} where ${open} and ($1::uuid is null or o.id > $1) order by o.id limit $2`, [id ?? null, limit]);
  }

  /** Every open offer that can be taken by somebody who reaches these communes: there, from home, or anywhere. */
  openOffersWithin(communes: readonly string[], from: Reader = this.db): Promise<readonly OpenOffer[]> {
    return from.query<OpenOffer>(`${openOffer} where ${open} and (o.commune_code is null or o.remote or o.commune_code = any($1)) order by o.id`, [communes]);
  }

  /** Those of these offers that are open; a marked duplicate is not. */
  openOffersOf(ids: readonly string[], from: Reader = this.db): Promise<readonly OpenOffer[]> {
    return from.query<OpenOffer>(`${openOffer} where ${open} and o.id = any($1) order by o.id`, [ids]);
  }

  /** One that is on line, a marked duplicate too; undefined for any other. */
  openOffer(id: string): Promise<OpenOffer | undefined> {
    return this.db.one<OpenOffer>(`${openOffer} where o.id = $1 and o.state = 'published'`, [id]);
  }

  /** Throws NotFound unless the actor speaks for the offer's organisation or reviews offers. */
  async assertMine(actor: Actor, offerId: string): Promise<void> {
    const row = await this.db.one<{ organisation_id: string }>('select organisation_id from offer where id = $1', [offerId]);
    assertVisible(row !== undefined && (speaksFor(actor, row.organisation_id) || can(actor, 'offers.review') || can(actor, 'matches.read_all')));
  }

  /** Throws NotFound. */
  async assertThere(id: string, from: Reader = this.db): Promise<void> {
    if (!(await from.one('select 1 from offer where id = $1', [id]))) throw new AppError('NotFound', 'platform.not_found');
  }

  async overdue(today: LocalDate): Promise<readonly string[]> {
    return (await this.db.query<{ id: string }>("select id from offer where state in ('published', 'paused') and closes_on < $1 order by id", [today])).map((row) => row.id);
  }

  async figures(): Promise<{ readonly offers: number; readonly trainings: number }> {
    const row = await this.db.one<{ offers: number; trainings: number }>(
      "select count(*) filter (where kind = 'job')::int as offers, count(*) filter (where kind = 'training')::int as trainings from offer where state = 'published' and duplicate_of is null",
    );
    return row ?? { offers: 0, trainings: 0 };
  }

  private async page<T>(where: string, order: string, params: readonly unknown[], query: { page: number; pageSize: number }, viewOf: (row: CardRow) => T): Promise<Page<T>> {
    const n = params.length;
    const rows = await this.db.query<CardRow>(`${cards} where ${where} order by ${order} offset $${n + 1} limit $${n + 2}`, [...params, offsetOf(query), query.pageSize]);
    const count = await this.db.one<{ n: number }>(`select count(*)::int as n ${from} where ${where}`, params);
    return { items: rows.map(viewOf), page: query.page, pageSize: query.pageSize, total: count?.n ?? 0 };
  }
}
