import type { Actor } from '#kernel/permissions';
import { fold } from '#kernel/text';
import type { Tx } from '#platform/database/tx';
import type { Comparable } from './domain/duplicates.js';
import { naturalKeyOf, type OfferDraft } from './domain/import-offer.js';
import type { ImportChange } from './domain/import-changes.js';
import type { ImportProblem } from './domain/import-problem.js';
import type { StoredOffer } from './domain/import-plan.js';
import { offerMoves } from './domain/offer.moves.js';
import { offerMoved } from './offers.events.js';

/** Rows of one statement: a jsonb parameter of a few megabytes at most. */
const TOGETHER = 1000;

/**
 * Offers of this organisation and source as they stand, kept to ourselves until the end. Others may go on to name them meanwhile (a pair of twins does, before it locks any):
 * with the stronger lock the two waited for each other crosswise.
 */
export const lockStored = (tx: Tx, organisationId: string, source: string): Promise<StoredOffer[]> =>
  tx.query<StoredOffer>(
    `select id, external_ref as "externalRef", natural_key as "naturalKey", content_hash as "contentHash", state, flags, title, occupation_code as "occupationCode",
       occupation_confidence as "occupationConfidence", sector_code as "sectorCode", unlisted_from as "unlistedFrom" from offer where organisation_id = $1 and source = $2 order by id for no key update`,
    [organisationId, source],
  );

/** Takes these offers off line, for a whole list no longer tells them. */
export async function unlist(tx: Tx, actor: Actor, gone: readonly StoredOffer[]): Promise<void> {
  await tx.query(`update offer set unlisted_from = nullif(state, 'draft'), state = $2 where id = any($1)`, [gone.map(({ id }) => id), offerMoves.unlist.to]);
  await tx.recordAll(gone.map(({ id, state }) => offerMoved(id, actor, 'unlist', state, offerMoves.unlist.to)));
}

/** Open offers that a line may repeat: all of this organisation, and those of others that name an employer. */
export async function openElsewhere(tx: Tx, organisationId: string): Promise<readonly Comparable[]> {
  const rows = await tx.query<{
    id: string;
    title: string;
    employer_name: string;
    place: string | null;
    place_text: string;
    contract: string;
    content_hash: string | null;
    own: boolean;
    created_at: Date;
  }>(
    `select id, title, employer_name, commune_code as place, place_text, contract, content_hash, source = 'own' as own, created_at from offer
     where state = 'published' and duplicate_of is null and (organisation_id = $1 or employer_name <> '') order by id`,
    [organisationId],
  );
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, employer: fold(row.employer_name), place: row.place ?? fold(row.place_text), contract: row.contract },
    ...{ contentKey: row.content_hash ?? row.id, own: row.own, createdAt: row.created_at.getTime() },
  }));
}

/** Columns of the table that a line fills. */
export const columnsOf = (draft: OfferDraft, contentHash: string): Readonly<Record<string, unknown>> => ({
  ...{ kind: draft.kind, title: draft.title, description: draft.description, employer_name: draft.employerName, external_ref: draft.externalRef },
  ...{ content_hash: contentHash, natural_key: naturalKeyOf(draft), flags: draft.flags },
  ...{ occupation_code: draft.occupationCode, occupation_confidence: draft.occupationConfidence, sector_code: draft.sectorCode },
  ...{ commune_code: draft.communeCode, place_text: draft.placeText, remote: draft.remote, contract: draft.contract, work_time: draft.workTime },
  ...{ salary_min: draft.salaryMin?.toString() ?? null, salary_max: draft.salaryMax?.toString() ?? null, education_code: draft.educationCode },
  ...{ experience_months: draft.experienceMonths, max_age: draft.maxAge, posts: draft.posts, starts_on: draft.startsOn, closes_on: draft.closesOn },
});

type Row = Readonly<Record<string, unknown>>;
async function inPieces(rows: readonly object[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += TOGETHER) await write(JSON.stringify(rows.slice(i, i + TOGETHER)));
}
const namesOf = (rows: readonly Row[]): string => Object.keys(rows[0] ?? {}).join(', ');

/** All rows have the same columns, `id` among them. A duplicate comes after the offer that it repeats. */
export const insertOffers = (tx: Tx, rows: readonly Row[]): Promise<void> =>
  inPieces(rows, (json) => tx.query(`insert into offer (${namesOf(rows)}) select ${namesOf(rows)} from jsonb_populate_recordset(null::offer, $1::jsonb)`, [json]));

