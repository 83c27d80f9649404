import { Injectable } from '@nestjs/common';
import type { Holidays, LocalDate } from '#kernel/calendar';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { daysOff, type HolidayDay } from './domain/holiday.js';
import type { Nameable as Named } from './domain/occupation-index.js';
import { proposedSkills } from './domain/proposed-skills.js';
import { type Recogniser, recogniser } from './domain/recognise-occupation.js';
import { concerns } from './domain/scheme-audience.js';
import { widerRecogniser } from './domain/wider-recogniser.js';
import type { LabelSource } from './imports/domain/layout.js';
import type { Coded, Commune, EducationLevel, Occupation, ProposedSkill, Skill, SupportScheme } from './references.views.js';

const label = "json_build_object('ar', label_ar, 'fr', label_fr, 'en', label_en) as label";
const FRESH_MS = 60_000;
const names = (table: 'occupation' | 'skill'): string =>
  `select t.code, ${label}, t.aliases || coalesce((select array_agg(distinct l.label order by l.label) from reference_concept c join reference_label l on l.source = c.source and l.concept_code = c.code
     where c.${table}_code = t.code), '{}') as aliases from ${table} t order by label_fr, code`;

/** A scheme with what only its own page says. */
export interface WholeScheme extends SupportScheme {
  readonly amountMin: string | null;
  readonly amountMax: string | null;
  readonly sharePercent: number | null;
  readonly durationMonths: number | null;
  /** As published, in French. */
  readonly conditions: string;
}
export interface DayOffName {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}

/** The tables of the place and of work, whole and in order, kept for a minute: they change only when reference data are loaded. */
@Injectable()
export class ReferenceQueries {
  private near: { readonly rows: unknown; readonly byCode: ReadonlyMap<string, readonly { readonly code: string; readonly percent: number }[]> } | undefined;
  private readonly kept = new Map<string, { readonly rows: Promise<unknown>; readonly print: Promise<string>; readonly since: number }>();

  constructor(private readonly db: Db) {}

  communes(from: Reader = this.db): Promise<readonly Commune[]> {
    return this.keep(
      'communes',
      `select c.code, c.province_code as "provinceCode", c.kind, json_build_object('ar', c.label_ar, 'fr', c.label_fr, 'en', c.label_fr) as label, c.aliases, c.latitude, c.longitude,
         case when c.kind <> 'city' then json_build_object('ar', p.label_ar, 'fr', p.label_fr, 'en', p.label_fr) end as province
       from commune c left join province p on p.code = c.province_code order by c.label_fr, c.code`,
      from,
    );
  }

  /** The twelve regions; they have no other spellings. */
  regions(): Promise<readonly (Coded & { readonly aliases: readonly string[] })[]> {
    return this.keep('regions', `select code, ${label}, '{}'::text[] as aliases from region order by code`);
  }

  educationLevels(from: Reader = this.db): Promise<readonly EducationLevel[]> {
    return this.keep('education', `select code, rank, ${label} from education_level order by rank, code`, from);
  }

  languages(): Promise<readonly Coded[]> {
    return this.keep('languages', `select code, ${label} from language order by code`);
  }

  sectors(): Promise<readonly Coded[]> {
    return this.keep('sectors', `select code, ${label} from sector order by code`);
  }

  skills(): Promise<readonly Skill[]> {
    return this.keep('skills', `select code, kind, ${label}, aliases from skill order by label_fr, code`);
  }

  occupations(): Promise<readonly Occupation[]> {
    return this.keep(
      'occupations',
      `select code, isco, sector_code as sector, ${label}, aliases,
         coalesce((select json_agg(json_build_object('code', skill_code, 'essential', essential) order by essential desc, skill_code) from occupation_skill s where s.occupation_code = o.code), '[]') as skills
       from occupation o order by label_fr, code`,
    );
  }

  /** Occupations with every name that they are recognised by: ours, and those of imported concepts that mean them. */
  async occupationNames(): Promise<readonly Named[]> {
    return (await this.sources()).length === 0 ? this.occupations() : this.keep('occupation names', names('occupation'));
  }

  /** Recognises job titles in all these names; places say nothing of a job. */
  async titles(): Promise<Recogniser> {
    const [ours, names, places] = await Promise.all([this.occupations(), this.occupationNames(), this.communes()]);
    return widerRecogniser(recogniser(ours, places), recogniser(names, places));
  }

  /** The same for skills. */
  async skillNames(): Promise<readonly Named[]> {
    return (await this.sources()).length === 0 ? this.skills() : this.keep('skill names', names('skill'));
  }

  /** Nomenclatures whose labels were imported, in order: their licences ask to be named. */
  async sources(): Promise<readonly LabelSource[]> {
    return (await this.keep<{ source: LabelSource }>('sources', 'select distinct source from reference_label order by source')).map(({ source }) => source);
  }

