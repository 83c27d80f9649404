// For an organisation: candidates of all its offers, who has waited longest first.
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { ReceivedCard } from '../../components/received-card';
import { get } from '../../lib/api';
import type { Candidate } from '../../lib/candidacies';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/inbox';

const shows = ['waiting', 'open', 'ended'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const show = shows.find((one) => one === asked.get('show')) ?? 'waiting';
  return { show, list: await get<PageOf<Candidate>>(context, `/api/candidacies/received${queryOf({ show, page: pageIn(asked), pageSize: 12 })}`) };
}

export default function Inbox({ loaderData: { list, show } }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const here = `/${lang}/agency/candidates`;
  const links = shows.map((one) => ({ to: one === 'waiting' ? here : `${here}?show=${one}`, label: t(`pages.inbox.show.${one}`), current: one === show }));
  return (
    <Page title={t('pages.inbox.title')} lead={t('pages.inbox.lead')} back={{ to: `/${lang}/my`, label: t('pages.inbox.back') }}>
      <FilterLinks name={t('pages.inbox.title')} links={links} />
      {list.items.length > 0 ? (
        <CardList items={list.items} itemKey={({ id }) => id}>
          {(candidate) => <ReceivedCard candidate={candidate} withOffer />}
        </CardList>
      ) : (
        <EmptyState icon="check" title={t(`pages.inbox.none.${show}`)}>
          {show === 'waiting' && t('pages.received.empty_body')}
        </EmptyState>
      )}
      <Pagination {...list} />
    </Page>
  );
}
