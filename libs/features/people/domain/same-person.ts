import { soundWords } from './name-sound.js';
import type { Names } from './profile.js';
import { foldName } from './search-key.js';

/** A person as two of them are compared. `addresses`: e-mails in lower case and phones in international form. */
export interface Comparable extends Names {
  readonly birthYear: number | null;
  readonly addresses: readonly string[];
}

export const samenessReasons = ['address', 'birth_year'] as const;
export type Sameness = (typeof samenessReasons)[number];

const firstWord = (name: string): string => foldName(name).split(' ')[0] ?? '';
const whole = (first: string, last: string): string => foldName(`${last} ${first}`);
const heardAlike = (one: string, other: string): boolean => {
  const [a, b] = [soundWords(one), soundWords(other)];
  return a.length > 0 && a.length === b.length && a.every((sounds, i) => sounds.some((sound) => b[i]?.includes(sound)));
};

/** Written alike where both are written in one script; across scripts as they sound. `''`: not known. */
function alike(latin: readonly [string, string], arabic: readonly [string, string]): boolean {
  const shared = [latin, arabic].filter(([one, other]) => one !== '' && other !== '');
  if (shared.length > 0) return shared.every(([one, other]) => one === other);
  const [one, other] = [latin[0] || arabic[0], latin[1] || arabic[1]];
  return one !== '' && other !== '' && heardAlike(one, other);
}

/**
 * Whether two may be one person, and why: one e-mail or phone and one first name (a phone serves a family), or the whole name and the birth year.
 * Two birth years that differ speak against. Only a proposal: people decide. National ids and file numbers are not kept. Source: peers DUP-4.
 */
export function sameness(a: Comparable, b: Comparable): Sameness | undefined {
  if (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) return undefined;
  const first = alike([firstWord(a.firstName), firstWord(b.firstName)], [firstWord(a.firstNameAr), firstWord(b.firstNameAr)]);
  if (first && a.addresses.some((address) => b.addresses.includes(address))) return 'address';
  const names = alike([whole(a.firstName, a.lastName), whole(b.firstName, b.lastName)], [whole(a.firstNameAr, a.lastNameAr), whole(b.firstNameAr, b.lastNameAr)]);
  return names && a.birthYear !== null && a.birthYear === b.birthYear ? 'birth_year' : undefined;
}
