import type { FieldError } from '#kernel/errors';
import type { Names } from './profile.js';

/** Letters of the script, with what stands between them in names. */
const latin = /^[\p{Script=Latin}\p{M}\s'’ʼ.-]+$/u;
const arabic = /^[\p{Script=Arabic}\p{M}\s'’.-]+$/u;

/** As a name is kept: no tatweel, no invisible signs, single spaces, one form per letter. */
export const tidyName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const scripts = [
  { paths: ['firstName', 'lastName'], letters: latin, wrong: 'people.name_not_latin' },
  { paths: ['firstNameAr', 'lastNameAr'], letters: arabic, wrong: 'people.name_not_arabic' },
] as const;

/** A name is complete in one script at least, half in none, and written in the letters of its script. */
export function nameFaults(names: Names): FieldError[] {
  const halves = scripts.flatMap(({ paths }) => (paths.filter((path) => names[path]).length === 1 ? paths.filter((path) => !names[path]) : []));
  const strange = scripts.flatMap(({ paths, letters, wrong }) => paths.flatMap((path) => (names[path] && !letters.test(names[path]) ? [{ path, code: wrong }] : [])));
  const none = scripts.every(({ paths }) => paths.every((path) => !names[path]));
  return [...(none ? [{ path: 'firstName', code: 'people.name_missing' }] : []), ...halves.map((path) => ({ path, code: 'people.name_half' })), ...strange];
}

/** Whole names; a script that is not known is ''. */
export const fullNames = (names: Names): { readonly ar: string; readonly latin: string } => ({
  ar: `${names.firstNameAr} ${names.lastNameAr}`.trim(),
  latin: `${names.firstName} ${names.lastName}`.trim(),
});
