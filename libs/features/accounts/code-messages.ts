import { Injectable, Logger } from '@nestjs/common';
import type { Language } from '#platform/http/request';
import { Mailer } from '#platform/mail/mailer';
import { SmsGateway } from '#platform/sms/sms-gateway';
import { Texts } from '#platform/texts/texts';
import { CODE_MINUTES } from './domain/one-time-code.js';
import type { Login } from './domain/login.js';

/** The answer does not wait longer than this for a slow gateway. */
const PATIENCE_MS = 5_000;

/** Tells the code, or that there is an account already. Sent at most once per request, never again by itself: the person asks for another code. */
@Injectable()
export class CodeMessages {
  private readonly log = new Logger('accounts');

  constructor(
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
    private readonly texts: Texts,
  ) {}

  async sendCode(login: Login, lang: Language, issued: { readonly id: string; readonly code: string }): Promise<void> {
    await this.send(login, lang, 'code', issued.id, { code: issued.code, minutes: CODE_MINUTES });
  }

  async sendKnown(login: Login, lang: Language, reference: string): Promise<void> {
    await this.send(login, lang, login.kind === 'phone' ? 'known_phone' : 'known_email', reference, {});
  }

  /** The code that opens the way to a new password. */
  async sendReset(login: Login, lang: Language, issued: { readonly id: string; readonly code: string }): Promise<void> {
    await this.send(login, lang, 'reset', issued.id, { code: issued.code, minutes: CODE_MINUTES });
  }

  /** Several accounts share the phone: no code, but the ways that are left. */
  async sendShared(login: Login, lang: Language, reference: string): Promise<void> {
    await this.send(login, lang, 'reset_shared', reference, {});
  }

  private async send(login: Login, lang: Language, kind: string, reference: string, params: object): Promise<void> {
    const text = this.texts.t(lang, `accounts:messages.${kind}.text`, params);
    const sending =
      login.kind === 'phone'
        ? this.sms.send({ to: login.value, text, reference })
        : this.mailer.send({ to: login.value, subject: this.texts.t(lang, `accounts:messages.${kind}.subject`, params), text, reference });
    // the words of a gateway's error may hold the address: only its kind is written down
    const told = sending.then(
      () => undefined,
      (error: unknown) => this.log.warn(`message ${reference} not sent: ${error instanceof Error ? error.name : 'error'}`),
    );
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([told, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
    clearTimeout(timer);
  }
}
