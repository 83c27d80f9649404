import { Injectable } from '@nestjs/common';
import { Mailer } from '#platform/mail/mailer';
import { SmsGateway } from '#platform/sms/sms-gateway';
import { Texts } from '#platform/texts/texts';
import type { Contact } from './accounts.queries.js';

/** A code on its way: `words` names its message, `<words>.subject` and `<words>.text`; `id` is the row that keeps its hash. */
export interface CodeToTell {
  readonly id: string;
  readonly words: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Tells a one-time code once, by SMS where there is a phone, else by mail. Who did not get it asks for another one. */
@Injectable()
export class TellCode {
  constructor(
    private readonly sms: SmsGateway,
    private readonly mailer: Mailer,
    private readonly texts: Texts,
  ) {}

  /** Gives where it went, for the eyes of its owner. Throws what the gateway throws. */
  async execute(contact: Contact, { id, words, params }: CodeToTell): Promise<string> {
    const text = this.texts.t(contact.language, `${words}.text`, params);
    if (contact.phone) await this.sms.send({ to: contact.phone, text, reference: id });
    else await this.mailer.send({ to: contact.email!, subject: this.texts.t(contact.language, `${words}.subject`, params), text, reference: id });
    return shownAddress(contact);
  }
}

/** The end of the number, or the start of the address. */
export const shownAddress = ({ phone, email }: Contact): string => (phone ? `•••${phone.slice(-4)}` : `${email!.slice(0, 2)}•••${email!.slice(email!.indexOf('@'))}`);
