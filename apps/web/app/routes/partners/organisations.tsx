// The organisations for which I speak; of one alone, its page at once.
import { Link, redirect } from 'react-router';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { inLang } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/organisations';

interface Mine {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly ar: string; readonly fr: string };
  readonly myRole: string;
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const { items } = await get<{ items: readonly Mine[] }>(context, '/api/organisations/mine');
  const [only, ...more] = items;
  if (only && more.length === 0) throw redirect(`/${params.lang}/agency/organisations/${only.id}`);
  return { items };
}

export default function Organisations({ loaderData: { items } }: Route.ComponentProps) {
  const t = useTexts('organisations');
  const lang = useLang();
  const columns: readonly Column<Mine>[] = [
    {
      key: 'name',
      title: t('pages.list.name'),
      head: true,
      cell: ({ id, name }) => (
        <Link to={`/${lang}/agency/organisations/${id}`} dir="auto">
          {inLang(name, lang)}
        </Link>
      ),
    },
    { key: 'kind', title: t('pages.fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'role', title: t('pages.one.role'), cell: ({ myRole }) => t(`member_roles.${myRole}`) },
  ];
  return (
    <Page title={t('pages.team.title')} back={{ to: `/${lang}/agency/offers`, label: t('pages.team.to_offers') }}>
      {items.length > 0 ? (
        <DataTable caption={t('pages.team.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
      ) : (
        <EmptyState icon="agency" title={t('pages.team.nobody')}>
          {t('pages.team.nobody_body')}
        </EmptyState>
      )}
    </Page>
  );
}
