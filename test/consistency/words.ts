import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#platform/config/paths';
import { type Language, languages } from '#platform/http/request';
import { textFolders } from '#platform/texts/texts';

/** Forms of a counted word that each language has (CLDR). */
export const pluralForms: Readonly<Record<Language, readonly string[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  en: ['one', 'other'],
};

export type Words = ReadonlyMap<string, string>;

function flatten(node: unknown, at: string, into: Map<string, string>): Map<string, string> {
  if (typeof node === 'string') into.set(at, node);
  else for (const [key, part] of Object.entries(node as object)) flatten(part, at ? `${at}.${key}` : key, into);
  return into;
}

/** All namespaces of the server and the one of the pages. */
export const namespaces: readonly { readonly namespace: string; readonly folder: string }[] = [
  ...textFolders(),
  { namespace: 'web', folder: path.join(projectRoot(), 'apps/web/app/texts') },
];

export const wordsIn = (folder: string, lang: Language): Words => flatten(JSON.parse(fs.readFileSync(path.join(folder, `${lang}.json`), 'utf8')), '', new Map());

/** `namespace:key` of every text in every language. */
export const allWords: Readonly<Record<Language, Words>> = Object.fromEntries(
  languages.map((lang) => [lang, new Map(namespaces.flatMap(({ namespace, folder }) => [...wordsIn(folder, lang)].map(([key, text]) => [`${namespace}:${key}`, text] as const)))]),
) as unknown as Record<Language, Words>;

const counted = /_(zero|one|two|few|many|other)$/;

/** The key without its plural form, when the group is counted in some language. */
export function baseOf(key: string): { readonly base: string; readonly form: string | undefined } {
  const found = counted.exec(key);
  if (!found) return { base: key, form: undefined };
  const base = key.slice(0, found.index);
  const isCounted = languages.some((lang) => allWords[lang].has(`${base}_one`) && allWords[lang].has(`${base}_other`));
  return isCounted ? { base, form: found[1] } : { base: key, form: undefined };
}

/** Whether words stand under the key, counted or not. */
export const speaks = (lang: Language, key: string): boolean => allWords[lang].has(key) || allWords[lang].has(`${key}_other`);

export const paramsOf = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();
