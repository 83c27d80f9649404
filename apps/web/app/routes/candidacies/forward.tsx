// For the officer: candidacies for organisations for which nobody speaks yet, the oldest first.
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { ReceivedCard } from '../../components/received-card';
import { get } from '../../lib/api';
import type { Candidate } from '../../lib/candidacies';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/forward';

export async function loader({ request, context }: Route.LoaderArgs) {
  return get<PageOf<Candidate>>(context, `/api/candidacies/to-forward${queryOf({ page: pageIn(new URL(request.url).searchParams), pageSize: 12 })}`);
}

export default function Forward({ loaderData: list }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  return (
    <Page title={t('pages.forward.title')} lead={t('pages.forward.lead')} back={{ to: `/${useLang()}/officer`, label: t('pages.forward.back') }}>
      {list.items.length > 0 ? (
        <CardList items={list.items} itemKey={({ id }) => id}>
          {(candidate) => <ReceivedCard candidate={candidate} withOffer />}
        </CardList>
      ) : (
        <EmptyState icon="check" title={t('pages.forward.empty')}>
          {t('pages.forward.empty_body')}
        </EmptyState>
      )}
      <Pagination {...list} />
    </Page>
  );
}
