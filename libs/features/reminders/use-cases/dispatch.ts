import { Injectable } from '@nestjs/common';
import type { Language } from '#platform/http/request';
import { Mailer } from '#platform/mail/mailer';
import { SmsGateway } from '#platform/sms/sms-gateway';
import type { Fate } from '../domain/kind-rules.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';
import type { Message } from './draft.js';

/** Our own name of a message: the same row is the same message, however often it leaves. */
export const referenceOf = (row: Pick<ReminderEntity, 'id'>): string => `reminder-${row.id}`;

/** The way out: one message to one address by the channel of its row. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
  ) {}

  /** Gives the provider's id. Throws RefusedForGood, RefusedForNow, or anything when nobody answered. */
  send({ row, to, message }: { readonly row: ReminderEntity; readonly to: string; readonly message: Message }, _lang: Language): Promise<string> {
    const reference = referenceOf(row);
    return row.channel === 'mail' ? this.mailer.send({ to, ...message, reference }) : this.sms.send({ to, text: message.text, reference });
  }

  /** What the provider knows about the message of this row; `unknown` when it cannot be asked or does not answer. */
  fate(row: ReminderEntity): Promise<Fate> {
    return (row.channel === 'mail' ? this.mailer.fateOf(referenceOf(row)) : this.sms.fateOf(referenceOf(row))).catch(() => 'unknown' as const);
  }
}
