import { Injectable } from '@nestjs/common';
import { TaskQueries } from '#features/founders';
import { LoanQueries } from '#features/loans';
import { CHARTER_REMINDERS, type CharterForReminder, type CharterParty, CharterScreens } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { planCharter, planTask } from '../domain/plan.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { dayIn, type Draft, gone, isolated, type Message } from './draft.js';

/** Reads again what goes on around a young firm and its mentor, and writes the words about it. */
@Injectable()
export class ComposeFounder {
  constructor(
    private readonly charters: CharterScreens,
    private readonly people: PeopleQueries,
    private readonly loans: LoanQueries,
    private readonly texts: Texts,
    private readonly tasks: TaskQueries,
  ) {}

  /** Whoever signed meanwhile is not asked again; the mediator is whoever works on the file. */
  async charter(reminder: ReminderEntity): Promise<Draft> {
    const charter = await this.charters.forReminder(reminder.subjectId);
    if (!charter) return gone;
    const party = await this.partyOf(charter, reminder.recipientAccountId);
    const planned = planCharter(charter.madeAt, CHARTER_REMINDERS).some(({ dueAt }) => dueAt.getTime() === reminder.dueAt.getTime());
    const facts = { exists: true, settled: party !== undefined && !charter.missing.includes(party), cancelled: charter.over || party === undefined, moved: !planned };
    return { facts, message: (lang) => this.words(lang, reminder.kind, { project: isolated(charter.project) }) };
  }

  /** Whose hands it left, and what was done meanwhile, is not told any more. No amount is ever in it. */
  async task(reminder: ReminderEntity): Promise<Draft> {
    const task = await this.tasks.forReminder(reminder.subjectId);
    if (!task) return gone;
    const planned = planTask(task.dueOn).find((one) => one.kind === reminder.kind);
    const facts = { exists: true, settled: !task.open, cancelled: !task.remind, moved: planned?.dueAt.getTime() !== reminder.dueAt.getTime() };
    const name = (await this.people.namesOf([task.personId])).get(task.personId);
    return {
      facts,
      message: (lang) =>
        this.words(lang, reminder.kind, {
          day: isolated(dayIn(task.dueOn, lang)),
          name: isolated((lang === 'ar' ? name?.ar || name?.latin : name?.latin || name?.ar) ?? ''),
          what: task.words ? isolated(task.words) : this.texts.t(lang, `founders:tasks.${task.kind}`),
        }),
    };
  }

  private async partyOf(charter: CharterForReminder, accountId: string): Promise<CharterParty | undefined> {
    if ((await this.people.accountOf(charter.founderId)) === accountId) return 'founder';
    if ((await this.people.accountOf(charter.mentorPersonId)) === accountId) return 'mentor';
    return (await this.loans.officerOf(charter.loanId)) === accountId ? 'mediator' : undefined;
  }

  private words(lang: Language, kind: string, params: object): Message {
    return { subject: this.texts.t(lang, `reminders:messages.${kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${kind}.text`, params) };
  }
}
