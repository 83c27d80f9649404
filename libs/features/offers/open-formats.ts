import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { addDays, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { OfferQueries } from './offers.queries.js';

/** Well below the 50,000 addresses that a sitemap may hold, three languages each (sitemaps.org). */
const TOGETHER = 5000;

/** Open offers in the formats of others. */
@Injectable()
export class OpenFormats {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly texts: Texts,
    private readonly offers: OfferQueries,
  ) {}

  /** Newest first within the whole; a part beyond the last is empty. */
  async addresses(part: number): Promise<{ items: { id: string; publishedAt: Date }[]; parts: number }> {
    const where = "state = 'published' and duplicate_of is null and published_at is not null";
    const [items, count] = await Promise.all([
      this.db.query<{ id: string; publishedAt: Date }>(
        `select id, published_at as "publishedAt" from offer where ${where} order by published_at desc, id offset $1 limit ${TOGETHER}`,
        [(part - 1) * TOGETHER],
      ),
      this.db.one<{ n: number }>(`select count(*)::int as n from offer where ${where}`),
    ]);
    return { items, parts: Math.max(1, Math.ceil((count?.n ?? 0) / TOGETHER)) };
  }

  /** Whole days in the calendar of the town. Throws NotFound for an offer that is not public. */
  async calendar(id: string, lang: Language): Promise<string> {
    const offer = await this.offers.one(undefined, id);
    const t = (key: string, params: object = {}): string => this.texts.t(lang, `offers:calendar.${key}`, params);
    const calendar = ical({ name: offer.title, prodId: { company: 'Tiwizi', product: 'offers', language: lang.toUpperCase() }, method: ICalCalendarMethod.PUBLISH });
    const event = (name: string, first: LocalDate, last: LocalDate, summary: string, more: { readonly description?: string; readonly location?: string } = {}): void => {
      calendar.createEvent({
        ...{ id: `${name}@tiwizi`, stamp: this.clock.now(), allDay: true, timezone: null, summary, ...more },
        ...{ start: new Date(`${first}T00:00:00Z`), end: new Date(`${addDays(last, 1)}T00:00:00Z`) },
      });
    };
    for (const { id: session, startsOn, endsOn, commune, timetable } of offer.sessions) {
      const place = commune ?? offer.commune;
      event(`session-${session}`, startsOn, endsOn ?? startsOn, offer.title, {
        ...(timetable ? { description: timetable } : {}),
        ...(place ? { location: place.label[lang === 'ar' ? 'ar' : 'fr'] } : {}),
      });
    }
    if (offer.closesOn) event(`closes-${offer.id}`, offer.closesOn, offer.closesOn, t('closes', { title: offer.title }));
    return calendar.toString();
  }
}
