// Everything that is open, with a search that is a plain GET form: no scripts, every result has an address.
import { Link } from 'react-router';
import { Button } from '@mantine/core';
import buttonStyles from '../../components/button-link.module.css';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { SelectField } from '../../components/choice-fields';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { OfferCard, type OfferSummary } from '../../components/offer-card';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { TextField } from '../../components/text-field';
import { MoveButton } from '../../components/submit-button';
import { done, get, getIfThere, post } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { hasSession } from '../../lib/me';
import { type Coded, pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/list';
import { type Search, searchIn } from './search';
import styles from './list.module.css';

interface Facets {
  readonly communes: readonly (Coded & { readonly count: number })[];
  readonly sectors: readonly (Coded & { readonly count: number })[];
}
export const handle = { still: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const search = searchIn(asked);
  const query = queryOf({ q: search.q, kind: search.kind, communeCode: search.commune, sectorCode: search.sector, page: pageIn(asked), pageSize: 12 });
  const [offers, facets] = await Promise.all([get<PageOf<OfferSummary>>(context, `/api/offers${query}`), getIfThere<Facets>(context, '/api/offers/facets')]);
  return { search, offers, facets: facets ?? { communes: [], sectors: [] }, visitor: !hasSession(request) };
}

/** Keeps the search of the address. */
export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { q, kind, commune, sector } = searchIn(new URL(request.url).searchParams);
  const reply = await post(context, '/api/offers/searches', { q, kind, ...(commune ? { communeCode: commune } : {}), ...(sector ? { sectorCode: sector } : {}) }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/saved`, 'offers.search_kept');
}

export default function Offers({ loaderData: { search, offers, facets, visitor }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const narrowed = Object.values(search).some((value) => value !== '');
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
  const address = (format: string): string => `/${lang}/offers/feed/${format}${queryOf({ ...search })}`;
  return (
    <p>
      <link rel="alternate" type="application/atom+xml" title={t('pages.list.feed_title')} href={address('atom')} />
      <a href={address('rss')}>{t('pages.list.feed_follow')} (RSS)</a>
    </p>
  );
}

function SearchForm({ search, facets }: { readonly search: Search; readonly facets: Facets }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const counted = (list: Facets['communes']): { value: string; label: string }[] =>
    list.map(({ code, label, count }) => ({ value: code, label: t('pages.list.choice', { label: inLang(label, lang), count }) }));
  const any = { value: '', label: t('pages.list.any') };
  return (
    <form method="get" className={styles.search} role="search" aria-label={t('pages.list.search')}>
      <div className={styles.words}>
        <TextField name="q" type="search" label={t('pages.list.words')} help={t('pages.list.words_help')} defaultValue={search.q} maxLength={80} optional="unsaid" />
      </div>
      <SelectField
        name="kind"
        label={t('fields.kind')}
        defaultValue={search.kind}
        placeholder={false}
        options={[any, { value: 'job', label: web('offer.kind.job') }, { value: 'training', label: web('offer.kind.training') }]}
        optional="unsaid"
      />
      <SelectField
        name="commune"
        label={t('fields.communeCode')}
        defaultValue={search.commune}
        placeholder={false}
        options={[any, ...counted(facets.communes)]}
        optional="unsaid"
      />
      <SelectField name="sector" label={t('fields.sectorCode')} defaultValue={search.sector} placeholder={false} options={[any, ...counted(facets.sectors)]} optional="unsaid" />
      <Button type="submit" className={buttonStyles.button} leftSection={<Icon name="search" size={20} />}>
        {t('pages.list.go')}
      </Button>
    </form>
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
