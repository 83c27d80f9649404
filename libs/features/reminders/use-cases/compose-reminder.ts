import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel/clock';
import { formatMoney, fromDecimal } from '#kernel/money';
import { type InstalmentForReminder, LoanQueries } from '#features/loans';
import { KeptQueries } from '#features/offers';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { planHearing, planInstalment, planLapse, planPaper, warnsFounder } from '../domain/plan.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { ComposeCandidacy } from './compose-candidacy.js';
import { ComposeFounder } from './compose-founder.js';
import { ComposeContact } from './compose-contact.js';
import { ComposeMeeting } from './compose-meeting.js';
import { ComposeNews } from './compose-news.js';
import { ComposeNudge } from './compose-nudge.js';
import { WatchJobs } from './watch-jobs.js';
import { dayIn, type Draft, gone, isolated, type Message, timeIn } from './draft.js';

/** More than two titles do not fit a short message. */
const TITLES_TOLD = 2;

export type Read = ReadonlyMap<string, InstalmentForReminder>;

/** Reads the subject again and writes the words. */
@Injectable()
export class ComposeReminder {
  constructor(
    private readonly loans: LoanQueries,
    private readonly texts: Texts,
    private readonly kept: KeptQueries,
    private readonly candidacies: ComposeCandidacy,
    private readonly founders: ComposeFounder,
    private readonly meetings: ComposeMeeting,
    private readonly nudges: ComposeNudge,
    private readonly contacts: ComposeContact,
    private readonly news: ComposeNews,
    private readonly jobs: WatchJobs,
  ) {}

  /** What a message says is read when it leaves; for many that leave together in one question, where their kind is one of many. */
  read(reminders: readonly ReminderEntity[]): Promise<Read> {
    const ids = reminders.filter(({ subjectKind, kind }) => subjectKind === 'instalment' && !kind.startsWith('nudge_')).map(({ subjectId }) => subjectId);
    return ids.length > 1 ? this.loans.instalmentsForReminder(ids) : Promise.resolve(new Map());
  }

  /** `read`: what was read for it a moment ago. */
  execute(reminder: ReminderEntity, read?: Read): Promise<Draft> {
    if (ComposeNews.tells(reminder.kind)) return this.news.execute(reminder, reminder.kind);
    if (reminder.kind.startsWith('nudge_')) return this.nudges.execute(reminder);
    return {
      instalment: () => this.instalment(reminder, read),
      meeting: () => this.meetings.execute(reminder),
      hearing: () => this.hearing(reminder),
      letter: () => this.letter(reminder),
      paper_request: () => this.papers(reminder),
      reflow: () => this.dueMoved(reminder),
      application: () => this.lapse(reminder),
      document: () => this.paper(reminder),
      release: () => this.release(reminder),
      search_find: () => this.found(reminder),
      candidacy: () => this.candidacies.candidacy(reminder),
      outcome: () => this.candidacies.outcome(reminder),
      contact: () => this.contacts.execute(reminder),
      charter: () => this.founders.charter(reminder),
      founder_task: () => this.founders.task(reminder),
      person: () => Promise.resolve(gone),
      loan: () => Promise.resolve(gone),
      job: () => this.jobs.draft(reminder),
      proposal: () => Promise.resolve(gone),
    }[reminder.subjectKind]();
  }

  private async instalment(reminder: ReminderEntity, read?: Read): Promise<Draft> {
    const instalment = read?.get(reminder.subjectId) ?? (await this.loans.instalmentForReminder(reminder.subjectId));
    if (!instalment) return gone;
    const planned = planInstalment(instalment.dueOn).find((one) => one.kind === reminder.kind);
    const facts = { exists: true, settled: instalment.settled, cancelled: false, moved: planned?.dueAt.getTime() !== reminder.dueAt.getTime() };
    return {
      facts,
      message: (lang) => this.words(lang, reminder.kind, { amount: isolated(formatMoney(fromDecimal(instalment.open), lang)), day: isolated(dayIn(instalment.dueOn, lang)) }),
    };
  }

  private async hearing(reminder: ReminderEntity): Promise<Draft> {
    const hearing = await this.loans.hearingForReminder(reminder.subjectId);
    if (!hearing) return gone;
    const planned = planHearing(hearing.invitedAt, hearing.startsAt).find((one) => one.kind === reminder.kind);
    return {
      facts: { exists: true, settled: false, cancelled: hearing.cancelled, moved: planned?.dueAt.getTime() !== reminder.dueAt.getTime() },
      message: (lang) =>
        this.words(lang, reminder.kind, {
          day: isolated(dayIn(dayOf(hearing.startsAt), lang)),
          time: isolated(timeIn(hearing.startsAt)),
          place: isolated(hearing.place || this.texts.t(lang, `committee:modes.${hearing.mode}`)),
        }),
    };
  }

