// For search engines: every public page in its three languages (https://www.sitemaps.org). `sitemap.xml` names the parts.
import { get } from '../lib/api';
import { LANGS } from '../i18n';
import { element, type XmlElement, xmlResponse } from '../lib/xml';
import type { Route } from './+types/sitemap';

const pages = ['', '/offers', '/eligibility', '/eligibility/loans', '/schemes'] as const;
const space = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

interface Addresses {
  readonly items: readonly { readonly id: string; readonly publishedAt: string }[];
  readonly parts: number;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { origin } = new URL(request.url);
  const part = Number(params.part ?? 0);
  if (params.part !== undefined && !(Number.isInteger(part) && part > 0)) throw new Response(null, { status: 404 });
  const { items, parts } = await get<Addresses>(context, `/api/offers/addresses?part=${Math.max(1, part)}`);
  if (part === 0) {
    const all = Array.from({ length: parts }, (_, i) => element('sitemap', {}, element('loc', {}, `${origin}/sitemap/${i + 1}.xml`)));
    return xmlResponse(element('sitemapindex', space, ...all), 'application/xml');
  }
  if (part > parts) throw new Response(null, { status: 404 });
  const still = part === 1 ? pages.map((page) => ({ page, on: undefined })) : [];
  const offers = items.map(({ id, publishedAt }) => ({ page: `/offers/${id}`, on: publishedAt }));
  const urls = [...still, ...offers].flatMap(({ page, on }) => LANGS.map((lang) => urlOf(origin, lang, page, on)));
  return xmlResponse(element('urlset', { ...space, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, ...urls), 'application/xml');
}

/** Each language names all of them, itself included. */
const urlOf = (origin: string, lang: string, page: string, on: string | undefined): XmlElement =>
  element(
    'url',
    {},
    element('loc', {}, `${origin}/${lang}${page}`),
    on !== undefined && element('lastmod', {}, on),
    ...LANGS.map((other) => element('xhtml:link', { rel: 'alternate', hreflang: other, href: `${origin}/${other}${page}` })),
  );
