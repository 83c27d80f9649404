// Answers of the API about the study of a file.
import type { Label } from './views';

export interface Note {
  readonly person: string;
  readonly project: string;
  readonly market: string;
  readonly finances: string;
  readonly risks: string;
  readonly opinion: string | null;
  readonly amount: string | null;
  readonly termMonths: number | null;
  readonly mentorNeeded: boolean;
  readonly version: number;
  readonly fitsPlan: boolean;
  /** Who wrote last, and when. */
  readonly by: string;
  readonly mine: boolean;
  readonly writtenAt: string;
}
export interface GridLine {
  readonly code: string;
  readonly most: number;
  readonly label: Label;
}
export interface LineSummary extends GridLine {
  readonly count: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
/** What the raters of a file say together. */
export interface ScoresTogether {
  readonly version: number;
  readonly total: Omit<LineSummary, keyof GridLine>;
  readonly lines: readonly LineSummary[];
}
export interface Study {
  readonly note: Note | null;
  readonly records: readonly {
    readonly id: string;
    readonly kind: string;
    readonly heldOn: string;
    readonly place: string;
    readonly who: string;
    readonly text: string;
    readonly seen: readonly string[];
    readonly by: string;
  }[];
  readonly grid: readonly GridLine[];
  readonly gridVersion: number;
  /** Line by line, with one's own score only. */
  readonly lines: readonly LineSummary[];
  readonly scores: readonly {
    readonly by: string;
    readonly mine: boolean;
    readonly lines: Readonly<Record<string, { readonly points: number; readonly comment: string }>>;
    readonly total: number;
  }[];
  readonly summary: (ScoresTogether['total'] & { readonly spread: number }) | null;
  readonly given: number;
  readonly gaps: readonly string[];
  readonly planHash: string | null;
  /** The day of the house. */
  readonly today: string;
}
export interface Ineligibility {
  readonly rules: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[];
  readonly explanation: string;
  readonly declaredOn: string;
  readonly contestUntil: string;
  readonly contestedOn: string | null;
  readonly facts: string;
}
