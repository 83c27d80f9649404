import { Injectable } from '@nestjs/common';
import { type ContactForReminder, FollowupQueries } from '#features/followup';
import { LoanQueries } from '#features/loans';
import { MentorshipQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { Reader } from '#platform/database/tx';
import { Texts } from '#platform/texts/texts';
import { planContact } from '../domain/plan.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { dayIn, type Draft, gone, isolated } from './draft.js';

/** Reads a planned contact again and writes the words about it, for whoever has it now. */
@Injectable()
export class ComposeContact {
  constructor(
    private readonly followup: FollowupQueries,
    private readonly pairs: MentorshipQueries,
    private readonly loans: LoanQueries,
    private readonly people: PeopleQueries,
    private readonly texts: Texts,
  ) {}

  async execute(reminder: ReminderEntity): Promise<Draft> {
    const [contact] = await this.followup.contactsForReminder({ id: reminder.subjectId });
    if (!contact) return gone;
    const planned = planContact(contact.dueOn).find((one) => one.kind === reminder.kind);
    const facts = {
      ...{ exists: true, settled: contact.state === 'done' },
      cancelled: contact.state === 'dropped' || contact.state === 'missed' || (await this.whose(contact)) !== reminder.recipientAccountId,
      moved: planned?.dueAt.getTime() !== reminder.dueAt.getTime(),
    };
    const name = (await this.people.namesOf([contact.personId])).get(contact.personId);
    return {
      facts,
      message: (lang) => {
        const params = {
          what: this.texts.t(lang, `followup:kinds.${contact.kind}`, { n: contact.n }),
          day: isolated(dayIn(contact.dueOn, lang)),
          name: isolated((lang === 'ar' ? name?.ar || name?.latin : name?.latin || name?.ar) ?? ''),
        };
        return { subject: this.texts.t(lang, `reminders:messages.${reminder.kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${reminder.kind}.text`, params) };
      },
    };
  }

  /** The account of the mentor who follows the firm now, or of the officer who works on its file; undefined when there is nobody. */
  async whose({ by, loanId }: Pick<ContactForReminder, 'by' | 'loanId'>, from?: Reader): Promise<string | undefined> {
    if (by === 'officer') return this.loans.officerOf(loanId, from);
    const mentor = (await this.pairs.ofLoans([loanId], from)).find(({ state }) => state === 'active');
    return mentor && this.people.accountOf(mentor.mentorPersonId, from);
  }
}
