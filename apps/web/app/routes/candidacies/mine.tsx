// My candidacies: where each stands, since when, and what comes next.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { Day } from '../../components/values';
import { get } from '../../lib/api';
import { candidacyTone, type MyCandidacy } from '../../lib/candidacies';
import { inLang, townDay } from '../../lib/format';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/mine';

export async function loader({ request, context }: Route.LoaderArgs) {
  return get<PageOf<MyCandidacy>>(context, `/api/candidacies/mine${queryOf({ page: pageIn(new URL(request.url).searchParams), pageSize: 20 })}`);
}

export default function MyCandidacies({ loaderData: list }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const columns: Column<MyCandidacy>[] = [
    {
      key: 'offer',
      title: t('pages.mine.offer'),
      head: true,
      cell: ({ id, offer }) => (
        <>
          <Link to={`/${lang}/candidacies/${id}`} dir="auto">
            {offer.title}
          </Link>
          <br />
          <span dir="auto">{offer.employerName || inLang(offer.organisation?.name, lang)}</span>
        </>
      ),
    },
    { key: 'state', title: t('pages.mine.state'), cell: ({ kind, state }) => <StatusBadge tone={candidacyTone(state)}>{t(`states.${kind}.${state}.candidate`)}</StatusBadge> },
    { key: 'since', title: t('pages.mine.since'), cell: ({ since }) => <Day value={townDay(since)} short /> },
    { key: 'next', title: t('pages.mine.next'), cell: ({ state, asked }) => t(asked === null ? `now.${state}.title` : 'pages.mine.asked') },
  ];
  return (
    <Page title={t('pages.mine.title')} lead={t('pages.mine.lead')} back={{ to: `/${lang}/my`, label: t('pages.mine.back') }}>
      {list.items.length > 0 ? (
        <DataTable caption={t('pages.mine.title')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      ) : (
        <EmptyState icon="work" title={t('pages.mine.empty')} action={<ButtonLink to={`/${lang}/matches`}>{t('pages.mine.to_matches')}</ButtonLink>}>
          {t('pages.mine.empty_body')}
        </EmptyState>
      )}
      <Pagination {...list} />
    </Page>
  );
}
