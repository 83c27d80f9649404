import { Injectable } from '@nestjs/common';
import { type Actor, can } from '#kernel/permissions';
import { smsAlphabet, smsParts, smsText } from '#kernel/sms-text';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { rulesOf } from './domain/kind-rules.js';
import { reminderKinds } from './domain/plan.js';
import { samplesFor } from './domain/samples.js';
import { ReminderEntity } from './entities/reminder.entity.js';
import type { MessageWords, TemplateList } from './template.views.js';
import { ComposeReminder } from './use-cases/compose-reminder.js';

/** Of things that are counted, as many as a message usually tells. */
const COUNT = 12;

/** All messages with sample values, and one message in its own words. */
@Injectable()
export class TemplateQueries {
  constructor(
    private readonly db: Db,
    private readonly texts: Texts,
    private readonly compose: ComposeReminder,
    private readonly accounts: AccountQueries,
  ) {}

  all(lang: Language): TemplateList {
    const values = { ...samplesFor(lang), count: COUNT };
    const items = reminderKinds.map((kind) => {
      const [subject, text] = [this.texts.t(lang, `reminders:messages.${kind}.subject`, values), this.texts.t(lang, `reminders:messages.${kind}.text`, values)];
      const { topic, legal } = rulesOf(kind);
      const sms = smsText(text);
      return { kind, topic, legal, subject, text, sms, alphabet: smsAlphabet(sms), parts: smsParts(sms), signs: [...sms].length };
    });
    return { lang, items };
  }

  /** To its recipient, and to staff who watch messages: the same words as by mail, in the language of the recipient. Throws NotFound. */
  async words(actor: Actor, id: string): Promise<MessageWords> {
    const row = await this.db.source.getRepository(ReminderEntity).findOneBy({ id });
    assertVisible(row !== null && (row.recipientAccountId === actor.accountId || can(actor, 'reminders.read_all')));
    const lang = (await this.accounts.contactOf(row!.recipientAccountId))?.language ?? 'ar';
    const message = (await this.compose.execute(row!)).message?.(lang);
    return { id, kind: row!.kind, lang, subject: message?.subject ?? null, text: message?.text ?? null };
  }
}
