import type { Clock } from '#kernel/clock';
import type { Fate } from '../mail/mailer.js';
import type { MessageFolder } from '../mail/message-folder.js';

/** One text message. `to` is E.164; `reference` is our own id: a gateway that honours it sends once. */
export interface Sms {
  readonly to: string;
  readonly text: string;
  readonly reference: string;
}

/** Port to a provider of text messages. Gives the provider's message id. */
export abstract class SmsGateway {
  abstract send(sms: Sms): Promise<string>;

  /** Asked before a notice with effects in law leaves a second time; `unknown` where the provider cannot be asked. */
  fateOf(_reference: string): Promise<Fate> {
    return Promise.resolve('unknown');
  }
}

/** Default driver: writes messages to the same folder as mails, where the outbox page shows them. */
export class LogSmsGateway extends SmsGateway {
  constructor(
    private readonly folder: MessageFolder,
    private readonly clock: Clock,
  ) {
    super();
  }
  send(sms: Sms): Promise<string> {
    return this.folder.keep({ channel: 'sms', reference: sms.reference, to: sms.to, subject: '', text: sms.text, at: this.clock.now().toISOString() });
  }
  override async fateOf(reference: string): Promise<Fate> {
    return (await this.folder.holds('sms', reference)) ? 'accepted' : 'never_seen';
  }
}
