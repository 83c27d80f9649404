import { allowedMoves, type Move, refusalOf, type MoveRefusal } from '#kernel/moves';
import { endedJobStates, type JobMove, jobMoves, type JobState, jobStates } from './job.moves.js';
import type { CandidacyRole } from './parts.js';
import { endedTrainingStates, type TrainingMove, trainingMoves, type TrainingState, trainingStates } from './training.moves.js';

export type CandidacyKind = 'job' | 'training';
export type CandidacyState = JobState | TrainingState;
export type CandidacyMove = JobMove | TrainingMove;

export const candidacyStates: readonly CandidacyState[] = [...new Set<CandidacyState>([...jobStates, ...trainingStates])];
export const candidacyMoves: readonly CandidacyMove[] = [...new Set([...Object.keys(jobMoves), ...Object.keys(trainingMoves)] as CandidacyMove[])];
/** A second candidacy for the same offer waits for one of these. */
export const endedStates: readonly CandidacyState[] = [...new Set<CandidacyState>([...endedJobStates, ...endedTrainingStates])];

/** Where a candidacy stands: its kind decides which table of moves holds. */
export interface Standing {
  readonly kind: CandidacyKind;
  readonly state: CandidacyState;
}

type Table = Readonly<Record<string, Move<CandidacyState, CandidacyRole>>>;
const tables: Readonly<Record<CandidacyKind, Table>> = { job: jobMoves, training: trainingMoves };
const firstStates = { job: 'applied', training: 'interested' } as const;

/** Before the organisation has it. */
export const firstStateOf = (kind: CandidacyKind): CandidacyState => firstStates[kind];
export const isOpen = ({ state }: Pick<Standing, 'state'>): boolean => !endedStates.includes(state);

/** The move of that name in the table of the kind; undefined when the table has none. */
export const moveOf = (kind: CandidacyKind, name: CandidacyMove): Move<CandidacyState, CandidacyRole> | undefined => tables[kind][name];

/** Why a move is refused, or undefined when it may happen. */
export const refusalOfMove = ({ kind, state }: Standing, name: CandidacyMove, parts: readonly CandidacyRole[]): MoveRefusal | undefined =>
  refusalOf(tables[kind], name, state, parts);

/** The moves that these parts may make now, in the order of the table. */
export const movesNow = ({ kind, state }: Standing, parts: readonly CandidacyRole[]): CandidacyMove[] => allowedMoves(tables[kind], state, parts) as CandidacyMove[];
