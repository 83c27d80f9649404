import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { formatMoney, fromDecimal } from '#kernel/money';
import { type LateRow, LoansToRemind, type OpenRequest } from '#features/loans';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import { dayIn, type Draft, gone, isolated, type Message } from './draft.js';

const settled: Draft = { facts: { exists: true, settled: true, cancelled: false, moved: false } };
const wanted = { exists: true, settled: false, cancelled: false, moved: false };

/** Words of an officer to many people, and whether they still hold for one of them: what was paid or handed in meanwhile is not asked for. */
@Injectable()
export class ComposeNudge {
  constructor(
    private readonly toRemind: LoansToRemind,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  async execute({ kind, subjectKind, subjectId }: ReminderEntity): Promise<Draft> {
    if (subjectKind === 'person') return { facts: wanted, message: (lang) => this.words(lang, kind) };
    if (subjectKind === 'instalment') {
      const [row] = await this.toRemind.late(this.clock.today(), { only: [subjectId], most: 1 });
      return row ? { facts: wanted, message: (lang) => this.words(lang, kind, row) } : settled;
    }
    if (subjectKind !== 'paper_request') return gone;
    const [request] = await this.toRemind.requests({ only: [subjectId], most: 1 });
    return request ? { facts: wanted, message: (lang) => this.words(lang, kind, request) } : settled;
  }

  words(lang: Language, kind: string, of?: LateRow | OpenRequest): Message {
    const params = of && {
      ...{ number: isolated(of.number), day: isolated(dayIn(of.dueOn, lang)) },
      ...('items' in of ? { items: this.named(lang, of.items) } : { amount: isolated(formatMoney(fromDecimal(of.overdue), lang)) }),
    };
    return { subject: this.texts.t(lang, `reminders:messages.${kind}.subject`, params), text: this.texts.t(lang, `reminders:messages.${kind}.text`, params) };
  }

  private named(lang: Language, items: OpenRequest['items']): string {
    return items.map(({ code, text }) => isolated(code ? this.texts.t(lang, `documents:kinds.${code}`) : text)).join(lang === 'ar' ? '، ' : ', ');
  }
}
