/** One line of the grid: at most so many points, and a comment that says why. */
export interface GridLine {
  readonly code: string;
  readonly most: number;
}

/** Versions of the grid; a score names the one it was given by. 100 points in each (handbook 1.4). */
export const grids: Readonly<Record<string, readonly GridLine[]>> = {
  '2026-1': [
    { code: 'fit', most: 25 },
    { code: 'market', most: 20 },
    { code: 'feasibility', most: 10 },
    { code: 'finance', most: 20 },
    { code: 'impact', most: 15 },
    { code: 'support', most: 10 },
  ],
};
export const GRID = '2026-1';

export interface ScoreLine {
  readonly points: number;
  readonly comment: string;
}
export type Score = Readonly<Record<string, ScoreLine>>;
/** The shortest comment that says something. */
export const COMMENT_LEAST = 5;
export const COMMENT_MOST = 500;

export type ScoreFault = 'points' | 'comment' | 'line';

/** Lines of a score that are missing, out of range, without a comment, or not of the grid, by their code. Reads what anybody may send. */
export function scoreFaults(
  sent: Readonly<Record<string, unknown>>,
  grid: readonly GridLine[] = grids[GRID]!,
): { readonly code: string; readonly fault: ScoreFault; readonly most: number }[] {
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

/** What several raters say together: mean rounded to whole points, and the distance between the lowest and the highest. Undefined before any. */
export function summaryOf(totals: readonly number[]): { readonly count: number; readonly mean: number; readonly spread: number } | undefined {
  if (totals.length === 0) return undefined;
  const sum = totals.reduce((a, b) => a + b, 0);
  return { count: totals.length, mean: Math.round(sum / totals.length), spread: Math.max(...totals) - Math.min(...totals) };
}