/** The day it went on line stays; posts never fall below those that are given. */
const kept: Readonly<Record<string, string>> = { published_at: 'published_at = coalesce(o.published_at, n.published_at)', posts: 'posts = greatest(n.posts, o.taken)' };

export function updateOffers(tx: Tx, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id');
  const values = names.map((name) => kept[name] ?? `${name} = n.${name}`);
  return inPieces(rows, (json) => tx.query(`update offer o set ${values.join(', ')} from jsonb_populate_recordset(null::offer, $1::jsonb) n where o.id = n.id`, [json]));
}

/** These offers as they stand: columns of the table, with their own skills and `code level` of languages. */
export async function rowsBefore(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const rows = await tx.query<{ id: string; row: Readonly<Record<string, unknown>> }>(
    `select o.id, to_jsonb(o) || jsonb_build_object(
       'skills', (select coalesce(jsonb_agg(skill_code), '[]') from offer_skill where offer_id = o.id),
       'languages', (select coalesce(jsonb_agg(language_code || ' ' || level), '[]') from offer_language where offer_id = o.id)) as row
     from offer o where o.id = any($1) order by o.id`,
    [ids],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Skills and languages of these offers anew: those of the line, else those of the occupation. */
export async function replaceWants(tx: Tx, offers: readonly { readonly id: string; readonly draft: OfferDraft }[]): Promise<void> {
  const ids = offers.map(({ id }) => id);
  await tx.query('delete from offer_skill where offer_id = any($1)', [ids]);
  await tx.query('delete from offer_language where offer_id = any($1)', [ids]);
  const told = offers.flatMap(({ id, draft }) => draft.skills.map((code) => ({ id, code })));
  await inPieces(told, (json) =>
    tx.query('insert into offer_skill (offer_id, skill_code, essential) select id, code, true from jsonb_to_recordset($1::jsonb) as x(id uuid, code text)', [json]),
  );
  await tx.query(
    `insert into offer_skill (offer_id, skill_code, essential) select o.id, s.skill_code, s.essential from offer o join occupation_skill s on s.occupation_code = o.occupation_code
     where o.id = any($1)`,
    [offers.filter(({ draft }) => draft.skills.length === 0).map(({ id }) => id)],
  );
  const languages = offers.flatMap(({ id, draft }) => draft.languages.map(({ code, level }) => ({ id, code, level })));
  await inPieces(languages, (json) =>
    tx.query(
      'insert into offer_language (offer_id, language_code, level) select id, code, max(level) from jsonb_to_recordset($1::jsonb) as x(id uuid, code text, level int) group by id, code',
      [json],
    ),
  );
}

/** A line as it is kept: what stood in it, what became of it, and what is said about it. */
export interface KeptLine {
  readonly line: number;
  readonly state: 'created' | 'updated' | 'unchanged' | 'review' | 'refused' | 'duplicate' | 'removed';
  readonly offerId: string | null;
  readonly raw: Readonly<Record<string, string>>;
  readonly problems: readonly ImportProblem[];
  /** Of a known offer that the line changes. */
  readonly changes: readonly ImportChange[];
}

/** An offer of a try that is taken back does not exist: its line has none. `titles`: field → title of its column in the file. */
export const insertLines = (tx: Tx, batchId: string, lines: readonly KeptLine[], titles: Readonly<Record<string, string | undefined>>): Promise<void> =>
  inPieces(
    lines.map(({ line, state, offerId, raw, problems, changes }) => ({
      ...{ line, state, offer_id: offerId, raw, changes },
      problems: problems.map(({ field, value, severity, code, repair, params }) => ({ column: (field && titles[field]) ?? null, value, severity, code, repair, params })),
    })),
    (json) =>
      tx.query(
        `insert into import_line (batch_id, line, state, raw, problems, changes, offer_id) select $2, x.line, x.state, x.raw, x.problems, x.changes, o.id
         from jsonb_to_recordset($1::jsonb) as x(line int, state text, raw jsonb, problems jsonb, changes jsonb, offer_id uuid) left join offer o on o.id = x.offer_id`,
        [json, batchId],
      ),
  );
