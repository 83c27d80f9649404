import { fold } from './text.js';

/** What people write → code. */
export interface Lexicon {
  /** Undefined for a word that stands for nothing, or for two things. */
  get(word: string): string | undefined;
}

/** Builds a lexicon; a word that stands for two codes stands for none. `key`: how words are compared. */
export function lexiconOf(rows: readonly { readonly code: string; readonly words: readonly string[] }[], key: (word: string) => string = fold): Lexicon {
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { code, words } of rows)
    for (const word of [code, ...words].map(key)) {
      if (word === '') continue;
      if (found.has(word) && found.get(word) !== code) doubtful.add(word);
      found.set(word, code);
    }
  for (const word of doubtful) found.delete(word);
  return { get: (word) => found.get(key(word)) };
}
