import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { readMoment } from '#kernel/moment';
import { parseMoney } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { CloseMeeting, MentorshipQueries } from '#features/mentoring';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { amountFigures, countFigures, dutyFigures, isTalkDay, type ToldFigures, valuesOf } from '../domain/report.js';
import { FollowUpActionEntity, FollowUpReportEntity, IndicatorValueEntity } from '../entities/followup.entity.js';
import type { FiguresBody, ReportBody } from '../followup.dto.js';
import { followupErrors } from '../followup.errors.js';
import { reportWritten } from '../followup.events.js';
import { HaveContact } from './have-contact.js';

/** The mentor tells how the firm does. Written without a network it comes later, perhaps twice: the key made on the phone lets it arrive once. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pairs: MentorshipQueries,
    private readonly meetings: CloseMeeting,
    private readonly contacts: HaveContact,
  ) {}

  /** Throws NotFound, followup.talk_day_outside, followup.other_meeting, followup.meeting_reported. */
  execute(actor: Actor, body: ReportBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      // keys of requests are forgotten after a while; a phone may lie in a drawer for longer
      const known = await tx.findOne(FollowUpReportEntity, { writtenBy: actor.accountId, clientKey: key.key });
      if (known) return { id: known.id };
      const pair = await this.pairs.pair(body.mentorshipId, tx);
      assertVisible(pair !== undefined && actor.personId === pair.mentorPersonId);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [pair!.loanId]);
      if (!isTalkDay(body.heldOn, { from: pair!.startedOn, to: pair!.closedOn }, this.clock.today()))
        throw followupErrors.talk_day_outside({}, [{ path: 'heldOn', code: 'followup.talk_day_outside' }]);
      if (body.meetingId) await this.ofMeeting(tx, actor, body.meetingId, pair!.id);
      const contactId = await this.contacts.byTalk(tx, actor, pair!.loanId, body.heldOn);
      const report = { id: newId(), mentorshipId: pair!.id, loanId: pair!.loanId, personId: pair!.personId };
      const now = this.clock.now();
      const told = readMoment(body.writtenAt ?? '') ?? now;
      await tx.insert(FollowUpReportEntity, {
        ...{ ...report, mentorId: pair!.mentorId, meetingId: body.meetingId ?? null, contactId: contactId ?? null, writtenBy: actor.accountId, clientKey: key.key },
        ...{ heldOn: body.heldOn, mode: body.mode, minutes: body.minutes, topics: [...new Set(body.topics)], morale: body.morale, mentorLight: body.light },
        ...{ said: body.said.trim(), decisions: body.decisions.trim(), help: body.help.trim(), privateNote: body.privateNote.trim() },
        ...{ writtenAt: told < now ? told : now, receivedAt: now },
      });
      await tx.insert(
        FollowUpActionEntity,
        body.actions.map(({ owner, what, dueOn }, i) => ({ id: newId(), reportId: report.id, n: i + 1, owner, what: what.trim(), dueOn: dueOn ?? null })),
      );
      const values = valuesOf({ morale: body.morale, mentorLight: body.light, worries: body.worries, figures: figuresOf(body.figures) });
      await tx.insert(
        IndicatorValueEntity,
        values.map((value) => ({ ...value, id: newId(), loanId: report.loanId, personId: report.personId, reportId: report.id, onDay: body.heldOn })),
      );
      await tx.record(reportWritten(report, actor));
      return { id: report.id };
    });
  }

  /** A meeting that is told about was held, and is told about once. */
  private async ofMeeting(tx: Tx, actor: Actor, meetingId: string, mentorshipId: string): Promise<void> {
    const meeting = await this.pairs.meeting(meetingId, tx);
    if (meeting?.mentorshipId !== mentorshipId) throw followupErrors.other_meeting({}, [{ path: 'meetingId', code: 'followup.other_meeting' }]);
    if (await tx.findOne(FollowUpReportEntity, { meetingId })) throw followupErrors.meeting_reported();
    // a report may come before the hour that was booked: they met earlier
    if (meeting.startsAt <= this.clock.now() && meeting.state !== 'cancelled') await this.meetings.within(tx, actor, meetingId);
  }
}

function figuresOf(body: FiguresBody): ToldFigures {
  const some = <N extends string, T>(names: readonly N[], read: (name: N) => T | undefined): [N, T][] =>
    names.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value] as [N, T]];
    });
  return Object.fromEntries([
    ...some(amountFigures, (name) => (body[name] === undefined ? undefined : parseMoney(body[name]))),
    ...some(countFigures, (name) => body[name]),
    ...some(dutyFigures, (name) => body[name]),
  ]) as ToldFigures;
}
