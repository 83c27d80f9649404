import { fold } from '#kernel/text';
import { type Recogniser, SURE } from '../../domain/recognise-occupation.js';

/** A concept of a nomenclature as linking sees it. */
export interface Linkable {
  readonly code: string;
  readonly isco: string | null;
  readonly parent: string | null;
  readonly preferred: readonly string[];
}

/** Without an ISCO group a title is ours only when it is all but named so. */
const NAMED = 90;

/**
 * Which occupation of ours a concept means; undefined rather than a guess, since its labels become names of ours.
 * With an ISCO group, that group has to agree and one of its preferred labels has to be recognised for sure; without (ROME), the label has to be all but the name itself.
 */
export function occupationOf({ isco, preferred }: Linkable, titles: Recogniser, iscoOf: ReadonlyMap<string, string>): string | undefined {
  const said = preferred.map((label) => titles.recognise(label)[0]).filter((one) => one !== undefined);
  const able = said.filter(({ code, confidence }) => (isco ? confidence >= SURE && iscoOf.get(code) === isco : confidence >= NAMED));
  const codes = new Set(able.map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Our skills by each of their names; a name that two of them share means none. */
export function skillNames(skills: readonly { readonly code: string; readonly label: object; readonly aliases: readonly string[] }[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { code, label, aliases } of skills)
    for (const name of [...(Object.values(label) as string[]), ...aliases].map(fold)) names.set(name, (names.get(name) ?? code) === code ? code : '');
  return new Map([...names].filter(([name, code]) => name !== '' && code !== ''));
}

/** Which skill of ours a concept means: one of its labels is one of our names. */
export function skillOf(labels: readonly string[], names: ReadonlyMap<string, string>): string | undefined {
  const codes = new Set(labels.flatMap((label) => names.get(fold(label)) ?? []));
  return codes.size === 1 ? [...codes][0] : undefined;
}
