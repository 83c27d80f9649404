// Who applied for one of our offers: who fits best first, with the reasons, and how many posts or seats are left.
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { ReceivedCard } from '../../components/received-card';
import { get } from '../../lib/api';
import type { Candidate } from '../../lib/candidacies';
import { type Offer, pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/received';

type Received = PageOf<Candidate> & { readonly room: number; readonly posts: number };
const shows = ['open', 'ended'] as const;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const show = shows.find((one) => one === asked.get('show')) ?? 'open';
  const [offer, received] = await Promise.all([
    get<Offer>(context, `/api/offers/${params.id}`),
    get<Received>(context, `/api/candidacies/offers/${params.id}/received${queryOf({ show, page: pageIn(asked), pageSize: 12 })}`),
  ]);
  return { offer, received, show };
}

export default function ReceivedPage({ loaderData: { offer, received, show } }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const here = `/${lang}/agency/offers/${offer.id}`;
  const links = shows.map((one) => ({ to: `${here}/candidates${one === 'open' ? '' : `?show=${one}`}`, label: t(`pages.received.show.${one}`), current: one === show }));
  return (
    <Page title={t('pages.received.title')} lead={<span dir="auto">{offer.title}</span>} back={{ to: here, label: t('pages.received.back') }}>
      {received.room === 0 ? (
        <NextStep
          title={t(`pages.received.full.${offer.kind}`)}
          icon="check"
          action={
            offer.allowedMoves.includes('fill') && (
              <ButtonLink to={here} kind="soft">
                {t('pages.received.close_offer')}
              </ButtonLink>
            )
          }
        >
          {t('pages.received.full_body')}
        </NextStep>
      ) : (
        <p>{t(`pages.received.room.${offer.kind}`, { count: received.room })}</p>
      )}
      <FilterLinks name={t('pages.received.filter')} links={links} />
      {received.items.length > 0 ? (
        <CardList items={received.items} itemKey={({ id }) => id}>
          {(candidate) => <ReceivedCard candidate={candidate} />}
        </CardList>
      ) : (
        <EmptyState icon="people" title={t(`pages.received.empty.${show}`)}>
          {show === 'open' && t('pages.received.empty_body')}
        </EmptyState>
      )}
      <Pagination {...received} />
    </Page>
  );
}
