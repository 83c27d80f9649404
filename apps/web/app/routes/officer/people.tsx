// Everybody the platform knows, for the staff: found in either script and however the name is spelled, or by the phone.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { Day } from '../../components/values';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { readCommunes } from '../../lib/references';
import { SearchForm } from '../../loans/search-form';
import type { Named, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/people';

interface Line {
  readonly personId: string;
  readonly name: Named;
  readonly birthYear: number | null;
  readonly communeCode: string | null;
  readonly hasAccount: boolean;
  readonly updatedAt: string;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const q = asked.get('q')?.trim() ?? '';
  const [list, communes] = await Promise.all([
    get<Paged<Line>>(context, `/api/people?${new URLSearchParams({ ...(q ? { q } : {}), page: asked.get('page') ?? '1' })}`),
    readCommunes(context, params.lang as Lang),
  ]);
  const used = new Set(list.items.map(({ communeCode }) => communeCode));
  const places = Object.fromEntries(communes.flatMap(({ items }) => items.filter(({ value }) => used.has(value)).map(({ value, label }) => [value, label])));
  return { q, list, places };
}

export default function OfficerPeople({ loaderData: { q, list, places } }: Route.ComponentProps) {
  const t = useTexts('people');
  const remind = useTexts('reminders');
  const lang = useLang();
  return (
    <Page title={t('staff.people')} lead={t('staff.people_lead')}>
      <ButtonLink to={`/${lang}/officer/people/new/profile/you`} icon="person">
        {t('staff.new_person')}
      </ButtonLink>
      <SearchForm label={t('staff.find')} q={q} />
      <ButtonLink to={`/${lang}/officer/people/duplicates`} kind="soft" icon="people">
        {t('twice.title')}
      </ButtonLink>
      {q !== '' && list.items.length > 0 && (
        <ButtonLink to={`/${lang}/officer/remind?${new URLSearchParams({ list: 'people', q })}`} kind="soft" icon="phone">
          {remind('bulk.link_people')}
        </ButtonLink>
      )}
      {list.items.length === 0 ? (
        <EmptyState icon="search" title={t('staff.nobody')}>
          {t('staff.nobody_body')}
        </EmptyState>
      ) : (
        <DataTable<Line>
          caption={t('staff.people')}
          rows={list.items}
          rowKey={({ personId }) => personId}
          columns={[
            {
              key: 'name',
              title: t('staff.name'),
              head: true,
              cell: ({ personId, name }) => (
                <Link to={`/${lang}/officer/people/${personId}`}>
                  <span dir="auto">{nameIn(name, lang)}</span>
                </Link>
              ),
            },
            { key: 'year', title: t('pages.fields.birthYear'), cell: ({ birthYear }) => birthYear && <bdi>{birthYear}</bdi> },
            { key: 'place', title: t('staff.lives'), cell: ({ communeCode }) => communeCode && places[communeCode] },
            {
              key: 'account',
              title: t('staff.account'),
              cell: ({ hasAccount }) => <StatusBadge tone={hasAccount ? 'good' : 'calm'}>{t(hasAccount ? 'staff.with_account' : 'staff.no_account')}</StatusBadge>,
            },
            { key: 'changed', title: t('staff.changed'), cell: ({ updatedAt }) => <Day value={updatedAt.slice(0, 10)} short /> },
          ]}
        />
      )}
      <Pagination {...list} />
    </Page>
  );
}
