import { soundKey } from './name-sound.js';
import type { Names } from './profile.js';

const arabicLetters: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ئ/g, 'ي'],
  [/ؤ/g, 'و'],
  [/ة/g, 'ه'],
  [/ء/g, ''],
  [/گ/g, 'ك'],
];

/**
 * A name as it is searched: without accents, hamza, tatweel and case; letters that are written one way or the other count as one
 * (Mohammed = Mohamed, Youssef = Yousef, أحمد = احمد, فاطمة = فاطمه). Source: handbook 5.3.
 */
export function foldName(text: string): string {
  const plain = arabicLetters.reduce((left, [letter, one]) => left.replace(letter, one), text.normalize('NFKC').toLowerCase());
  return plain
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[’'ʼ`-]/g, ' ')
    .replace(/ph/g, 'f')
    .replace(/ou/g, 'u')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the list of people is searched in: the name in both scripts and the digits of the phone. */
const searchKey = (names: Names, phone: string | null): string =>
  [names.firstName, names.lastName, names.firstNameAr, names.lastNameAr]
    .map(foldName)
    .filter(Boolean)
    .concat(phone ? [phone.replace(/^\+212/, '0')] : [])
    .join(' ');

/** Both keys of a person: the folded words, and how they sound. */
export function searchKeys(names: Names, phone: string | null): { readonly search: string; readonly sound: string } {
  const search = searchKey(names, phone);
  return { search, sound: soundKey(search) };
}

/** Digits of something that looks like a phone, as the key has them (+212 6… and ٠٦… = 06…); undefined for words. */
export function phoneDigits(typed: string): string | undefined {
  const plain = typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[\s.\-()\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return /^\+?[0-9]{3,15}$/.test(plain) ? plain.replace(/^(\+|00)?212(?=[5-7])/, '0').replace(/^00/, '+') : undefined;
}

/** One person as an import knows it again: name, birth year and phone. */
export const naturalKey = (names: Names, birthYear: number | null, phone: string | null): string =>
  [names.firstName || names.lastName ? foldName(`${names.lastName} ${names.firstName}`) : foldName(`${names.lastNameAr} ${names.firstNameAr}`), birthYear ?? '', phone ?? ''].join(
    '|',
  );
