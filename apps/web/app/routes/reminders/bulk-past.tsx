// Messages to many people, newest first.
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { Moment } from '../../components/values';
import { get } from '../../lib/api';
import { count } from '../../lib/format';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { BulkView } from './bulk-parts';
import type { Route } from './+types/bulk-past';

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '';
  return get<Paged<BulkView>>(context, `/api/reminders/bulk${/^\d{1,5}$/.test(page) ? `?page=${page}` : ''}`);
}

export default function BulkPast({ loaderData: list }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  return (
    <Page title={t('bulk.past')} back={{ to: `/${lang}/officer/remind`, label: t('bulk.title') }}>
      {list.total === 0 ? (
        <EmptyState icon="clock" title={t('bulk.none')} />
      ) : (
        <DataTable
          caption={t('bulk.past')}
          rows={list.items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', title: t('pages.what'), head: true, cell: ({ id, template }) => <Link to={`/${lang}/officer/remind/${id}`}>{t(`kinds.${template}`)}</Link> },
            { key: 'at', title: t('pages.when'), cell: ({ askedAt }) => <Moment value={askedAt} /> },
            { key: 'by', title: t('bulk.by'), cell: ({ askedBy }) => <span dir="auto">{askedBy}</span> },
            { key: 'reached', title: t('bulk.reached'), number: true, cell: ({ reached }) => <bdi>{count(reached, lang)}</bdi> },
            { key: 'sent', title: t('bulk.sent'), number: true, cell: ({ sent }) => <bdi>{count(sent, lang)}</bdi> },
            { key: 'others', title: t('bulk.others'), number: true, cell: ({ others }) => <bdi>{count(others, lang)}</bdi> },
          ]}
        />
      )}
      <Pagination {...list} />
    </Page>
  );
}
