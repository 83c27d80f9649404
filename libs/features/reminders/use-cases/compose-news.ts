import { Injectable } from '@nestjs/common';
import { LoanQueries, LoansToRemind } from '#features/loans';
import { MentoringQueries } from '#features/mentoring';
import { PeopleQueries } from '#features/people';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { type NewsKind, newsKinds, stillNews } from '../domain/news.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { type Draft, gone, isolated } from './draft.js';

/** Reads again what happened to a file, a loan or a mentorship, and writes the words about it; what has gone on meanwhile is not told any more. */
@Injectable()
export class ComposeNews {
  constructor(
    private readonly loans: LoanQueries,
    private readonly toRemind: LoansToRemind,
    private readonly mentoring: MentoringQueries,
    private readonly people: PeopleQueries,
    private readonly texts: Texts,
  ) {}

  static tells(kind: string): kind is NewsKind {
    return (newsKinds as readonly string[]).includes(kind);
  }

  async execute(reminder: ReminderEntity, kind: NewsKind): Promise<Draft> {
    if (reminder.subjectKind === 'proposal') return this.proposal(reminder, kind);
    const of = reminder.subjectKind === 'loan' ? await this.loans.loan(reminder.subjectId) : await this.toRemind.file(reminder.subjectId);
    return of ? this.draft(kind, of.state, () => ({ number: isolated(of.number) })) : gone;
  }

  private async proposal({ subjectId, recipientAccountId }: ReminderEntity, kind: NewsKind): Promise<Draft> {
    const proposal = await this.mentoring.proposalForReminder(subjectId);
    if (!proposal) return gone;
    // each reads the name of the other
    const me = await this.people.personOfAccount(recipientAccountId);
    const other = me === proposal.founderId ? proposal.mentorPersonId : proposal.founderId;
    const name = (await this.people.namesOf([other])).get(other);
    return this.draft(kind, proposal.state, (lang) => ({
      name: isolated((lang === 'ar' ? name?.ar || name?.latin : name?.latin || name?.ar) ?? ''),
      project: isolated(proposal.project),
    }));
  }

  private draft(kind: NewsKind, state: string, params: (lang: Language) => object): Draft {
    const say = (lang: Language, part: string): string => this.texts.t(lang, `reminders:messages.${kind}.${part}`, params(lang));
    const facts = { exists: true, settled: !stillNews(kind, state), cancelled: false, moved: false };
    return { facts, message: (lang) => ({ subject: say(lang, 'subject'), text: say(lang, 'text') }) };
  }
}
