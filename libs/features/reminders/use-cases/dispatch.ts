import { Inject, Injectable } from '@nestjs/common';
import { smsText } from '#kernel/sms-text';
import { CONFIG, type Config } from '#platform/config/env';
import type { Language } from '#platform/http/request';
import { mailPage } from '#platform/mail/mail-page';
import { type Mail, type MailCalendar, Mailer } from '#platform/mail/mailer';
import { SmsGateway } from '#platform/sms/sms-gateway';
import { Texts } from '#platform/texts/texts';
import type { Fate } from '../domain/kind-rules.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import type { Message } from './draft.js';
import { StopTopic } from './stop-topic.js';

/** Our own name of a message: the same row is the same message, however often it leaves. */
export const referenceOf = (row: Pick<ReminderEntity, 'id'>): string => `reminder-${row.id}`;

/** A message ready to leave. */
export interface Ready<Row extends ReminderEntity = ReminderEntity> {
  readonly row: Row;
  readonly to: string;
  readonly lang: Language;
  readonly message: Message;
  readonly calendar?: MailCalendar;
}

/** The way out: one message to one address by the channel of its row. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
    private readonly texts: Texts,
    private readonly stop: StopTopic,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One message, or several of one person in one mail, under the reference of the first. Gives the provider's id. Throws RefusedForGood, RefusedForNow, or anything when nobody answered. */
  send(ready: readonly Ready[]): Promise<string> {
    const { row, to, lang, message, calendar } = ready.length === 1 ? ready[0]! : this.joined(ready);
    const reference = referenceOf(row);
    return row.channel === 'mail'
      ? this.mailer.send({ ...this.mail(row, to, message, lang), ...(calendar ? { calendar } : {}) })
      : this.sms.send({ to, text: smsText(message.text), reference });
  }

  /** Several messages as one: each a paragraph, the subject says how many. The order of ids keeps the reference the same when it leaves again. */
  private joined(ready: readonly Ready[]): Ready {
    const [first, ...others] = ready.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
    const all = [first!, ...others];
    const text = all.map(({ message }) => message.text).join('\n\n');
    return { ...first!, message: { subject: this.texts.t(first!.lang, 'reminders:mail.several', { count: all.length }), text } };
  }

  /** What the provider knows about the message of this row; `unknown` when it cannot be asked or does not answer. */
  fate(row: ReminderEntity): Promise<Fate> {
    return (row.channel === 'mail' ? this.mailer.fateOf(referenceOf(row)) : this.sms.fateOf(referenceOf(row))).catch(() => 'unknown' as const);
  }

  private mail(row: ReminderEntity, to: string, { subject, text }: Message, lang: Language): Mail {
    const page = (path: string): string => `${this.config.publicUrl}/${lang}/${path}`;
    const token = this.stop.tokenOf(row);
    const unsubscribe = token && page(`messages/stop?token=${token}`);
    const say = (key: string): string => this.texts.t(lang, `reminders:mail.${key}`);
    const html = mailPage(lang, {
      ...{ title: subject, text, act: { label: say('open'), url: page('my') }, foot: say('foot') },
      ...(unsubscribe ? { stop: { label: say('stop'), url: unsubscribe } } : {}),
    });
    return { to, subject, text, html, reference: referenceOf(row), ...(unsubscribe ? { unsubscribe } : {}) };
  }
}
