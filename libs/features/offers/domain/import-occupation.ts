import type { ImportField } from './import-columns.js';
import type { ProblemCode, ProblemParams } from './import-problem.js';

/** What occupations are recognised with. */
export interface OccupationWords {
  readonly recognise: (title: string) => readonly { readonly code: string; readonly confidence: number }[];
  /** From this confidence on nobody is asked. */
  readonly sure: number;
  readonly occupation: (code: string) => { readonly sector: string; readonly label: { readonly ar: string; readonly fr: string; readonly en: string } } | undefined;
  readonly sectors: (text: string) => readonly string[] | undefined;
}
export interface ChosenOccupation {
  readonly code: string | null;
  readonly confidence: number | null;
  readonly sector: string | null;
}
type Say = (field: ImportField, code: ProblemCode, params?: ProblemParams) => void;

/** Candidates that are as good as the best one: the sector of the line chooses among them. */
const AS_GOOD = 3;

/** The occupation of a line: its code when the file gives one of ours, else what its title says, with the sector as a help. */
export function chooseOccupation(line: { readonly title: string; readonly code: string; readonly sector: string }, words: OccupationWords, say: Say): ChosenOccupation {
  const sectors = words.sectors(line.sector);
  if (sectors === undefined) say('sector', 'sector_unknown');
  const told = line.code ? words.occupation(line.code) : undefined;
  if (told) return { code: line.code, confidence: null, sector: told.sector };
  if (line.code) say('occupationCode', 'occupation_code_unknown');
  const candidates = words.recognise(line.title);
  const [first] = candidates;
  if (!first) {
    if (/\p{L}/u.test(line.title)) say('title', 'occupation_unknown');
    return { code: null, confidence: null, sector: sectors?.[0] ?? null };
  }
  const rank = (code: string): number => {
    const at = sectors?.indexOf(words.occupation(code)?.sector ?? '') ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const close = candidates.filter(({ confidence }) => first.confidence - confidence <= AS_GOOD);
  const best = close.reduce((chosen, one) => (rank(one.code) < rank(chosen.code) ? one : chosen));
  const of = words.occupation(best.code);
  if (best.confidence < words.sure)
    say('title', 'occupation_unsure', { confidence: best.confidence, nearest_ar: of?.label.ar ?? '', nearest_fr: of?.label.fr ?? '', nearest_en: of?.label.en ?? '' });
  return { code: best.code, confidence: best.confidence, sector: of?.sector ?? null };
}
