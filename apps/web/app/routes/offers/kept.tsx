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

function SearchName({ search: { q, kind, commune, sector } }: { readonly search: KeptSearch }) {
  const web = useTexts();
  const lang = useLang();
  const parts = [q, kind && web(`offer.kind.${kind}`), inLang(commune?.label, lang), inLang(sector?.label, lang)].filter(Boolean);
  return (
    <ButtonLink to={`/${lang}/offers${queryOf({ q, kind, commune: commune?.code ?? '', sector: sector?.code ?? '' })}`} kind="soft" icon="search">
      <span dir="auto">{parts.join(' · ')}</span>
    </ButtonLink>
  );
}
