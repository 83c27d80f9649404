import type { LinkKind } from './seats.js';

/** What a file tells about who stands near it: names as written. */
export interface FileNames {
  /** The applicant's names, in any script. */
  readonly applicant: readonly string[];
  /** Banks, suppliers, employers and others named in the file. */
  readonly others: readonly string[];
}
export interface Link {
  readonly kind: LinkKind;
  readonly name: string;
}

/** Letters only, without marks, small; Arabic forms of one letter folded. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length > 2);

/** Links of a member that appear in a file: a family name among the applicant's words, any other name inside a name of the file. A hint, never a verdict. */
export function suggestedLinks(links: readonly Link[], file: FileNames): readonly Link[] {
  const applicant = new Set(file.applicant.flatMap(wordsOf));
  const named = [...file.applicant, ...file.others].map((name) => ` ${fold(name)} `);
  return links.filter((link) => {
    const words = wordsOf(link.name);
    if (words.length === 0) return false;
    if (link.kind === 'family' && words.every((word) => applicant.has(word))) return true;
    return named.some((name) => name.includes(` ${fold(link.name)} `));
  });
}
