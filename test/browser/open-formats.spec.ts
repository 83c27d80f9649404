import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { useHouse } from './house';
import { schemaFaults } from './schema-org';

/** Signs that mean something in XML, in JSON inside a page, and one that XML cannot hold. */
const hostile = 'Serveur <b>&"\'</script> ]]> \u0001 ‮gnp';

interface Xml {
  readonly fault: string | null;
  readonly root: string;
  readonly texts: readonly string[];
}
/** Read by the browser's own parser, which stops at the first fault; texts of the elements of that name. */
const parsed = (page: Page, text: string, names: string): Promise<Xml> =>
  page.evaluate<Xml>(`(() => {
    const read = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml');
    const texts = [...read.getElementsByTagNameNS('*', ${JSON.stringify(names)})].map((one) => one.textContent ?? '');
    return { fault: read.querySelector('parsererror')?.textContent ?? null, root: read.documentElement.localName, texts };
  })()`);

describe('what we give to other programs', () => {
  const house = useHouse();

  it('is what they understand: linked data, feeds, calendar, sitemap, read by parsers that are not ours', async () => {
    const admin = await house().person('admin', 'admin', 'fr');
    const agency = await house().person('imane', 'agency', 'fr');
    const { id } = await house().call<{ id: string }>(admin, 'POST', 'organisations', { kind: 'employer', nameFr: 'Hôtel & Fils', nameAr: 'فندق', communeCode: '09.273.01.13' });
    await house()
      .call(admin, 'POST', `organisations/${id}/members`, { email: 'imane@tiwizi.test' })
      .catch(() => undefined); // 204 has no body
    const post = (body: object): Promise<{ id: string }> => house().call(agency, 'POST', 'offers', { organisationId: id, communeCode: '09.273.01.13', ...body });
    const job = await post({
      kind: 'job',
      title: hostile,
      occupationCode: '5131-01',
      salaryMin: '3500',
      closesOn: '2099-12-31',
      experienceMonths: 12,
      details: { hoursPerWeek: 44 },
    });
    const sessions = [
      { startsOn: '2099-02-01', endsOn: '2099-02-20', seats: 20 },
      { startsOn: '2099-05-04', seats: 12, timetable: '8:30–12:30' },
    ];
    const course = await post({
      kind: 'training',
      title: 'Cuisine marocaine',
      occupationCode: '5120-01',
      posts: 20,
      closesOn: '2099-01-15',
      details: { level: 'short' },
      sessions,
    });

    const fair = await post({
      ...{ kind: 'job', title: 'Accueil du festival', occupationCode: '7531-02', startsOn: '2099-06-01', posts: 10 },
      details: { mission: 'culture', workDays: 3, dailyPay: '120.00', endsOn: '2099-06-03', minAge: 18 },
    });

    const page = await house().page('ar');
    for (const lang of ['ar', 'fr', 'en']) {
      for (const offer of [job, course, fair]) {
        await page.goto(`/${lang}/offers/${offer.id}`);
        const data = await page.locator('script[type="application/ld+json"]').allTextContents();
        expect(data.flatMap((text) => schemaFaults(JSON.parse(text) as Record<string, unknown>))).toEqual([]);
        expect(data).toHaveLength(1);
        if (offer === fair) expect(JSON.parse(data[0]!)).toMatchObject({ '@type': 'Event', startDate: '2099-06-01', endDate: '2099-06-03', maximumAttendeeCapacity: 10 });
        expect(await house().faults(page)).toEqual([]);
      }
    }
    const text = async (address: string): Promise<{ type: string; body: string }> => {
      const reply = await page.request.get(address);
      expect(reply.status()).toBe(200);
      return { type: reply.headers()['content-type'] ?? '', body: await reply.text() };
    };
    const said = hostile.replace('\u0001', '').trim();
    for (const [format, type, root, item] of [
      ['rss', 'application/rss+xml', 'rss', 'item'],
      ['atom', 'application/atom+xml', 'feed', 'entry'],
    ] as const) {
      const feed = await text(`/ar/offers/feed/${format}`);
      expect(feed.type).toContain(type);
      const titles = await parsed(page, feed.body, 'title');
      expect(titles).toMatchObject({ fault: null, root });
      expect(titles.texts.map((one) => one.replace(/\s+/g, ' '))).toEqual(expect.arrayContaining(['Cuisine marocaine', said.replace(/\s+/g, ' ')]));
      expect((await parsed(page, feed.body, item)).texts).toHaveLength(3);
      const narrowed = await text(`/fr/offers/feed/${format}?kind=training`);
      expect((await parsed(page, narrowed.body, item)).texts).toHaveLength(1);
    }
    await page.goto('/ar/offers');
    expect(await page.locator('link[type="application/atom+xml"]').getAttribute('href')).toBe('/ar/offers/feed/atom');

    // the fragment for pages of others: the only one that may be framed, without scripts, cookies or anything that is loaded
    const widget = await page.request.get('/ar/offers/widget?kind=job&q=serveur', { headers: { cookie: '' } });
    const [own, other] = [widget.headers(), (await page.request.get('/ar/offers')).headers()];
    expect([own['content-security-policy'], own['x-frame-options'], own['set-cookie']]).toEqual([expect.stringContaining('frame-ancestors *'), undefined, undefined]);
    expect(own['content-security-policy']).toContain("default-src 'none'");
    expect([other['content-security-policy'], other['x-frame-options']]).toEqual([expect.stringContaining("frame-ancestors 'none'"), 'SAMEORIGIN']);
    const fragment = await widget.text();
    expect(fragment).not.toMatch(/<script|<link|<img|http-equiv/i);
    expect(Buffer.byteLength(fragment)).toBeLessThan(12_000);
    await page.goto('/ar/offers/widget?kind=job&q=serveur');
    expect([await page.locator('html').getAttribute('dir'), await page.locator('li').count(), (await page.locator('li a').textContent())?.trim()]).toEqual(['rtl', 1, said]);
    expect(await house().faults(page)).toEqual([]);
    await page.goto('/ar/offers/embed?kind=job&height=640&lang=fr');
    expect(await page.locator('textarea').inputValue()).toMatch(/^<iframe src="http[^"]+\/fr\/offers\/widget\?kind=job&#38;count=5" title="[^"]+" width="100%" height="640"/);
    expect(await house().faults(page)).toEqual([]);

    const calendar = new ICAL.Component(ICAL.parse((await text(`/api/offers/${course.id}/sessions.ics`)).body) as [string, unknown[], unknown[]]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['2099-02-01', '2099-02-21'], // the day after the last one (RFC 5545 3.6.1)
      ['2099-05-04', '2099-05-05'],
      ['2099-01-15', '2099-01-16'],
    ]);

    const index = await text('/sitemap.xml');
    const [part] = (await parsed(page, index.body, 'loc')).texts;
    expect(await text('/robots.txt').then(({ body }) => body)).toContain(`Sitemap: ${house().url}/sitemap.xml`);
    const map = await parsed(page, (await text(part!)).body, 'loc');
    expect(map).toMatchObject({ fault: null, root: 'urlset' });
    expect(map.texts).toEqual(expect.arrayContaining(['ar', 'fr', 'en'].map((lang) => `${house().url}/${lang}/offers/${job.id}`)));
    for (const address of map.texts) expect((await page.request.get(address)).status()).toBe(200);
    expect((await page.request.get('/sitemap/9.xml')).status()).toBe(404);
  }, 180_000);
});
