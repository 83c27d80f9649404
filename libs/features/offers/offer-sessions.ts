import { isAfter, isBefore } from '#kernel/calendar';
import type { FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Tx } from '#platform/database/tx';
import { type OfferDetails, WORKING_AGE } from './domain/offer-details.js';
import type { OfferEntity } from './entities/offer.entity.js';
import { TrainingSessionEntity } from './entities/training-session.entity.js';
import type { SessionBody } from './offer-details.dto.js';
import type { OfferBody } from './offers.dto.js';
import { offerErrors } from './offers.errors.js';

/** Throws offers.too_young_to_work, offers.ends_before_start, offers.opens_after_close, offers.seats_for_women, offers.sessions_of_a_job, offers.session_ends_first. */
export function assertSound({ kind, posts, startsOn, closesOn, sessions = [] }: OfferBody, { opensOn, seatsForWomen, minAge, endsOn }: OfferDetails): void {
  if (kind === 'job' && minAge !== undefined && minAge < WORKING_AGE)
    throw offerErrors.too_young_to_work({ age: WORKING_AGE }, [{ path: 'details.minAge', code: 'offers.too_young_to_work', params: { age: WORKING_AGE } }]);
  if (endsOn && startsOn && isBefore(endsOn, startsOn)) throw offerErrors.ends_before_start({}, [{ path: 'details.endsOn', code: 'offers.ends_before_start' }]);
  if (opensOn && closesOn && isAfter(opensOn, closesOn)) throw offerErrors.opens_after_close({}, [{ path: 'details.opensOn', code: 'offers.opens_after_close' }]);
  if (seatsForWomen !== undefined && seatsForWomen > posts)
    throw offerErrors.seats_for_women({ seats: posts }, [{ path: 'details.seatsForWomen', code: 'offers.seats_for_women', params: { seats: posts } }]);
  if (kind === 'job' && sessions.length > 0) throw offerErrors.sessions_of_a_job({}, [{ path: 'sessions', code: 'offers.sessions_of_a_job' }]);
  const faults = sessions.flatMap(({ startsOn, endsOn }, i): FieldError[] =>
    endsOn && isBefore(endsOn, startsOn) ? [{ path: `sessions.${i}.endsOn`, code: 'offers.session_ends_first' }] : [],
  );
  if (faults.length > 0) throw offerErrors.session_ends_first({}, faults);
}

/** Posts and seats never fall below those that are given. Throws offers.posts_taken. */
export function assertRoom({ taken }: OfferEntity, { posts, sessions = [] }: OfferBody): void {
  if (sessions.length === 0 && posts < taken) throw offerErrors.posts_taken({ taken }, [postsFault(taken)]);
}
export const postsFault = (taken: number): FieldError => ({ path: 'posts', code: 'offers.posts_taken', params: { taken } });

/** The sessions as the body has them; one that is left out is called off, for people may be enrolled in it. The caller holds the offer. Throws offers.seats_taken. */
export async function writeSessions(tx: Tx, offerId: string, wanted: readonly SessionBody[]): Promise<void> {
  const known = new Map((await tx.lockAll(TrainingSessionEntity, { offerId }, { id: 'ASC' })).map((session) => [session.id, session]));
  const short = wanted.flatMap(({ id, seats }, i): FieldError[] => {
    const taken = (id && known.get(id)?.taken) || 0;
    return seats < taken ? [{ path: `sessions.${i}.seats`, code: 'offers.seats_taken', params: { taken } }] : [];
  });
  if (short.length > 0) throw offerErrors.seats_taken(short[0]!.params ?? {}, short);
  for (const { id, startsOn, endsOn, seats, communeCode, timetable } of wanted) {
    const values = { startsOn, endsOn: endsOn ?? null, seats, communeCode: communeCode ?? null, timetable: timetable ?? '', calledOff: false };
    const session = id ? known.get(id) : undefined;
    if (session) await tx.change(session, values);
    else await tx.insert(TrainingSessionEntity, { id: newId(), offerId, ...values });
  }
  const kept = new Set(wanted.map(({ id }) => id));
  for (const session of known.values()) if (!kept.has(session.id) && !session.calledOff) await tx.change(session, { calledOff: true });
}
