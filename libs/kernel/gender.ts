import { fold } from './text.js';

const ends = 'e|é|ée|es|ne|ne?s|le|les|te|se|ses|sse|esse|euse|euses|trice|trices|rice|ice|ère|ere|re|ve|fe|x|s';
/** vendeur(se), assistant(e)s, opérateur(trice) */
const inBrackets = new RegExp(`(?<=\\p{L})\\s?\\((?:${ends})\\)s?`, 'giu');
/** coiffeur.se, chargé·e·s, directeur/trice, assistant-e */
const afterSign = new RegExp(`(?<=\\p{L}{3})[.·•/-](?:${ends})(?:[.·•-]?s)?(?![\\p{L}\\p{M}])`, 'giu');
const both =
  /\(?\s*(?<![\p{L}\p{N}])(?:h|m|homme|hommes)\s*(?:[/.|,-]|et|ou)\s*(?:f|femme|femmes)(?![\p{L}\p{N}])\s*\)?|\(?\s*(?<![\p{L}\p{N}])(?:f|w|femme|femmes)\s*(?:[/.|,-]|et|ou)\s*(?:h|m|homme|hommes)(?![\p{L}\p{N}])\s*\)?/giu;

/** A French title without its written double forms: `Commercial(e)`, `Coiffeur.se`, `Directeur/trice`, `Barman H/F` → `Commercial`, `Coiffeur`, `Directeur`, `Barman`. */
export const withoutDoubleForms = (title: string): string => title.replace(both, ' ').replace(inBrackets, '').replace(afterSign, '');

const frenchEnds: readonly (readonly [RegExp, string])[] = [
  [/trice$/, 'teur'],
  [/euse$/, 'eur'],
  [/iere$/, 'ier'],
  [/ere$/, 'er'],
  [/enne$/, 'en'],
  [/onne$/, 'on'],
  [/elle$/, 'el'],
  [/ive$/, 'if'],
  [/esse$/, ''],
];

/** One form for feminine, masculine and plural of a folded word, French or Arabic: serveuses = serveur, ممرضه = الممرض. A key to compare, not a word. */
export function neutralForm(word: string): string {
  if (/^[a-z]{4,}$/.test(word)) return french(word);
  return /^\p{Script=Arabic}{4,}$/u.test(word) ? arabic(word) : word;
}

function french(word: string): string {
  const one = word.replace(/(?<!s)[sx]$/, '');
  const rule = frenchEnds.find(([end]) => end.test(one));
  if (rule && one.replace(...rule).length >= 3) return one.replace(...rule);
  const bare = one.replace(/e{1,2}$/, '');
  return bare.length < 3 ? one : bare.replace(/(.)\1$/, '$1');
}

function arabic(word: string): string {
  const bare = word.replace(/^(?:وال|بال|لل|ال)(?=\p{L}{3})/u, '');
  return bare.replace(/(?<=\p{L}{3})(?:ات|ين|ون|يه|ه)$/u, '');
}

/** The neutral forms of the words of a text, in order. */
export const neutralWords = (text: string): string[] => fold(withoutDoubleForms(text)).split(' ').filter(Boolean).map(neutralForm);
