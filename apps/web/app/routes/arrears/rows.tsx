// The loans that one figure of the portfolio is the sum of.
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { Money, Reference } from '../../components/values';
import { type Sum, sums } from '../../arrears/views';
import { get } from '../../lib/api';
import { money, nameIn } from '../../lib/format';
import type { Named, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/rows';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly personName: Named;
  readonly fund: string;
  readonly amount: string;
  readonly days: number;
  readonly isLoan: boolean;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const figure: Sum = sums.find((one) => one === asked.get('figure')) ?? 'outstanding';
  const query = new URLSearchParams({ figure, page: asked.get('page') ?? '1' });
  for (const name of ['asOf', 'by', 'key']) if (asked.has(name)) query.set(name, asked.get(name) ?? '');
  return { rows: await get<Paged<Row> & { readonly sum: string }>(context, `/api/loans/portfolio/rows?${query}`), figure };
}

export default function PortfolioRows({ loaderData: { rows, figure } }: Route.ComponentProps) {
  const t = useTexts('arrears');
  const lang = useLang();
  return (
    <Page
      title={t('portfolio.rows_of', { figure: t(`figures.${figure}`) })}
      lead={t('portfolio.rows_sum', { sum: money(rows.sum, lang, { trim: true }) })}
      back={{ to: `/${lang}/fund/portfolio`, label: t('portfolio.title') }}
    >
      {rows.items.length === 0 ? (
        <EmptyState icon="loan" title={t('portfolio.no_rows')}>
          {t('portfolio.lead')}
        </EmptyState>
      ) : (
        <DataTable<Row>
          caption={t(`figures.${figure}`)}
          rows={rows.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'person',
              title: t('fields.person'),
              head: true,
              cell: (row) => (
                <Link to={row.isLoan ? `/${lang}/treasury/loans/${row.id}` : `/${lang}/officer/applications/${row.id}`}>
                  <span dir="auto">{nameIn(row.personName, lang) || row.number}</span>
                </Link>
              ),
            },
            { key: 'number', title: t('fields.number'), cell: ({ number }) => <Reference value={number} /> },
            { key: 'fund', title: t('fields.fund'), cell: ({ fund }) => <span dir="auto">{fund}</span> },
            { key: 'amount', title: t('portfolio.amount'), number: true, cell: ({ amount }) => <Money amount={amount} /> },
            { key: 'days', title: t('fields.days'), number: true, cell: ({ days }) => t('work.days', { count: days }) },
          ]}
        />
      )}
      <Pagination {...rows} />
    </Page>
  );
}
