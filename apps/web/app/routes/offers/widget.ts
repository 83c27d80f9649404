// Open offers as a fragment for the pages of others: an iframe without scripts, cookies or anything that is counted. The only page that others may frame.
import tokens from '../../design/tokens.css?raw';
import type { OfferSummary } from '../../components/offer-card';
import { dirOf, isLang, type Lang } from '../../i18n';
import { get } from '../../lib/api';
import { offerLine } from '../../lib/offer-line';
import type { PageOf } from '../../lib/offers';
import { element, htmlDocument, type XmlElement } from '../../lib/xml';
import { dictionaries } from '../../texts.server';
import type { Route } from './+types/widget';
import { addressOf, apiQueryOf, searchIn } from './search';
import style from './widget.css?raw';
import { countIn } from './widget-size';

/** Nothing but its own style; links open a page of their own. Anybody may frame it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  if (!isLang(params.lang)) throw new Response(null, { status: 404 });
  const lang = params.lang;
  const url = new URL(request.url);
  const search = searchIn(url.searchParams);
  const { items, total } = await get<PageOf<OfferSummary>>(context, `/api/offers${apiQueryOf(search, 1, countIn(url.searchParams))}`);
  const all = new URL(`/${lang}/offers${addressOf(search)}`, url).href;
  const html = htmlDocument({ lang, dir: dirOf(lang) }, ...page(lang, items, total, all, url.origin));
  return new Response(html, {
    headers: {
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300', 'content-security-policy': policy },
      ...{ 'cross-origin-resource-policy': 'cross-origin', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
    },
  });
}

function page(lang: Lang, items: readonly OfferSummary[], total: number, all: string, origin: string): readonly XmlElement[] {
  const t = dictionaries[lang].translator('offers');
  const title = t('pages.list.feed_title');
  const link = (href: string, text: string): XmlElement => element('a', { href, target: '_blank', rel: 'noopener' }, element('span', { dir: 'auto' }, text));
  return [
    element('head', {}, element('meta', { charset: 'utf-8' }), element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), element('title', {}, title), {
      ...element('style'),
      children: [{ raw: `${tokens}\n${style}` }],
    }),
    element(
      'body',
      {},
      element(
        'main',
        { 'aria-label': title },
        element('h1', {}, title),
        items.length === 0
          ? element('p', {}, t('pages.list.none_title'))
          : element(
              'ul',
              {},
              ...items.map((offer) =>
                element(
                  'li',
                  {},
                  link(`${origin}/${lang}/offers/${offer.id}`, offer.title),
                  element('p', {}, element('span', { dir: 'auto' }, offerLine(offer, lang, t('fields.closesOn')))),
                ),
              ),
            ),
        element('p', { class: 'all' }, link(all, t('widget.all', { count: total }))),
      ),
    ),
  ];
}
