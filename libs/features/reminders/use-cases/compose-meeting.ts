import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel/clock';
import { MeetingCalendar, type MeetingForReminder, MentoringQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { planInvitation, planMeeting } from '../domain/plan.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { dayIn, type Draft, gone, isolated, type Message, timeIn } from './draft.js';

/** Reads a meeting again and writes the words about it: the invitation with its calendar, and the reminders before it. */
@Injectable()
export class ComposeMeeting {
  constructor(
    private readonly mentoring: MentoringQueries,
    private readonly calendar: MeetingCalendar,
    private readonly people: PeopleQueries,
    private readonly texts: Texts,
  ) {}

  async execute(reminder: ReminderEntity): Promise<Draft> {
    const meeting = await this.mentoring.meetingForReminder(reminder.subjectId);
    if (!meeting) return gone;
    const now = planInvitation(meeting);
    const told = now.kind === reminder.kind ? now : planMeeting(meeting.startsAt).find((one) => one.kind === reminder.kind);
    const facts = {
      ...{ exists: true, settled: false },
      cancelled: meeting.cancelled && reminder.kind !== 'meeting_cancelled',
      moved: told?.dueAt.getTime() !== reminder.dueAt.getTime(),
    };
    const draft = { facts, message: (lang: Language) => this.words(lang, reminder.kind, meeting) };
    if (told !== now) return draft;
    const personId = await this.people.personOfAccount(reminder.recipientAccountId);
    return personId ? { ...draft, calendar: (lang, mail) => this.calendar.invitation(meeting.id, personId, mail, lang) } : draft;
  }

  private words(lang: Language, kind: string, { startsAt, place, mode, reason }: MeetingForReminder): Message {
    const params = {
      day: isolated(dayIn(dayOf(startsAt), lang)),
      time: isolated(timeIn(startsAt)),
      place: isolated(place || this.texts.t(lang, `mentoring:modes.${mode}`)),
      reason: reason ? ` ${isolated(reason)}` : '',
    };
    return { subject: this.texts.t(lang, `reminders:messages.${kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${kind}.text`, params) };
  }
}
