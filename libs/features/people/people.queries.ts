import { Injectable } from '@nestjs/common';
import { AccountQueries, readPhone } from '#features/accounts';
import type { LocalDate } from '#kernel/calendar';
import { type Actor, has } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { offsetOf } from '#platform/http/page';
import { fullNames } from './domain/names.js';
import { emptyProfile, type Levelled, type Venture, type WorkTime } from './domain/profile.js';
import { completeness, type GapContext, profileGaps } from './domain/profile-gaps.js';
import { phoneDigits } from './domain/search-key.js';
import type { PeopleListQuery } from './people.dto.js';
import { canSeePerson } from './people.policy.js';
import type { NextSteps, PeoplePage, PersonName, ProfileView } from './people.views.js';
import { nearlyOf, type PersonSearch, searchOf } from './person-search.js';
import { type PersonRow, selectPerson, selectSeeker, viewOf } from './person-rows.js';

/** A person as other features may know one: no name, no sex, no phone. Unknown is null. */
export interface Profile {
  readonly personId: string;
  readonly accountId: string | null;
  readonly birthYear: number | null;
  readonly communeCode: string | null;
  readonly educationCode: string | null;
  readonly experienceMonths: number;
  readonly radiusKm: number;
  readonly remoteOk: boolean;
  readonly workTime: WorkTime;
  readonly availableFrom: LocalDate | null;
  /** Level 1–4. */
  readonly languages: readonly Levelled[];
  /** Level 1–3. */
  readonly skills: readonly Levelled[];
  /** Occupation codes, most wanted first. */
  readonly wishes: readonly string[];
  readonly venture: Venture | null;
}

/** Of a profile, what the matching may know. */
export type SeekerFacts = Pick<
  Profile,
  'personId' | 'birthYear' | 'communeCode' | 'educationCode' | 'experienceMonths' | 'radiusKm' | 'remoteOk' | 'workTime' | 'languages' | 'skills' | 'wishes'
>;

const contextOf = (actor: Actor): GapContext => ({ founder: has(actor, 'founder'), seeker: has(actor, 'job_seeker') });

function profileOf(row: PersonRow): Profile {
  const { personId, birthYear, communeCode, educationCode, experienceMonths, radiusKm, remoteOk, workTime, availableFrom, languages, skills, wishes, venture } = viewOf(row);
  return {
    personId,
    accountId: row.account_id,
    birthYear,
    communeCode,
    educationCode,
    experienceMonths,
    radiusKm,
    remoteOk,
    workTime,
    availableFrom,
    languages,
    skills,
    wishes,
    venture,
  };
}

