import type { LocalDate } from '#kernel/calendar';

/** A training held once. */
export interface Session {
  readonly id: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly seats: number;
  readonly calledOff: boolean;
}

/** Sessions in which a seat can still be given: neither called off nor over. */
export const runningSessions = <S extends Session>(sessions: readonly S[], today: LocalDate): S[] =>
  sessions.filter(({ calledOff, startsOn, endsOn }) => !calledOff && (endsOn ?? startsOn) >= today);

/**
 * In which session a seat is kept: the one that was chosen, or the only one. `none`: the training is held as a whole, its seats are those of the offer.
 * `choose`: there are several and none of them was named.
 */
export function sessionFor(sessions: readonly Session[], today: LocalDate, chosen: string | undefined): Session | 'none' | 'choose' {
  const running = runningSessions(sessions, today);
  if (chosen !== undefined) return running.find(({ id }) => id === chosen) ?? 'choose';
  if (running.length === 0) return sessions.some(({ calledOff }) => !calledOff) ? 'choose' : 'none';
  return running.length === 1 ? running[0]! : 'choose';
}
