// Open offers as a feed, for the same words as the list: RSS 2.0 or Atom (RFC 4287), newest first or best first.
import { get } from '../../lib/api';
import { offerLine } from '../../lib/offer-line';
import type { PageOf } from '../../lib/offers';
import { element, type XmlElement, xmlResponse } from '../../lib/xml';
import type { OfferSummary } from '../../components/offer-card';
import type { Lang } from '../../i18n';
import { dictionaries } from '../../texts.server';
import type { Route } from './+types/feed';
import { apiQueryOf, searchIn } from './search';

type Item = OfferSummary & { readonly publishedAt: string | null };
interface Feed {
  readonly title: string;
  readonly lang: Lang;
  /** The page of the list, and the feed itself. */
  readonly page: string;
  readonly self: string;
  readonly items: readonly (Item & { readonly address: string; readonly text: string })[];
}
const MOST = 50;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lang = params.lang as Lang;
  const url = new URL(request.url);
  const search = searchIn(url.searchParams);
  const { items } = await get<PageOf<Item>>(context, `/api/offers${apiQueryOf(search, 1, MOST)}`);
  const t = dictionaries[lang].translator('offers');
  const title = [t('pages.list.feed_title'), search.q].filter(Boolean).join(' · ');
  const feed: Feed = {
    ...{ title, lang, self: url.href, page: new URL(`/${lang}/offers${url.search}`, url).href },
    items: items.map((item) => ({ ...item, address: new URL(`/${lang}/offers/${item.id}`, url).href, text: offerLine(item, lang, t('fields.closesOn')) })),
  };
  return params.format === 'rss' ? xmlResponse(rss(feed), 'application/rss+xml') : xmlResponse(atom(feed), 'application/atom+xml');
}

/** When the newest went on line; a feed without items is as old as the time. */
const updated = ({ items }: Feed): Date => new Date(Math.max(0, ...items.map(({ publishedAt }) => Date.parse(publishedAt ?? '') || 0)));

const rss = (feed: Feed): XmlElement =>
  element(
    'rss',
    { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    element(
      'channel',
      {},
      element('title', {}, feed.title),
      element('link', {}, feed.page),
      element('description', {}, feed.title),
      element('language', {}, feed.lang),
      element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
      ...feed.items.map(({ id, title, address, text, publishedAt }) =>
        element(
          'item',
          {},
          element('title', {}, title),
          element('link', {}, address),
          element('guid', { isPermaLink: 'false' }, `tiwizi:offer:${id}`),
          element('description', {}, text),
          publishedAt !== null && element('pubDate', {}, new Date(publishedAt).toUTCString()),
        ),
      ),
    ),
  );

const atom = (feed: Feed): XmlElement =>
  element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
    element('title', {}, feed.title),
    element('id', {}, feed.self),
    element('updated', {}, updated(feed).toISOString()),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    element('author', {}, element('name', {}, 'Tiwizi')),
    ...feed.items.map(({ id, title, address, text, publishedAt }) =>
      element(
        'entry',
        {},
        element('title', {}, title),
        element('id', {}, `tag:tiwizi,2026:offer:${id}`),
        element('link', { href: address }),
        element('updated', {}, new Date(publishedAt ?? 0).toISOString()),
        element('summary', {}, text),
      ),
    ),
  );