/** Screens of people and questions of other features about them. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly db: Db,
    private readonly accounts: AccountQueries,
  ) {}

  /** Undefined for somebody unknown, and for a row that was joined to another. */
  async profileFor(personId: string, from: Reader = this.db): Promise<Profile | undefined> {
    const row = await this.row(personId, from);
    return row && row.merged_into === null ? profileOf(row) : undefined;
  }

  /** Profiles in the order of their ids, for walking through all: `profiles(last?.personId, 500)`. */
  async profiles(afterId: string | undefined, limit: number): Promise<readonly Profile[]> {
    return (await this.db.query<PersonRow>(`${selectPerson} where p.merged_into is null and ($1::uuid is null or p.id > $1) order by p.id limit $2`, [afterId ?? null, limit])).map(
      profileOf,
    );
  }

  /** Those who look for work, training or a start, all or of these; mentors and staff are not among them. */
  seekers(from: Reader = this.db, ids?: readonly string[]): Promise<readonly SeekerFacts[]> {
    return from.query<SeekerFacts>(`${selectSeeker} where p.seeker ${ids ? 'and p.id = any($1)' : ''} order by p.id`, ids ? [ids] : []);
  }

  /** People who look for work, training or a start; mentors and staff are not among them. */
  async count(): Promise<number> {
    return (await this.db.one<{ n: number }>('select count(*)::int as n from person where seeker'))?.n ?? 0;
  }

  async personOfAccount(accountId: string): Promise<string | undefined> {
    return (await this.db.one<{ id: string }>('select id from person where account_id = $1', [accountId]))?.id;
  }

  /** Undefined for a person without an account. */
  async accountOf(personId: string, from: Reader = this.db): Promise<string | undefined> {
    return (await from.one<{ account_id: string | null }>('select account_id from person where id = $1', [personId]))?.account_id ?? undefined;
  }

  /** Whether there is, or was before two rows became one, somebody with this id. */
  /** The same for many; who has none is absent. */
  async accountsOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<{ id: string; account: string }>(
      'select id, account_id as account from person where id = any($1::uuid[]) and account_id is not null order by id',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, account }) => [id, account]));
  }

  async exists(personId: string): Promise<boolean> {
    return (await this.db.one('select 1 from person where id = $1', [personId])) !== undefined;
  }

  /** Those of these people who have no account. */
  async withoutAccount(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>('select id from person where id = any($1) and account_id is null order by id', [[...new Set(ids)]]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whom to call for those of these people who have no account, with whose phone it is; who told no phone is absent. */
  async callsOf(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly phone: string; readonly holder: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; phone: string; holder: string }>(
      'select id, phone, phone_holder as holder from person where id = any($1) and account_id is null and phone is not null order by id',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, phone, holder }) => [id, { phone, holder }]));
  }

  /** The phone that stands in the profile: of people who were entered at the counter. */
  async phoneOf(personId: string, from: Reader = this.db): Promise<string | undefined> {
    return (await from.one<{ phone: string | null }>('select phone from person where id = $1', [personId]))?.phone ?? undefined;
  }

  /** Profiles of these people; unknown ids are absent. */
  async profilesOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, Profile>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<PersonRow>(`${selectPerson} where p.id = any($1) order by p.id`, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.id, profileOf(row)]));
  }

  /** Where these people are called: the phone of the account, else the one in the profile. Who has none is absent. */
  async phonesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; phone: string }>(
      'select p.id, coalesce(a.phone, p.phone) as phone from person p left join account a on a.id = p.account_id where p.id = any($1) and coalesce(a.phone, p.phone) is not null order by p.id',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row.phone]));
  }

  /** Whole names in both scripts, '' where a script is not known; unknown ids are absent. */
  /** Sex, where told: for a wish of somebody, and for telling how groups fare. Never for a score of its own. */
  async sexesOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, 'f' | 'm'>> {
    const rows = await from.query<{ id: string; sex: 'f' | 'm' }>('select id, sex from person where id = any($1) and sex is not null order by id', [[...new Set(ids)]]);
    return new Map(rows.map(({ id, sex }) => [id, sex]));
  }

  async namesOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, PersonName>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<{ id: string; firstName: string; lastName: string; firstNameAr: string; lastNameAr: string }>(
      'select id, first_name_latin as "firstName", last_name_latin as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr" from person where id = any($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, ...names }) => [id, fullNames(names)]));
  }

  /** People who have all these words in their name, however it is written; none for no words. For searches of other features. */
  async idsNamed(text: string): Promise<readonly string[]> {
    const found = searchOf(text, []);
    if (!found) return [];
    const rows = await this.db.query<{ id: string }>(
      `select p.id from person p where p.merged_into is null and ${found.where} order by ${found.order}, p.updated_at desc, p.id limit 200`,
      found.params,
    );
    return rows.map((row) => row.id);
  }

  async mine(actor: Actor): Promise<ProfileView | null> {
    const row = actor.personId ? await this.row(actor.personId) : undefined;
    return row ? viewOf(row) : null;
  }

  async nextSteps(actor: Actor): Promise<NextSteps> {
    const own = await this.mine(actor);
    const profile = own ?? { ...emptyProfile, firstName: '', lastName: '', firstNameAr: '', lastNameAr: '' };
    return { hasProfile: own !== null, gaps: profileGaps(profile, contextOf(actor)), completeness: own ? completeness(own, contextOf(actor)) : 0 };
  }

  /** Throws NotFound for a person whom the actor may not see. */
  async one(actor: Actor, id: string): Promise<ProfileView> {
    const row = await this.row(id);
    assertVisible(row !== undefined && canSeePerson(actor, id));
    return viewOf(row!);
  }

  /** Newest change first; with words, everybody who has them all in the name as written, then as it sounds in either script, and only when there is nobody, who is nearly called so; with a phone, who has it. */
  async list(query: PeopleListQuery): Promise<PeoplePage> {
    const typed = query.q ?? '';
    const strict = searchOf(typed, await this.holdersOf(typed)) ?? { where: 'true', order: 'p.updated_at desc', params: [] };
    const some = await this.total(strict);
    const nearly = some === 0 ? nearlyOf(typed) : undefined;
    const { order, params, where } = nearly ?? strict;
    const n = params.length;
    const rows = await this.db.query<PersonRow>(
      `${selectPerson} where p.merged_into is null and ${where} order by ${order}, p.updated_at desc, p.id offset $${n + 1} limit $${n + 2}`,
      [...params, offsetOf(query), query.pageSize],
    );
    const total = nearly ? await this.total(nearly) : some;
    const items = rows
      .map(viewOf)
      .map(({ personId, name, birthYear, communeCode, educationCode, wishes, hasAccount, updatedAt }) => ({
        personId,
        name,
        birthYear,
        communeCode,
        educationCode,
        wishes,
        hasAccount,
        updatedAt,
      }));
    return { items, page: query.page, pageSize: query.pageSize, total };
  }

  private async total({ where, params }: PersonSearch): Promise<number> {
    return (await this.db.one<{ n: number }>(`select count(*)::int as n from person p where p.merged_into is null and ${where}`, params))?.n ?? 0;
  }

  /** Accounts with exactly this phone, when it is one. */
  private async holdersOf(typed: string): Promise<readonly string[]> {
    const phone = phoneDigits(typed) && readPhone(typed);
    return phone ? this.accounts.idsOf({ kind: 'phone', value: phone }) : [];
  }

  private row(id: string, from: Reader = this.db): Promise<PersonRow | undefined> {
    return from.one<PersonRow>(`${selectPerson} where p.id = $1`, [id]);
  }
}
