import { createTransport, type Transporter } from 'nodemailer';
import { type Mail, Mailer, RefusedForGood } from './mailer.js';

/** Mail by SMTP, used when SMTP_URL is set. 5xx of the server is final, 4xx and network faults are tried again. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url, { from });
  }

  async send(mail: Mail): Promise<string> {
    try {
      const { to, subject, text, html, reference } = mail;
      const sent = (await this.transport.sendMail({ from: this.from, to, subject, text, ...(html ? { html } : {}), messageId: `<${reference}@tiwizi>` })) as { messageId: string };
      return sent.messageId;
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      if (code >= 500) throw new RefusedForGood(`${code}`);
      throw error;
    }
  }
}
