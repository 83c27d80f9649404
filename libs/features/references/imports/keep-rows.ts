import type { Tx } from '#platform/database/tx';
import type { KnownFile } from './domain/layout.js';
import type { ConceptRow, RelationRow } from './domain/rows.js';
import type { LabelLine } from './read-rows.js';

export interface Refusal {
  readonly line: number;
  readonly problem: string;
  readonly value: string;
}

/** Keeps one batch of rows of a file; the same rows again change nothing. Gives what it could not take. */
export async function keepRows(tx: Tx, file: KnownFile, hash: string, lines: readonly LabelLine[]): Promise<readonly Refusal[]> {
  const concepts = new Map<string, ConceptRow>();
  const relations: { readonly line: number; readonly relation: RelationRow }[] = [];
  const refused: Refusal[] = [];
  for (const { line, read } of lines) {
    if ('problem' in read) refused.push({ line, ...read });
    else if ('relation' in read) relations.push({ line, relation: read.relation });
    else concepts.set(read.concept.code, merged(concepts.get(read.concept.code), read.concept));
  }
  if (concepts.size > 0) await keepConcepts(tx, file, hash, [...concepts.values()]);
  if (relations.length > 0) refused.push(...(await keepRelations(tx, file, hash, relations)));
  return refused.sort((a, b) => a.line - b.line);
}

/** A download names some concepts twice: the labels of both rows count. */
const merged = (known: ConceptRow | undefined, row: ConceptRow): ConceptRow =>
  known ? { ...row, labels: [...known.labels, ...row.labels.filter(({ label }) => !known.labels.some((one) => one.label === label))] } : row;

async function keepConcepts(tx: Tx, file: KnownFile, hash: string, concepts: readonly ConceptRow[]): Promise<void> {
  await tx.query(
    `insert into reference_concept (source, code, kind, isco, parent, collections)
     select $1, c.code, c.kind, c.isco, c.parent, case when c.collection is null then '{}' else array[c.collection] end
     from jsonb_to_recordset($2) as c(code text, kind text, isco text, parent text, collection text) order by c.code
     on conflict (source, code) do update set kind = excluded.kind, isco = coalesce(excluded.isco, reference_concept.isco), parent = coalesce(excluded.parent, reference_concept.parent),
       collections = (select coalesce(array_agg(distinct one order by one), '{}') from unnest(reference_concept.collections || excluded.collections) one)`,
    [file.source, JSON.stringify(concepts)],
  );
  const labels = concepts.flatMap(({ code, labels: all }) => all.map((label) => ({ code, ...label })));
  await tx.query(
    `insert into reference_label (source, concept_code, lang, label, preferred, file, seen)
     select $1, l.code, l.lang, l.label, l.preferred, $3, $4 from jsonb_to_recordset($2) as l(code text, lang text, label text, preferred boolean) order by l.code, l.lang, l.label
     on conflict (source, concept_code, lang, label, file) do update set preferred = excluded.preferred, seen = excluded.seen`,
    [file.source, JSON.stringify(labels), file.name, hash],
  );
}

/** A relation whose ends are not both known is told, not kept. */
async function keepRelations(tx: Tx, file: KnownFile, hash: string, relations: readonly { readonly line: number; readonly relation: RelationRow }[]): Promise<readonly Refusal[]> {
  const codes = [...new Set(relations.flatMap(({ relation: { from, to } }) => [from, to]))];
  const rows = await tx.query<{ code: string }>('select code from reference_concept where source = $1 and code = any($2) order by code', [file.source, codes]);
  const known = new Set(rows.map(({ code }) => code));
  const able = relations.filter(({ relation: { from, to } }) => known.has(from) && known.has(to));
  await tx.query(
    `insert into reference_relation (source, from_code, to_code, relation, file, seen)
     select distinct on (r."from", r."to") $1, r."from", r."to", r.relation, $3, $4 from jsonb_to_recordset($2) as r("from" text, "to" text, relation text) order by r."from", r."to", r.relation
     on conflict (source, from_code, to_code) do update set relation = excluded.relation, file = excluded.file, seen = excluded.seen`,
    [file.source, JSON.stringify(able.map(({ relation }) => relation)), file.name, hash],
  );
  return relations
    .filter(({ relation: { from, to } }) => !known.has(from) || !known.has(to))
    .map(({ line, relation: { from, to } }) => ({ line, problem: 'concept_unknown', value: known.has(from) ? to : from }));
}

/** What an earlier edition of the file had and this one has not goes; concepts without a label and a relation go with it. */
export async function dropUnseen(tx: Tx, file: KnownFile, hash: string): Promise<void> {
  await tx.query('delete from reference_label where source = $1 and file = $2 and seen <> $3', [file.source, file.name, hash]);
  await tx.query('delete from reference_relation where source = $1 and file = $2 and seen <> $3', [file.source, file.name, hash]);
  await tx.query(
    `delete from reference_relation r where source = $1 and exists (select from reference_concept c where c.source = r.source and c.code in (r.from_code, r.to_code)
       and not exists (select from reference_label l where l.source = c.source and l.concept_code = c.code))`,
    [file.source],
  );
  await tx.query('delete from reference_concept c where source = $1 and not exists (select from reference_label l where l.source = c.source and l.concept_code = c.code)', [
    file.source,
  ]);
}
