import { type Fate, RefusedForGood, RefusedForNow } from '../mail/mailer.js';
import { type Sms, SmsGateway } from './sms-gateway.js';

/** How one provider wants to be spoken to; all of it from the settings, so that another provider is another setting. */
export interface SmsProvider {
  readonly url: string;
  /** Header `authorization`, when the provider wants one. */
  readonly authorization: string | undefined;
  /** JSON body with {{to}}, {{text}} and {{reference}} inside its strings. */
  readonly request: string;
  /** Where the provider's id stands in its answer, such as `messages.0.id`. */
  readonly idField: string;
  /** Address with {{reference}} that says 200 for a message it has and 404 for one it never saw. */
  readonly statusUrl: string | undefined;
}

/** Less than the lease of a message: whoever does not answer holds up one try and no more. */
const PATIENCE_MS = 15_000;
const MAX_ANSWER = 100_000;

/** Fills {{words}} into a template; inside JSON, so that a quote in a text never ends its string. */
const filled = (template: string, words: Readonly<Record<string, string>>, write: (text: string) => string): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => write(words[word] ?? ''));
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

function fieldOf(answer: string, path: string): string | undefined {
  try {
    let value: unknown = JSON.parse(answer);
    for (const step of path.split('.')) value = (value as Record<string, unknown> | null)?.[step];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Any provider of text messages that takes a JSON request over HTTP. The reference goes along: a provider that honours it sends a message once. */
export class HttpSmsGateway extends SmsGateway {
  constructor(private readonly provider: SmsProvider) {
    super();
  }

  /** 2xx and 409 (it has this reference already) are yes; 429 and 503 a no for now; other 4xx a no for good; all else leaves it open. */
  async send({ to, text, reference }: Sms): Promise<string> {
    const response = await this.call(this.provider.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': reference },
      body: filled(this.provider.request, { to, text, reference }, inJson),
    });
    const answer = (await response.text()).slice(0, MAX_ANSWER);
    const { status } = response;
    if (status === 429 || status === 503) throw new RefusedForNow(String(status));
    if (response.ok || status === 409) return fieldOf(answer, this.provider.idField) ?? reference;
    if (status >= 400 && status < 500) throw new RefusedForGood(String(status));
    throw new Error(`the SMS provider answered ${status}`);
  }

  override async fateOf(reference: string): Promise<Fate> {
    if (!this.provider.statusUrl) return 'unknown';
    const response = await this.call(filled(this.provider.statusUrl, { reference }, encodeURIComponent), {});
    await response.body?.cancel();
    return response.ok ? 'accepted' : response.status === 404 ? 'never_seen' : 'unknown';
  }

  private call(url: string, init: RequestInit): Promise<Response> {
    const { authorization } = this.provider;
    const headers = { ...(init.headers as Record<string, string>), ...(authorization ? { authorization } : {}) };
    return fetch(url, { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  }
}
