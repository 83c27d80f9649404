import { createTransport, type Transporter } from 'nodemailer';
import { type Mail, Mailer, RefusedForGood, RefusedForNow } from './mailer.js';

/** Milliseconds; together less than the lease of a message, so that a host that hangs holds up one try and no more. */
const patience = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 20_000 };

/** Mail by SMTP, used when SMTP_URL is set. 5xx of the server is final, 4xx and network faults are tried again. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({ url, ...patience }, { from });
  }

  async send(mail: Mail): Promise<string> {
    try {
      const { to, subject, text, html, reference, unsubscribe, calendar } = mail;
      const headers = unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>` } : {};
      const sent = (await this.transport.sendMail({
        ...{ from: this.from, to, subject, text, headers, messageId: `<${reference}@tiwizi>` },
        ...(html ? { html } : {}),
        ...(calendar ? { icalEvent: { method: calendar.method, content: calendar.content, filename: 'meeting.ics' } } : {}),
      })) as { messageId: string };
      return sent.messageId;
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      if (code >= 500) throw new RefusedForGood(`${code}`);
      if (code >= 400) throw new RefusedForNow(`${code}`);
      throw error;
    }
  }
}
