import type { FieldError } from '#kernel/errors';

/** What a line is called, in the languages of the house. */
export interface LineLabel {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}
/** One line of the grid: at most so many points, and a comment that says why. */
export interface GridLine {
  readonly code: string;
  readonly most: number;
  readonly label: LineLabel;
}
/** All lines of a version together; a score is out of a hundred in each (handbook 1.4). */
export const GRID_POINTS = 100;
export const LINES_MOST = 12;

export interface ScoreLine {
  readonly points: number;
  readonly comment: string;
}
export type Score = Readonly<Record<string, ScoreLine>>;
/** The shortest comment that says something. */
export const COMMENT_LEAST = 5;
export const COMMENT_MOST = 500;

export type ScoreFault = 'points' | 'comment' | 'line';
type Worth = Pick<GridLine, 'code' | 'most'>;

/** Lines of a score that are missing, out of range, without a comment, or not of the grid, by their code. Reads what anybody may send. */
export function scoreFaults(sent: Readonly<Record<string, unknown>>, grid: readonly Worth[]): { readonly code: string; readonly fault: ScoreFault; readonly most: number }[] {
  const unknown = Object.keys(sent).filter((code) => !grid.some((line) => line.code === code));
  return [
    ...grid.flatMap(({ code, most }): { code: string; fault: ScoreFault; most: number }[] => {
      const line = (sent[code] ?? {}) as { readonly points?: unknown; readonly comment?: unknown };
      const { points, comment } = line;
      if (typeof points !== 'number' || !Number.isInteger(points) || points < 0 || points > most) return [{ code, fault: 'points', most }];
      return typeof comment !== 'string' || comment.trim().length < COMMENT_LEAST || comment.length > COMMENT_MOST ? [{ code, fault: 'comment', most }] : [];
    }),
    ...unknown.map((code) => ({ code: code.slice(0, 40), fault: 'line' as const, most: 0 })),
  ];
}

export const totalOf = (score: Score): number => Object.values(score).reduce((sum, { points }) => sum + points, 0);

export interface Summary {
  readonly count: number;
  /** Rounded to whole points. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Distance between the lowest and the highest. */
  readonly spread: number;
}

/** What several raters say together; undefined before any. */
export function summaryOf(points: readonly number[]): Summary | undefined {
  if (points.length === 0) return undefined;
  const [low, high] = [Math.min(...points), Math.max(...points)];
  const sum = points.reduce((a, b) => a + b, 0);
  return { count: points.length, mean: Math.round(sum / points.length), low, high, spread: high - low };
}

/** The same line by line, in the order of the grid; [] before any score. */
export function linesOf<L extends Worth>(grid: readonly L[], scores: readonly Score[]): readonly (L & Summary)[] {
  return grid.flatMap((line) => {
    const summary = summaryOf(scores.flatMap((score) => score[line.code]?.points ?? []));
    return summary ? [{ ...line, ...summary }] : [];
  });
}

/** What is wrong with the lines of a version, each at its field. */
export function faultsOfGrid(lines: readonly GridLine[]): readonly FieldError[] {
  const sum = lines.reduce((total, { most }) => total + most, 0);
  const twice = lines.flatMap(({ code }, i) => (lines.findIndex((one) => one.code === code) < i ? [{ path: `lines.${i}.code`, code: 'instruction.grid_code_twice' }] : []));
  const mute = lines.flatMap(({ label }, i) =>
    (['ar', 'fr', 'en'] as const).flatMap((lang) => (label[lang].trim() === '' ? [{ path: `lines.${i}.label.${lang}`, code: 'instruction.grid_label_missing' }] : [])),
  );
  return [...twice, ...mute, ...(sum === GRID_POINTS ? [] : [{ path: 'lines', code: 'instruction.grid_sum', params: { sum, wanted: GRID_POINTS } }])];
}

/** Codes for lines that have none yet: the first free `line_n`. A code stays with its line through the versions. */
export function coded<L extends { readonly code?: string }>(lines: readonly L[]): (L & { readonly code: string })[] {
  const taken = new Set(lines.flatMap(({ code }) => code ?? []));
  return lines.map((line) => {
    if (line.code) return { ...line, code: line.code };
    let n = 1;
    while (taken.has(`line_${n}`)) n++;
    taken.add(`line_${n}`);
    return { ...line, code: `line_${n}` };
  });
}
