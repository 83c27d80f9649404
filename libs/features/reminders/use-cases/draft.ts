import { onTheWall } from '#kernel/clock';
import type { Language } from '#platform/http/request';
import type { MailCalendar } from '#platform/mail/mailer';
import type { SubjectFacts } from '../domain/still-wanted.js';

export interface Message {
  readonly subject: string;
  readonly text: string;
}
/** What the subject says now, and the message in the language of the recipient when there is something to say. */
export interface Draft {
  readonly facts: SubjectFacts;
  readonly message?: (lang: Language) => Message;
  /** What goes into the recipient's calendar; only by mail. */
  readonly calendar?: (lang: Language, mail: string) => Promise<MailCalendar | undefined>;
}

export const gone: Draft = { facts: { exists: false, settled: false, cancelled: false, moved: false } };

/** Isolates a number, date or amount from the letters round it, so that it never flips in an Arabic line. By its own first letter (U+2068 … U+2069): an Arabic month stays right to left. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

const locales: Record<Language, string> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-MA', en: 'en-GB' };
/** Made once: to make one costs more than all else in a message. */
const long = Object.fromEntries(Object.entries(locales).map(([lang, locale]) => [lang, new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })])) as Record<
  Language,
  Intl.DateTimeFormat
>;
/** A day as people write it. */
export const dayIn = (day: string, lang: Language): string => long[lang].format(new Date(`${day}T12:00:00Z`));
/** What the clocks of the town show. */
export const timeIn = (instant: Date): string => onTheWall(instant).toISOString().slice(11, 16);