  private async letter(reminder: ReminderEntity): Promise<Draft> {
    const letter = await this.loans.letterForReminder(reminder.subjectId);
    if (!letter) return gone;
    const facts = { exists: true, settled: false, cancelled: false, moved: false };
    return { facts, message: (lang) => this.words(lang, reminder.kind, { number: isolated(letter.number) }) };
  }

  /** All that is asked for in one message. */
  private async papers(reminder: ReminderEntity): Promise<Draft> {
    const request = await this.loans.requestForReminder(reminder.subjectId);
    if (!request) return gone;
    const facts = { exists: true, settled: request.answered || request.items.length === 0, cancelled: request.cancelled, moved: false };
    const named = (lang: Language): string =>
      request.items.map(({ code, text }) => isolated(code ? this.texts.t(lang, `documents:kinds.${code}`) : text)).join(lang === 'ar' ? '، ' : ', ');
    return { facts, message: (lang) => this.words(lang, reminder.kind, { number: isolated(request.number), day: isolated(dayIn(request.dueOn, lang)), items: named(lang) }) };
  }

  /** Each row in one line: the day before, the day now. */
  private async dueMoved(reminder: ReminderEntity): Promise<Draft> {
    const moved = await this.loans.movedForReminder(reminder.subjectId);
    if (!moved) return gone;
    const named = (lang: Language): string =>
      moved.rows
        .map(({ from, to }) => this.texts.t(lang, 'reminders:moved_row', { before: isolated(dayIn(from, lang)), day: isolated(dayIn(to, lang)) }))
        .join(lang === 'ar' ? '، ' : ', ');
    return {
      facts: { exists: true, settled: false, cancelled: moved.over, moved: false },
      message: (lang) => this.words(lang, reminder.kind, { day: isolated(dayIn(moved.rows[0]!.to, lang)), rows: named(lang) }),
    };
  }

  private async paper(reminder: ReminderEntity): Promise<Draft> {
    const paper = await this.loans.paperForReminder(reminder.subjectId);
    if (!paper) return gone;
    const facts = { exists: true, settled: paper.over, cancelled: false, moved: planPaper(paper.lastDay)[0]?.dueAt.getTime() !== reminder.dueAt.getTime() };
    return {
      facts,
      message: (lang) => this.words(lang, reminder.kind, { paper: isolated(this.texts.t(lang, `documents:kinds.${paper.code}`)), day: isolated(dayIn(paper.lastDay, lang)) }),
    };
  }

  private async release(reminder: ReminderEntity): Promise<Draft> {
    const [release] = await this.loans.releasesForReminder({ orderId: reminder.subjectId });
    if (!release) return gone;
    const facts = { exists: true, settled: release.proved, cancelled: false, moved: false };
    return { facts, message: (lang) => this.words(lang, reminder.kind, { number: isolated(release.number), day: isolated(dayIn(release.dueOn, lang)) }) };
  }

  /** The first titles; what closed meanwhile is not named, and when all did, nothing is said. */
  private async found(reminder: ReminderEntity): Promise<Draft> {
    const find = await this.kept.findForReminder(reminder.subjectId);
    if (!find) return gone;
    const named = (lang: Language): string =>
      find.titles
        .slice(0, TITLES_TOLD)
        .map(isolated)
        .join(lang === 'ar' ? '، ' : ', ');
    return {
      facts: { exists: true, settled: find.titles.length === 0, cancelled: !find.alert, moved: false },
      message: (lang) => {
        const place = find.commune && (lang === 'ar' ? find.commune.ar : find.commune.fr);
        const search = [find.q, place].filter(Boolean).join(', ') || this.texts.t(lang, 'reminders:any_search');
        return this.words(lang, reminder.kind, { count: find.total, search: isolated(search), titles: named(lang) });
      },
    };
  }

  /** Whose file it was is not warned any more; a day that moved has a warning of its own. */
  private async lapse(reminder: ReminderEntity): Promise<Draft> {
    const file = await this.loans.lastDayForReminder(reminder.subjectId);
    if (!file) return { facts: { exists: true, settled: true, cancelled: false, moved: false } };
    const desk = reminder.kind.startsWith('desk_');
    const planned = planLapse(file.lastDay, desk ? 'desk' : 'founder').find((one) => one.kind === reminder.kind);
    const mine = desk ? file.staffAccountId === reminder.recipientAccountId : warnsFounder(file.state);
    return {
      facts: { exists: true, settled: false, cancelled: !mine, moved: planned?.dueAt.getTime() !== reminder.dueAt.getTime() },
      message: (lang) =>
        this.words(lang, reminder.kind, {
          ...{ number: isolated(file.number), day: isolated(dayIn(file.lastDay, lang)) },
          ...(desk ? { state: this.texts.t(lang, `loans:states.application.${file.state}.staff`) } : { what: this.texts.t(lang, `reminders:before_lapse.${file.state}`) }),
        }),
    };
  }

  private words(lang: Language, kind: string, params: object): Message {
    return { subject: this.texts.t(lang, `reminders:messages.${kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${kind}.text`, params) };
  }
}
