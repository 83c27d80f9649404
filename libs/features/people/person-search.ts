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
 * People whose phone holds these digits, or whose name has all these words: as written, else as they sound in either script, else nearly so.
 * `accounts`: accounts with exactly this phone. Undefined when nothing was asked.
 */
export function searchOf(typed: string, accounts: readonly string[]): PersonSearch | undefined {
  const digits = phoneDigits(typed);
  if (digits)
    return { where: '(p.search like $1 or p.account_id = any($2::uuid[]))', order: '(p.account_id = any($2::uuid[])) desc nulls last', params: [`%${digits}%`, accounts] };
  const folded = foldName(typed);
  const words = folded.split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  const heard = soundWords(folded).slice(0, MOST_WORDS);
  const sounds = heard.map((_, i) => `p.sound like any($${i + 3}::text[])`);
  const sounding = sounds.length > 0 ? `(${sounds.join(' and ')})` : 'false';
  return {
    where: `(p.search like all($1::text[]) or ${sounding} or $2 <% p.search)`,
    order: `(p.search like all($1::text[])) desc, ${sounding} desc, word_similarity($2, p.search) desc`,
    params: [words.map((word) => `%${escaped(word)}%`), folded, ...heard.map((word) => word.map((sound) => `% ${escaped(sound)}%`))],
  };
}