  /** Which occupations are near to one, nearest first, with how near beside the nearest, 1–100. */
  async nearOccupations(): Promise<ReadonlyMap<string, readonly { readonly code: string; readonly percent: number }[]>> {
    const rows = await this.keep<{ code: string; near: { code: string; percent: number }[] }>(
      'near',
      "select occupation_code as code, json_agg(json_build_object('code', near_code, 'percent', percent) order by place) as near from occupation_near group by 1 order by 1",
    );
    if (this.near?.rows !== rows) this.near = { rows, byCode: new Map(rows.map(({ code, near }) => [code, near])) };
    return this.near.byCode;
  }

  /** What these occupations ask for, essential skills first, then those that more of them share. */
  async skillsOf(occupationCodes: readonly string[]): Promise<readonly ProposedSkill[]> {
    const [occupations, skills] = await Promise.all([this.occupations(), this.skills()]);
    return proposedSkills(
      occupations.filter(({ code }) => occupationCodes.includes(code)).flatMap((occupation) => occupation.skills),
      new Map(skills.map((skill) => [skill.code, skill.label])),
    );
  }

  supportSchemes(): Promise<readonly SupportScheme[]> {
    return this.keep(
      'schemes',
      `select code, operator, axis, kind, state, ${label}, json_build_object('ar', summary_ar, 'fr', summary_fr, 'en', summary_en) as summary, source, checked_on::text as "checkedOn", certainty from support_scheme order by axis, code`,
    );
  }

  /** One scheme with what its page says; undefined when nobody knows it. Amounts decimal MAD. */
  async scheme(code: string): Promise<WholeScheme | undefined> {
    return this.db.one<WholeScheme>(
      `select code, operator, axis, kind, state, ${label}, json_build_object('ar', summary_ar, 'fr', summary_fr, 'en', summary_en) as summary, source, checked_on::text as "checkedOn", certainty,
         (amount_min / 100.0)::numeric(14, 2)::text as "amountMin", (amount_max / 100.0)::numeric(14, 2)::text as "amountMax", round(share_of_project::numeric * 100)::int as "sharePercent",
         duration_months as "durationMonths", conditions_fr as conditions from support_scheme where code = $1`,
      [code],
    );
  }

  /** What may concern somebody with a project, and what is closed and said to be so (handbook 3.1). */
  async schemesForFounders(): Promise<readonly SupportScheme[]> {
    return (await this.supportSchemes()).filter((scheme) => concerns({ ...scheme, state: 'active' }, 'founder'));
  }

  /** Public holidays known so far, estimated ones included (domain handbook 5.2). */
  async holidays(): Promise<Holidays> {
    const rows = await this.keep<{ day: LocalDate }>('holidays', "select day from holiday where state <> 'withdrawn' order by day, code");
    return new Set(rows.map((row) => row.day));
  }

  /** The whole list as it is at this moment, for what will bind somebody: a contract, a schedule, a due day. */
  holidayList(from: Reader = this.db): Promise<readonly HolidayDay[]> {
    return from.query<HolidayDay>('select id, day, code, state from holiday order by day, code, id');
  }

  /** What people call these days off; a day that is none has no name. */
  async daysOffNamed(days: readonly LocalDate[], from: Reader = this.db): Promise<ReadonlyMap<LocalDate, DayOffName>> {
    if (days.length === 0) return new Map();
    const rows = await from.query<{ day: LocalDate } & DayOffName>(
      "select distinct on (day) day, label_ar as ar, label_fr as fr, label_en as en from holiday where day = any($1) order by day, (state = 'withdrawn'), code, id",
      [[...days]],
    );
    return new Map(rows.map(({ day, ar, fr, en }) => [day, { ar, fr, en }]));
  }

  /** Public holidays at this moment, not those of a minute ago. */
  async holidaysNow(from: Reader = this.db): Promise<Holidays> {
    return daysOff(await this.holidayList(from));
  }

  /** Forgets what is kept; called after reference data were loaded. */
  forget(): void {
    this.kept.clear();
  }

  /** Rows that are the same as before are the same object: what is built from them, such as an index, is built once. */
  private keep<T>(name: string, sql: string, from: Reader = this.db): Promise<readonly T[]> {
    const known = this.kept.get(name);
    if (known && performance.now() - known.since < FRESH_MS) return known.rows as Promise<readonly T[]>;
    const print = printOf(sql, from);
    const rows = known
      ? Promise.all([print, known.print]).then(([now, before]) => (now === before ? (known.rows as Promise<readonly T[]>) : from.query<T>(sql)))
      : print.then(() => from.query<T>(sql));
    this.kept.set(name, { rows, print, since: performance.now() });
    rows.catch(() => this.kept.delete(name));
    return rows;
  }
}

/** What tells whether a table changed: told by the database, so that nobody here waits while thousands of unchanged rows are read again. */
const printOf = async (sql: string, from: Reader): Promise<string> =>
  (await from.one<{ print: string }>(`select md5(coalesce(string_agg(q::text, '|'), '')) as print from (${sql}) q`))?.print ?? '';
