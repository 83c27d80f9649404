import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { MeetingMove, MeetingState } from './domain/meeting.moves.js';

interface Met {
  readonly id: string;
  readonly mentorshipId: string;
}
const change = (type: string, meeting: Met, move: MeetingMove, from: MeetingState, to: MeetingState, actor: Actor): DomainEvent => ({
  type,
  subject: { kind: 'meeting', id: meeting.id },
  actor,
  payload: { meetingId: meeting.id, mentorshipId: meeting.mentorshipId },
  move,
  from,
  to,
});

/** It has another time now: both are invited anew. */
export const meetingMoved = (meeting: Met, actor: Actor): DomainEvent => change('mentoring.meeting_moved', meeting, 'move_meeting', 'planned', 'planned', actor);
export const meetingCancelled = (meeting: Met, actor: Actor, reason: string): DomainEvent => ({
  ...change('mentoring.meeting_cancelled', meeting, 'cancel_meeting', 'planned', 'cancelled', actor),
  ...(reason ? { reason } : {}),
});
/** Held, or somebody did not come. */
export const meetingClosed = (meeting: Met, move: MeetingMove, from: MeetingState, to: MeetingState, actor: Actor): DomainEvent =>
  change('mentoring.meeting_closed', meeting, move, from, to, actor);

const feed = (type: string, personId: string, actor: Actor): DomainEvent => ({ type, subject: { kind: 'person', id: personId }, actor, payload: { personId } });
export const meetingFeedMade = (personId: string, actor: Actor): DomainEvent => feed('mentoring.meeting_feed_made', personId, actor);
export const meetingFeedEnded = (personId: string, actor: Actor): DomainEvent => feed('mentoring.meeting_feed_ended', personId, actor);
