import type { LocalDate } from '#kernel/calendar';
import type { Tx } from '#platform/database/tx';
import { fullNames, tidyName } from './domain/names.js';
import {
  DEFAULT_RADIUS_KM,
  type Diploma,
  type Experience,
  type Levelled,
  type Licence,
  type ProfileFields,
  type Sex,
  type Travel,
  type VentureStage,
  type WorkTime,
} from './domain/profile.js';
import { searchKeys } from './domain/search-key.js';
import type { PersonEntity } from './entities/person.entity.js';
import type { ProfileBody } from './people.dto.js';
import type { ProfileView } from './people.views.js';

/** A person with the lists, as `selectPerson` gives it. */
export interface PersonRow {
  id: string;
  account_id: string | null;
  merged_into: string | null;
  first_name_latin: string;
  last_name_latin: string;
  first_name_ar: string;
  last_name_ar: string;
  phone: string | null;
  birth_year: number | null;
  sex: Sex | null;
  commune_code: string | null;
  education_code: string | null;
  experience_months: number;
  radius_km: number;
  remote_ok: boolean;
  work_time: WorkTime;
  available_from: LocalDate | null;
  venture_title: string | null;
  venture_sector_code: string | null;
  venture_occupation_code: string | null;
  venture_commune_code: string | null;
  venture_stage: VentureStage | null;
  venture_summary: string | null;
  licences: Licence[];
  travel: Travel | null;
  move_ok: boolean;
  other_skills: string[];
  phone_holder: string;
  updated_at: Date;
  languages: Levelled[];
  skills: Levelled[];
  wishes: string[];
  experience: Experience[];
  diplomas: Diploma[];
}

const levelled = (table: string, code: string): string =>
  `coalesce((select json_agg(json_build_object('code', ${code}, 'level', level) order by level desc, ${code}) from ${table} x where x.person_id = p.id), '[]')`;

export const selectPerson = `select p.*, ${levelled('person_language', 'language_code')} as languages, ${levelled('person_skill', 'skill_code')} as skills,
  array(select occupation_code from person_wish x where x.person_id = p.id order by rank) as wishes,
  coalesce((select json_agg(json_build_object('title', title, 'occupationCode', occupation_code, 'employer', employer, 'fromYear', from_year, 'toYear', to_year, 'kind', kind) order by n) from person_experience x where x.person_id = p.id), '[]') as experience,
  coalesce((select json_agg(json_build_object('title', title, 'field', field, 'establishment', establishment, 'year', year, 'country', country, 'languageCode', language_code, 'studying', studying) order by n) from person_diploma x where x.person_id = p.id), '[]') as diplomas
  from person p`;

/** The columns of a person that the matching may know, and no other. */
export const selectSeeker = `select p.id as "personId", p.birth_year as "birthYear", p.commune_code as "communeCode", p.education_code as "educationCode", p.experience_months as "experienceMonths",
  p.radius_km as "radiusKm", p.remote_ok as "remoteOk", p.work_time as "workTime", ${levelled('person_language', 'language_code')} as languages, ${levelled('person_skill', 'skill_code')} as skills,
  array(select occupation_code from person_wish x where x.person_id = p.id order by rank) as wishes from person p`;

export function viewOf(row: PersonRow): ProfileView {
  const names = { firstName: row.first_name_latin, lastName: row.last_name_latin, firstNameAr: row.first_name_ar, lastNameAr: row.last_name_ar };
  return {
    ...{
      personId: row.id,
      hasAccount: row.account_id !== null,
      mergedInto: row.merged_into,
      name: fullNames(names),
      ...names,
      phone: row.phone,
      phoneHolder: row.phone_holder,
      birthYear: row.birth_year,
      sex: row.sex,
      communeCode: row.commune_code,
      educationCode: row.education_code,
    },
    ...{ languages: row.languages, skills: row.skills, experienceMonths: row.experience_months, experience: row.experience, diplomas: row.diplomas, wishes: row.wishes },
    ...{
      radiusKm: row.radius_km,
      remoteOk: row.remote_ok,
      workTime: row.work_time,
      availableFrom: row.available_from,
      venture: ventureOf(row),
      licences: row.licences,
      travel: row.travel,
      moveOk: row.move_ok,
      otherSkills: row.other_skills,
      updatedAt: row.updated_at.toISOString(),
    },
  };
}

const ventureOf = (row: PersonRow): ProfileView['venture'] =>
  row.venture_title === null || row.venture_stage === null
    ? null
    : {
        title: row.venture_title,
        sectorCode: row.venture_sector_code,
        occupationCode: row.venture_occupation_code,
        communeCode: row.venture_commune_code,
        stage: row.venture_stage,
        summary: row.venture_summary ?? '',
      };

/** The profile of a person as it stands in this transaction. The person is there. */
export async function profileIn(tx: Tx, personId: string): Promise<ProfileFields> {
  const {
    personId: _id,
    hasAccount: _account,
    name: _name,
    phone: _phone,
    phoneHolder: _holder,
    mergedInto: _into,
    updatedAt: _at,
    ...fields
  } = viewOf((await tx.one<PersonRow>(`${selectPerson} where p.id = $1`, [personId]))!);
  return fields;
}

