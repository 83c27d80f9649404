// Answers of the API about the officers' desk.
import type { ApplicationLine } from './views';

export interface HolderOfFile {
  readonly accountId: string;
  readonly name: string;
  readonly mine: boolean;
  /** Away today, until this day. */
  readonly awayUntil: string | null;
}
export interface DeskLine extends ApplicationLine {
  readonly officer: HolderOfFile | null;
  readonly mayTake: boolean;
}
export interface FileDesk {
  readonly officer: HolderOfFile | null;
  readonly mayTake: boolean;
  readonly mayHandOver: boolean;
}
export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly mine: boolean;
  readonly files: number;
  readonly awayUntil: string | null;
  readonly absences: readonly { readonly id: string; readonly fromDay: string; readonly toDay: string }[];
}
export interface Team {
  readonly items: readonly Colleague[];
  readonly today: string;
}
