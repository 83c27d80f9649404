/** One named move of a state machine: from any of these states to that one, by these roles; `needs` names the fact that must come along. */
export interface Move<State extends string, Role extends string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Role[];
  readonly needs?: string;
}
export type Moves<State extends string, Role extends string, Name extends string = string> = Readonly<Record<Name, Move<State, Role>>>;

/** `defineMoves<State, Role>()({ submit: { from: ['draft'], to: 'submitted', by: ['applicant'] } })`: keeps the names of the moves as a type. */
export const defineMoves =
  <State extends string, Role extends string>() =>
  <const Name extends string>(table: Record<Name, Move<State, Role>>): Moves<State, Role, Name> =>
    table;

/** The moves that this role may make from this state, in table order: the buttons of a page. */
export function allowedMoves<S extends string, R extends string, N extends string>(table: Moves<S, R, N>, state: S, role: R | readonly R[]): N[] {
  const roles: readonly R[] = Array.isArray(role) ? (role as readonly R[]) : [role as R];
  return entries(table)
    .filter(([, move]) => move.from.includes(state) && move.by.some((r) => roles.includes(r)))
    .map(([name]) => name);
}

export type MoveRefusal = 'unknown_move' | 'wrong_state' | 'wrong_role';

/** Why the move is refused, or undefined when it may happen. */
export function refusalOf<S extends string, R extends string, N extends string>(table: Moves<S, R, N>, name: string, state: S, role: R | readonly R[]): MoveRefusal | undefined {
  const move = (table as Record<string, Move<S, R> | undefined>)[name];
  if (!move || !Object.hasOwn(table, name)) return 'unknown_move';
  const roles: readonly R[] = Array.isArray(role) ? (role as readonly R[]) : [role as R];
  if (!move.by.some((r) => roles.includes(r))) return 'wrong_role';
  return move.from.includes(state) ? undefined : 'wrong_state';
}

/** Faults of a table: states that nobody can reach from the first ones, and states that neither end nor lead on. Empty when sound. */
export function faultsOf<S extends string>(table: Moves<S, string>, shape: { states: readonly S[]; first: readonly S[]; last: readonly S[] }): string[] {
  const reached = new Set<S>(shape.first);
  for (let grew = true; grew;) {
    grew = false;
    for (const [, move] of entries(table))
      if (!reached.has(move.to) && move.from.some((s) => reached.has(s))) {
        reached.add(move.to);
        grew = true;
      }
  }
  const leaves = new Set(entries(table).flatMap(([, move]) => move.from));
  return [
    ...shape.states.filter((s) => !reached.has(s)).map((s) => `unreachable: ${s}`),
    ...shape.states.filter((s) => !shape.last.includes(s) && !leaves.has(s)).map((s) => `dead end: ${s}`),
    ...shape.last.filter((s) => leaves.has(s)).map((s) => `leaves a final state: ${s}`),
    ...entries(table)
      .flatMap(([, move]) => [...move.from, move.to])
      .filter((s) => !shape.states.includes(s))
      .map((s) => `unknown state: ${s}`),
  ];
}

const entries = <S extends string, R extends string, N extends string>(table: Moves<S, R, N>): [N, Move<S, R>][] => Object.entries(table) as [N, Move<S, R>][];
