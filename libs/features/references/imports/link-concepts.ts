import type { Tx } from '#platform/database/tx';
import { recogniser } from '../domain/recognise-occupation.js';
import type { ReferenceQueries } from '../references.queries.js';
import { type Linkable, occupationOf, skillNames, skillOf } from './domain/link.js';

/** How many imported concepts mean an occupation or a skill of ours, of how many. */
export interface Links {
  readonly occupations: number;
  readonly ofOccupations: number;
  readonly skills: number;
  readonly ofSkills: number;
}

/** Says anew of every imported concept which occupation or skill of ours it means; labels of those become names that are recognised. */
export async function linkConcepts(tx: Tx, references: ReferenceQueries): Promise<Links> {
  const concepts = await tx.query<Linkable & { readonly source: string; readonly kind: string; readonly labels: readonly string[] }>(
    `select c.source, c.code, c.kind, c.isco, c.parent, coalesce(array_agg(l.label order by l.lang, l.label) filter (where l.preferred), '{}') as preferred, coalesce(array_agg(l.label order by l.lang, l.label), '{}') as labels
     from reference_concept c left join reference_label l on l.source = c.source and l.concept_code = c.code where c.kind in ('occupation', 'skill') group by c.source, c.code order by c.source, c.code`,
  );
  const [occupations, skills] = await Promise.all([references.occupations(), references.skills()]);
  const titles = recogniser(occupations);
  const names = skillNames(skills);
  const iscoOf = new Map(occupations.map(({ code, isco }) => [code, isco]));
  const links = concepts.map(({ source, code, kind, ...concept }) => ({
    source,
    code,
    kind,
    occupation: kind === 'occupation' ? (occupationOf({ code, ...concept }, titles, iscoOf) ?? null) : null,
    skill: kind === 'skill' ? (skillOf(concept.labels, names) ?? null) : null,
  }));
  await tx.query(
    `update reference_concept c set occupation_code = l.occupation, skill_code = l.skill from jsonb_to_recordset($1) as l(source text, code text, occupation text, skill text)
     where c.source = l.source and c.code = l.code and (c.occupation_code is distinct from l.occupation or c.skill_code is distinct from l.skill)`,
    [JSON.stringify(links)],
  );
  const count = (holds: (one: (typeof links)[number]) => boolean): number => links.filter(holds).length;
  return {
    occupations: count(({ occupation }) => occupation !== null),
    ofOccupations: count(({ kind }) => kind === 'occupation'),
    skills: count(({ skill }) => skill !== null),
    ofSkills: count(({ kind }) => kind === 'skill'),
  };
}
