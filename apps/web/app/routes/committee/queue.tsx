// Files that the committee has to decide, the nearest deadline first; and those it has decided.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { FilterLinks } from '../../components/filter-links';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { FileTable } from '../../loans/file-table';
import { SearchForm } from '../../loans/search-form';
import type { ApplicationLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/queue';

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const [q, all] = [asked.get('q') ?? '', asked.get('view') === 'all' || asked.has('q')];
  const query = new URLSearchParams({ ...(all ? {} : { turn: 'committee' }), ...(q ? { q } : {}), page: asked.get('page') ?? '1' });
  const [list, mine] = await Promise.all([
    get<Paged<ApplicationLine>>(context, `/api/loans/applications?${query}`),
    get<Paged<ApplicationLine>>(context, '/api/loans/applications?turn=committee&pageSize=1'),
  ]);
  return { list, first: mine.items[0], waiting: mine.total, all, q };
}

export default function CommitteeQueue({ loaderData: { list, first, waiting, all, q } }: Route.ComponentProps) {
  const t = useTexts('loans');
  const lang = useLang();
  const at = (id: string): string => `/${lang}/committee/applications/${id}`;
  return (
    <Page title={t('pages.committee.title')}>
      {first ? (
        <NextStep icon="hands" title={t('pages.committee.waiting', { count: waiting })} action={<ButtonLink to={at(first.id)}>{t('pages.officer.open_first')}</ButtonLink>}>
          {t('pages.officer.first', { title: first.projectTitle, name: nameIn(first.personName, lang) || t('pages.shared.nobody') })}
        </NextStep>
      ) : (
        <NextStep kind="done" title={t('pages.committee.none')}>
          {t('pages.committee.none_body')}
        </NextStep>
      )}
      <FilterLinks
        name={t('pages.committee.views')}
        links={[
          { to: `/${lang}/committee`, label: t('pages.committee.to_decide'), current: !all },
          { to: `/${lang}/committee?view=all`, label: t('pages.officer.views.all'), current: all },
        ]}
      />
      <SearchForm label={t('pages.officer.find')} q={q} />
      {list.items.length === 0 ? (
        <EmptyState icon="search" title={t(q ? 'pages.officer.not_found' : 'pages.committee.none')}>
          {t(q ? 'pages.officer.not_found_body' : 'pages.committee.none_body')}
        </EmptyState>
      ) : (
        <FileTable files={list.items} caption={t('pages.committee.title')} to={at} />
      )}
      <Pagination {...list} />
    </Page>
  );
}
