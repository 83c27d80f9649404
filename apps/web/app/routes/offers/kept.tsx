// What one keeps: offers to look at again, and searches that tell each morning what is new.
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { OfferCard, type OfferSummary } from '../../components/offer-card';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { MoveButton } from '../../components/submit-button';
import { done, get, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { type Coded, type Listed, pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/kept';
import styles from './list.module.css';

interface KeptSearch {
  readonly id: string;
  readonly q: string;
  readonly kind: '' | 'job' | 'training';
  readonly commune: Coded | null;
  readonly sector: Coded | null;
  readonly filters: {
    readonly km?: number;
    readonly occupationCode?: string;
    readonly contract?: string;
    readonly educationCode?: string;
    readonly level?: string;
    readonly seats?: boolean;
    readonly axis?: number;
  };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = pageIn(new URL(request.url).searchParams);
  const [offers, searches] = await Promise.all([
    get<PageOf<OfferSummary>>(context, `/api/offers/favourites${queryOf({ page, pageSize: 12 })}`),
    get<Listed<KeptSearch>>(context, '/api/offers/searches'),
  ]);
  return { offers, searches: searches.items };
}

/** Forms are named by what they let go: `offer`, `search`; with the `id`. */
export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const id = encodeURIComponent(String(sent.body['id'] ?? ''));
  const offer = sent.form === 'offer';
  const reply = await send(context, 'DELETE', offer ? `/api/offers/${id}/favourite` : `/api/offers/searches/${id}`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/saved`, offer ? 'offers.let_go' : 'offers.search_let_go');
}

export default function Kept({ loaderData: { offers, searches }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const lang = useLang();
  return (
    <Page title={t('kept.title')} lead={t('kept.lead')} problem={actionData?.problem}>
      <Section title={t('kept.offers')}>
        {offers.items.length === 0 ? (
          <EmptyState icon="work" title={t('kept.none')} action={<ButtonLink to={`/${lang}/offers`}>{t('kept.find')}</ButtonLink>}>
            {t('kept.none_body')}
          </EmptyState>
        ) : (
          <CardList tiles items={offers.items} itemKey={({ id }) => id}>
            {(offer) => (
              <OfferCard offer={offer}>
                <MoveButton move="offer" fields={{ id: offer.id }} kind="soft">
                  {t('kept.let_go')}
                </MoveButton>
              </OfferCard>
            )}
          </CardList>
        )}
        <Pagination {...offers} />
      </Section>
      <Section title={t('kept.searches')}>
        {searches.length === 0 ? (
          <p>{t('kept.none_search')}</p>
        ) : (
          <CardList items={searches} itemKey={({ id }) => id}>
            {(search) => (
              <Card>
                <div className={styles.found}>
                  <SearchName search={search} />
                  <MoveButton move="search" fields={{ id: search.id }} kind="soft">
                    {t('kept.let_search_go')}
                  </MoveButton>
                </div>
              </Card>
            )}
          </CardList>
        )}
      </Section>
    </Page>
  );
}

function SearchName({ search: { q, kind, commune, sector, filters } }: { readonly search: KeptSearch }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const { km, occupationCode, contract, educationCode, level, seats, axis } = filters;
  const place = inLang(commune?.label, lang);
  const parts = [
    ...[q, kind && web(`offer.kind.${kind}`), place && km ? t('pages.list.within', { place, value: km }) : place, inLang(sector?.label, lang)],
    ...[contract && web(`offer.contract.${contract}`), level && t(`details.level.${level}`), axis && t(`details.axis.${axis}`), seats && t('pages.list.seats_left')],
    ...[educationCode && t('pages.list.my_level')],
  ];
  const address = { q, kind, commune: commune?.code ?? '', km, sector: sector?.code ?? '', occupation: occupationCode, contract, education: educationCode, level, axis };
  return (
    <ButtonLink to={`/${lang}/offers${queryOf({ ...address, seats: seats ? 'true' : '' })}`} kind="soft" icon="search">
      <span dir="auto">{parts.filter(Boolean).join(' · ')}</span>
    </ButtonLink>
  );
}
