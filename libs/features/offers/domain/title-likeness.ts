import { neutralForm, withoutDoubleForms } from '#kernel/gender';
import { fold } from '#kernel/text';

/** Short names that stand for words; other capitals tell one job from another. */
const acronyms: Readonly<Record<string, string>> = {
  mfr: 'maison familiale rurale',
  rh: 'ressources humaines',
  hr: 'human resources',
  it: 'information technology',
  adv: 'administration des ventes',
  sav: 'service apres vente',
  btp: 'batiment travaux publics',
  tp: 'travaux publics',
  qhse: 'qualite hygiene securite environnement',
  hse: 'hygiene securite environnement',
};
/** From here on two cleaned titles are alike; exactly this counts (rule of an other job board, see test/vectors). */
const ALIKE = 0.8;

/** A title as it is compared: no accents, known acronyms in full, without gender marks, without the shortest words, each word once. */
export function cleanTitle(title: string): string {
  const words = fold(withoutDoubleForms(title))
    .split(' ')
    .flatMap((word) => (acronyms[word] ?? word).split(' '))
    .filter(Boolean);
  const shortest = Math.min(3, words.join(' ').length / 5);
  return [...new Set(words.filter((word) => word.length > shortest))].join(' ');
}

/** Numbers and unknown acronyms: `Technicien N1` is not `Technicien N2`, `Développeur PHP` not `Développeur`. */
function marks(title: string): string {
  const shouting = title === title.toUpperCase();
  const found = withoutDoubleForms(title).match(shouting ? /[\p{L}\d]*\d[\p{L}\d]*/gu : /(?<![\p{L}\d])(?:[\p{L}\d]*\d[\p{L}\d]*|\p{Lu}{2,5})(?![\p{L}\d])/gu) ?? [];
  return [...new Set(found.map(fold).filter((mark) => !acronyms[mark]))].sort().join(' ');
}

/** Pairs of neighbouring letters that two texts share, 0–1 (Dice); spaces do not count. */
export function dice(a: string, b: string): number {
  const [left, right] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < left.length; i++) pairs.set(left.slice(i, i + 2), (pairs.get(left.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < right.length; i++) {
    const pair = right.slice(i, i + 2);
    const free = pairs.get(pair) ?? 0;
    if (free > 0) {
      shared++;
      pairs.set(pair, free - 1);
    }
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** A title made ready to be compared with many. */
export interface TitleKey {
  readonly clean: string;
  readonly neutral: string;
  readonly marks: string;
}
/** Serveuse and serveurs are serveur. */
export function titleKey(title: string | null): TitleKey {
  const clean = cleanTitle(title ?? '');
  return { clean, neutral: [...new Set(clean.split(' ').map(neutralForm))].join(' '), marks: marks(title ?? '') };
}

/** Whether two titles name the same job. A title without words is like none, not even like itself. */
export function alike(a: TitleKey, b: TitleKey): boolean {
  if (a.clean === '' || b.clean === '' || a.marks !== b.marks) return false;
  if (a.neutral === b.neutral) return true;
  // a much longer text cannot share enough
  const [short, long] = [a.clean.length, b.clean.length].sort((x, y) => x - y) as [number, number];
  return short * 2 >= long && dice(a.clean, b.clean) >= ALIKE;
}

export const similarTitles = (a: string | null, b: string | null): boolean => alike(titleKey(a), titleKey(b));
