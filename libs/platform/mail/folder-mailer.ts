import type { Clock } from '#kernel/clock';
import { type Fate, type Mail, Mailer } from './mailer.js';
import type { MessageFolder } from './message-folder.js';

/** Default driver: mails become files that the outbox page shows. */
export class FolderMailer extends Mailer {
  constructor(
    private readonly folder: MessageFolder,
    private readonly clock: Clock,
  ) {
    super();
  }
  send(mail: Mail): Promise<string> {
    const { reference, to, subject, text, calendar } = mail;
    return this.folder.keep({ channel: 'mail', reference, to, subject, text, at: this.clock.now().toISOString(), ...(calendar ? { calendar: calendar.content } : {}) });
  }

  override async fateOf(reference: string): Promise<Fate> {
    return (await this.folder.holds('mail', reference)) ? 'accepted' : 'never_seen';
  }
}
