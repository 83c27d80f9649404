import { soundWords } from './domain/name-sound.js';
import { foldName, phoneDigits } from './domain/search-key.js';

/** A condition on `person p` and what comes first, with the values of its `$1`, `$2` … */
export interface PersonSearch {
  readonly where: string;
  readonly order: string;
  readonly params: readonly unknown[];
}

/** Words that count; the rest of a long question only narrows what is found already. */
const MOST_WORDS = 6;
const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/**
 * People whose phone holds these digits, or whose name has all these words: as written first, then as they sound in either script.
 * `accounts`: accounts with exactly this phone. Undefined when nothing was asked. One condition per word, so that each can use the index of three letters.
 */
export function searchOf(typed: string, accounts: readonly string[]): PersonSearch | undefined {
  const digits = phoneDigits(typed);
  if (digits)
    return { where: '(p.search like $1 or p.account_id = any($2::uuid[]))', order: '(p.account_id = any($2::uuid[])) desc nulls last', params: [`%${digits}%`, accounts] };
  const folded = foldName(typed);
  const words = folded.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const heard = soundWords(folded).slice(0, MOST_WORDS);
  const written = `(${words.map((_, i) => `p.search like $${i + 1}`).join(' and ')})`;
  const sounding = heard.length > 0 ? `(${heard.map((_, i) => `p.sound like any($${words.length + i + 1}::text[])`).join(' and ')})` : 'false';
  return {
    where: `(${written} or ${sounding})`,
    order: `${written} desc`,
    params: [...words.map((word) => `%${escaped(word)}%`), ...heard.map((word) => word.map((sound) => `% ${escaped(sound)}%`))],
  };
}

/** Names that are written nearly so: for a question to which nobody else is an answer. Undefined for phones and for nothing. */
export function nearlyOf(typed: string): PersonSearch | undefined {
  const folded = foldName(typed);
  return phoneDigits(typed) || folded === '' ? undefined : { where: '$1 <% p.search', order: 'word_similarity($1, p.search) desc', params: [folded] };
}
