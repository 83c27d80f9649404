// Everything that is open, with a search that is a plain GET form: no scripts, every result has an address.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { OfferCard, type OfferSummary } from '../../components/offer-card';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { MoveButton } from '../../components/submit-button';
import { done, get, getIfThere, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { hasSession } from '../../lib/me';
import { pageIn, type PageOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/list';
import { addressOf, apiQueryOf, fieldsOf, isNarrowed, type Search, searchIn } from './search';
import { type Facets, noFacets, SearchForm } from './search-form';
import styles from './list.module.css';

export const handle = { still: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const search = searchIn(asked);
  const [offers, facets] = await Promise.all([
    get<PageOf<OfferSummary>>(context, `/api/offers${apiQueryOf(search, pageIn(asked), 12)}`),
    getIfThere<Facets>(context, '/api/offers/facets'),
  ]);
  return { search, offers, facets: facets ?? noFacets, visitor: !hasSession(request) };
}

/** Keeps the search of the address. */
export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { days: _days, ...asked } = fieldsOf(searchIn(new URL(request.url).searchParams));
  const said = Object.entries(asked).filter(([, value]) => value !== '');
  const reply = await post(context, '/api/offers/searches', Object.fromEntries(said.map(([name, value]) => [name, name === 'seats' ? true : value])), sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/saved`, 'offers.search_kept');
}

export default function Offers({ loaderData: { search, offers, facets, visitor }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const narrowed = isNarrowed(search);
  return (
    <Page title={t('pages.list.title')} lead={t('pages.list.lead')} description={t('pages.list.description')} problem={actionData?.problem}>
      <SearchForm search={search} facets={facets} />
      <div className={styles.found}>
        <h2 className={styles.count}>{t('pages.list.found', { count: offers.total })}</h2>
        {narrowed && <Clear />}
        {narrowed && !visitor && (
          <MoveButton move="keep" kind="soft">
            {t('kept.keep_search')}
          </MoveButton>
        )}
      </div>
      {offers.items.length === 0 ? (
        <Nothing narrowed={narrowed} total={offers.total} />
      ) : (
        <CardList tiles items={offers.items} itemKey={(offer) => offer.id}>
          {(offer) => <OfferCard offer={offer} />}
        </CardList>
      )}
      <Pagination {...offers} />
      <Follow search={search} />
    </Page>
  );
}

/** The same search for readers of feeds; named in the head too, where programs look for it. */
function Follow({ search }: { readonly search: Search }) {
  const t = useTexts('offers');
  const lang = useLang();
  const address = (format: string): string => `/${lang}/offers/feed/${format}${addressOf(search)}`;
  return (
    <p>
      <link rel="alternate" type="application/atom+xml" title={t('pages.list.feed_title')} href={address('atom')} />
      <a href={address('rss')}>{t('pages.list.feed_follow')} (RSS)</a> · <Link to={`/${lang}/offers/embed${addressOf(search)}`}>{t('widget.to')}</Link>
    </p>
  );
}

function Clear() {
  const t = useTexts('offers');
  return (
    <Link to={`/${useLang()}/offers`} className={styles.clear}>
      {t('pages.list.clear')}
    </Link>
  );
}

function Nothing({ narrowed, total }: { readonly narrowed: boolean; readonly total: number }) {
  const t = useTexts('offers');
  const lang = useLang();
  if (total > 0) {
    return (
      <EmptyState icon="search" title={t('pages.list.past_title')} action={<ButtonLink to={`/${lang}/offers`}>{t('pages.list.first_page')}</ButtonLink>}>
        {t('pages.list.past_body')}
      </EmptyState>
    );
  }
  return narrowed ? (
    <EmptyState icon="search" title={t('pages.list.none_title')} action={<ButtonLink to={`/${lang}/offers`}>{t('pages.list.clear')}</ButtonLink>}>
      {t('pages.list.none_body')}
    </EmptyState>
  ) : (
    <EmptyState icon="work" title={t('pages.list.empty_title')} action={<ButtonLink to={`/${lang}/sign-up?as=job_seeker`}>{t('pages.list.empty_action')}</ButtonLink>}>
      {t('pages.list.empty_body')}
    </EmptyState>
  );
}
