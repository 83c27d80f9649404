import { Injectable } from '@nestjs/common';
import { dayOf } from '#kernel/clock';
import { type CandidacyNews, CandidacyNewsQueries } from '#features/candidacies';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { dayIn, type Draft, gone, isolated, timeIn } from './draft.js';

/** States in which an organisation need not be told any more of a candidate who came: it has answered, or there is nobody to answer. */
const unread: readonly string[] = ['sent', 'pre_registered'];

/** Reads a candidacy again and writes the words about it. */
@Injectable()
export class ComposeCandidacy {
  constructor(
    private readonly candidacies: CandidacyNewsQueries,
    private readonly texts: Texts,
  ) {}

  async candidacy(reminder: ReminderEntity): Promise<Draft> {
    const news = await this.candidacies.news(reminder.subjectId);
    if (!news) return gone;
    const moved = news.since.getTime() !== reminder.dueAt.getTime();
    if (reminder.kind !== 'candidacy_told') {
      const settled = reminder.kind === 'candidacy_received' && !unread.includes(news.state);
      return { facts: { exists: true, settled, cancelled: false, moved: moved && !settled }, message: (lang) => this.words(lang, reminder.kind, { title: isolated(news.title) }) };
    }
    const near = news.state === 'offer_closed' ? await this.candidacies.nearTitles(news) : [];
    return { facts: { exists: true, settled: false, cancelled: false, moved }, message: (lang) => this.words(lang, reminder.kind, this.told(lang, news, near)) };
  }

  async outcome(reminder: ReminderEntity): Promise<Draft> {
    const question = await this.candidacies.question(reminder.subjectId);
    if (!question) return gone;
    const ask = (lang: Language): string => this.texts.t(lang, `candidacies:asked.${question.kind}`, { count: question.months });
    return {
      facts: { exists: true, settled: question.over, cancelled: false, moved: false },
      message: (lang) => this.words(lang, reminder.kind, { title: isolated(question.title), question: ask(lang) }),
    };
  }

  /** The state as its candidate reads it, and what follows: day and place, the reason, near offers. */
  private told(lang: Language, { kind, state, title, reason, meetsAt, meetsWhere }: CandidacyNews, near: readonly string[]): object {
    const say = (key: string, params: object = {}): string => this.texts.t(lang, `candidacies:${key}`, params);
    const list = (items: readonly string[]): string => items.map(isolated).join(lang === 'ar' ? '، ' : ', ');
    const more =
      state === 'interview' && meetsAt
        ? say('told.meets', { day: isolated(dayIn(dayOf(meetsAt), lang)), time: isolated(timeIn(meetsAt)), place: isolated(meetsWhere || say('told.place_open')) })
        : state === 'rejected' || state === 'dropped'
          ? say('told.reason', { reason: say(`reasons.${reason ?? 'other'}`) })
          : near.length > 0
            ? say('told.near', { offers: list(near) })
            : say('told.read');
    return { title: isolated(title), state: say(`states.${kind}.${state}.candidate`), news: say(`now.${state}.title`), more };
  }

  private words(lang: Language, kind: string, params: object): { readonly subject: string; readonly text: string } {
    return { subject: this.texts.t(lang, `reminders:messages.${kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${kind}.text`, params) };
  }
}
