import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { MeetingEntity } from './entities/meeting.entity.js';
import { MentorshipEntity } from './entities/mentor.entity.js';
import { meetingCancelled } from './meetings.events.js';

/** A mentorship that is over has no meetings to come: they are called off, and both are told. */
@Injectable()
export class MeetingListeners {
  constructor(private readonly clock: Clock) {}

  @On('mentoring.mentorship_replaced', 'mentoring.mentorship_moved')
  async mentorshipOver({ payload }: StoredEvent, tx: Tx): Promise<void> {
    const mentorship = await tx.get(MentorshipEntity, String(payload.mentorshipId));
    if (mentorship.state !== 'closed') return;
    const now = this.clock.now();
    for (const meeting of await tx.lockAll(MeetingEntity, { mentorshipId: mentorship.id, state: 'planned' })) {
      if (meeting.startsAt <= now) continue;
      await tx.change(meeting, { state: 'cancelled', sequence: meeting.sequence + 1, changedAt: now });
      await tx.record(meetingCancelled(meeting, systemActor('mentoring.mentorship_over'), ''));
    }
  }
}
