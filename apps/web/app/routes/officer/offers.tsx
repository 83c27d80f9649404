// Offers that wait for a look: what made us stop, in words, and the two answers.
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { FinalMove } from '../../components/final-move';
import { CardList } from '../../components/card-list';
import { payOf } from '../../components/offer-card';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { MoveButton } from '../../components/submit-button';
import { get } from '../../lib/api';
import { inLang } from '../../lib/format';
import { moveOffer } from '../../lib/offer-moves';
import { type OwnOffer, pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/offers';
import styles from './offers.module.css';

export const loader = async ({ request, context }: Route.LoaderArgs) => ({
  offers: await get<PageOf<OwnOffer>>(context, `/api/offers/mine${queryOf({ state: 'review', page: pageIn(new URL(request.url).searchParams), pageSize: 10 })}`),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  return moveOffer(context, form, String(form.get('offer')), `/${params.lang}/officer/offers`);
}

export default function ReviewQueue({ loaderData: { offers }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  return (
    <Page title={t('pages.review.title')} lead={offers.total > 0 ? t('pages.review.lead', { count: offers.total }) : undefined} problem={actionData?.problem}>
      {offers.items.length > 0 ? (
        <CardList items={offers.items} itemKey={({ id }) => id}>
          {(offer) => <Waiting offer={offer} />}
        </CardList>
      ) : (
        <EmptyState icon="check" title={t('pages.review.empty')}>
          {t('pages.review.empty_body')}
        </EmptyState>
      )}
      <Pagination {...offers} />
    </Page>
  );
}

function Waiting({ offer }: { readonly offer: OwnOffer }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  return (
    <article className={styles.card}>
      <h2>
        <Link to={`/${lang}/offers/${offer.id}`} dir="auto">
          {offer.title}
        </Link>
      </h2>
      <ul className={styles.flags} aria-label={t('pages.review.why')}>
        {offer.flags.map((flag) => (
          <li key={flag}>{t(`flags.${flag}`)}</li>
        ))}
        {offer.flags.length === 0 && <li>{t('pages.review.no_flag')}</li>}
      </ul>
      <Facts
        facts={[
          { label: t('pages.one.publisher'), value: inLang(offer.organisation.name, lang) },
          { label: t('fields.employerName'), value: offer.employerName },
          { label: t('fields.occupationCode'), value: inLang(offer.occupation?.label, lang) },
          { label: t('fields.communeCode'), value: offer.remote ? web('offer.remote') : inLang(offer.commune?.label, lang) || web('offer.whole_country') },
          { label: t('pages.one.pay'), value: payOf(offer, web, lang) },
        ]}
      />
      <div className={styles.moves}>
        {offer.allowedMoves.includes('approve') && (
          <MoveButton move="approve" fields={{ offer: offer.id }} kind="soft">
            {t('moves.approve')}
          </MoveButton>
        )}
        {offer.allowedMoves.includes('cancel') && (
          <FinalMove move="cancel" fields={{ offer: offer.id }} label={t('moves.cancel')}>
            {t('pages.review.cancel_note')}
          </FinalMove>
        )}
      </div>
    </article>
  );
}