/** Own words, tidied, each once. */
const wordsOf = (typed: readonly string[]): readonly string[] => [...new Set(typed.map(tidyName).filter(Boolean))];

/** What a form said, as a profile: what is absent is unknown. */
export function fieldsOf(body: ProfileBody): ProfileFields {
  const name = (typed: string | undefined): string => tidyName(typed ?? '');
  const { venture } = body;
  return {
    ...{ firstName: name(body.firstName), lastName: name(body.lastName), firstNameAr: name(body.firstNameAr), lastNameAr: name(body.lastNameAr) },
    ...{ birthYear: body.birthYear ?? null, sex: body.sex ?? null, communeCode: body.communeCode ?? null, educationCode: body.educationCode ?? null },
    ...{ languages: body.languages ?? [], skills: body.skills ?? [], experienceMonths: body.experienceMonths ?? 0, wishes: body.wishes ?? [] },
    experience: (body.experience ?? []).map((one) => ({
      title: one.title.trim(),
      occupationCode: one.occupationCode ?? null,
      employer: one.employer?.trim() ?? '',
      fromYear: one.fromYear,
      toYear: one.toYear ?? null,
      kind: one.kind ?? 'employed',
    })),
    diplomas: (body.diplomas ?? []).map((one) => ({
      ...{ title: tidyName(one.title), field: tidyName(one.field ?? ''), establishment: tidyName(one.establishment ?? '') },
      ...{ year: one.year ?? null, country: one.country ?? null, languageCode: one.languageCode ?? null, studying: one.studying ?? false },
    })),
    ...{ licences: body.licences ?? [], travel: body.travel ?? null, moveOk: body.moveOk ?? false, otherSkills: wordsOf(body.otherSkills ?? []) },
    ...{ radiusKm: body.radiusKm ?? DEFAULT_RADIUS_KM, remoteOk: body.remoteOk ?? false, workTime: body.workTime ?? 'any', availableFrom: body.availableFrom ?? null },
    venture: venture
      ? {
          title: venture.title.trim(),
          sectorCode: venture.sectorCode ?? null,
          occupationCode: venture.occupationCode ?? null,
          communeCode: venture.communeCode ?? null,
          stage: venture.stage,
          summary: venture.summary?.trim() ?? '',
        }
      : null,
  };
}

/** The columns of the row that a profile fills. */
export function columnsOf(
  fields: ProfileFields,
  phone: string | null,
): Omit<PersonEntity, 'id' | 'accountId' | 'naturalKey' | 'phoneHolder' | 'mergedInto' | 'seeker' | 'createdAt' | 'updatedAt'> {
  const { languages: _l, skills: _s, wishes: _w, experience: _e, diplomas: _d, venture, ...own } = fields;
  return {
    ...own,
    ...{ licences: [...own.licences], otherSkills: [...own.otherSkills] },
    ...{ phone, ...searchKeys(fields, phone) },
    ...{ ventureTitle: venture?.title ?? null, ventureSectorCode: venture?.sectorCode ?? null, ventureOccupationCode: venture?.occupationCode ?? null },
    ...{ ventureCommuneCode: venture?.communeCode ?? null, ventureStage: venture?.stage ?? null, ventureSummary: venture?.summary ?? null },
  };
}

/** Replaces languages, skills, wishes, experience and diplomas of a person. */
export async function writeLists(tx: Tx, personId: string, { languages, skills, wishes, experience, diplomas }: ProfileFields): Promise<void> {
  for (const table of ['person_language', 'person_skill', 'person_wish', 'person_experience', 'person_diploma'])
    await tx.query(`delete from ${table} where person_id = $1`, [personId]);
  const insert = async (sql: string, rows: readonly object[]): Promise<void> => void (rows.length > 0 && (await tx.query(sql, [personId, JSON.stringify(rows)])));
  await insert('insert into person_language (person_id, language_code, level) select $1, code, level from jsonb_to_recordset($2::jsonb) as x(code text, level int)', languages);
  await insert('insert into person_skill (person_id, skill_code, level) select $1, code, level from jsonb_to_recordset($2::jsonb) as x(code text, level int)', skills);
  await insert(
    'insert into person_wish (person_id, occupation_code, rank) select $1, code, rank from jsonb_to_recordset($2::jsonb) as x(code text, rank int)',
    wishes.map((code, i) => ({ code, rank: i + 1 })),
  );
  await insert(
    'insert into person_experience (person_id, n, title, occupation_code, employer, from_year, to_year, kind) select $1, n, title, "occupationCode", employer, "fromYear", "toYear", kind from jsonb_to_recordset($2::jsonb) as x(n int, title text, "occupationCode" text, employer text, "fromYear" int, "toYear" int, kind text)',
    experience.map((one, i) => ({ n: i + 1, ...one })),
  );
  await insert(
    'insert into person_diploma (person_id, n, title, field, establishment, year, country, language_code, studying) select $1, n, title, field, establishment, year, country, "languageCode", studying from jsonb_to_recordset($2::jsonb) as x(n int, title text, field text, establishment text, year int, country text, "languageCode" text, studying boolean)',
    diplomas.map((one, i) => ({ n: i + 1, ...one })),
  );
}
