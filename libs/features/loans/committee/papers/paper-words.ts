import type { LocalDate } from '#kernel/calendar';
import { onTheWall } from '#kernel/clock';
import { readable } from '#kernel/readable';
import { asOne } from '#platform/pdf/document';
import type { Language } from '#platform/http/request';
import type { Texts } from '#platform/texts/texts';

/** Keeps a day with an Arabic month in one piece and from the right, anything else as `asOne` does. */
const kept = (text: string): string => (/\p{Script=Arabic}/u.test(text) ? `\u2067${text.replaceAll(' ', '\u00a0')}\u2069` : asOne(text));
/** Words of people, in whichever script: they keep their own direction. */
export const said = (text: string): string => `\u2068${text}\u2069`;

/** Paragraphs of people, each in its own direction; blank lines between them left out. */
export const saidAll = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(said)
    .join('\n');

/** The words of one paper in one language: sentences of this room and of loans, amounts, days and names as people write them. */
export class PaperWords {
  constructor(
    private readonly texts: Texts,
    readonly lang: Language,
  ) {}

  /** `t('papers.letter.title')`. Amounts and days among the values are written for people and kept whole. */
  t(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    const whole = Object.entries(readable(params, this.lang)).map(([name, value]) => [name, typeof value === 'string' ? (name === 'name' ? said(value) : kept(value)) : value]);
    return this.texts.t(this.lang, `committee:${key}`, Object.fromEntries(whole) as Record<string, unknown>);
  }

  /** Words of the loans feature: reasons, months. */
  loans(key: string, params: object = {}): string {
    return this.texts.t(this.lang, `loans:${key}`, params);
  }

  /** An amount of decimal MAD with its unit: '50 000,00 DH'. */
  money(amount: string): string {
    return this.t('papers.money', { amount });
  }

  day(day: LocalDate | string): string {
    return kept(String(readable({ day }, this.lang).day));
  }

  /** Day and time by the clocks of the town. */
  moment(instant: string): string {
    const wall = onTheWall(new Date(instant)).toISOString();
    return this.t('papers.moment', { day: wall.slice(0, 10), time: wall.slice(11, 16) });
  }

  name(name: { readonly ar: string; readonly latin: string }): string {
    return this.lang === 'ar' ? name.ar || name.latin : name.latin || name.ar;
  }

  months(count: number | null): string {
    return count === null ? '' : this.loans('months', { count });
  }
}
