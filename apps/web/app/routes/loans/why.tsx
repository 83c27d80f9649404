// Why each instalment has its day and its amount. One page for the borrower and for those who keep her loan.
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Day, Money, Reference } from '../../components/values';
import { get } from '../../lib/api';
import { day, inLang, money } from '../../lib/format';
import { whyIn, type RowWhy } from '../../loans/why-views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/why';

export const handle = { still: true };

export async function loader({ request, params: { id }, context }: Route.LoaderArgs) {
  const why = await get<{ number: string; rows: readonly RowWhy[] }>(context, `/api/loans/${id}/why`);
  return { ...why, back: new URL(request.url).pathname.replace(/\/why$/, '') };
}

export default function Why({ loaderData: { number, rows, back } }: Route.ComponentProps) {
  const t = useTexts('repayment');
  const loans = useTexts('loans');
  const lang = useLang();
  const say = whyIn(t, { day: (value) => day(value, lang), money: (amount) => money(amount, lang, { trim: true }), name: (label) => inLang(label, lang) });
  return (
    <Page above={<Reference value={number} />} title={t('why.title')} lead={t('why.lead')} back={{ to: back, label: loans('pages.shared.schedule') }}>
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={t('why.none')}>
          {t('why.none_body')}
        </EmptyState>
      ) : (
        <DataTable<RowWhy>
          caption={t('why.title')}
          rows={rows}
          rowKey={(row) => String(row.n)}
          columns={[
            {
              key: 'row',
              title: loans('fields.instalment'),
              head: true,
              cell: (row) => (
                <>
                  <bdi>{row.n}</bdi> · <Day value={row.due} short /> · <Money amount={row.amount} trim />
                </>
              ),
            },
            { key: 'day', title: t('why.day'), cell: (row) => say.day(row) },
            { key: 'amount', title: t('why.amount'), cell: (row) => say.amount(row) },
          ]}
        />
      )}
    </Page>
  );
}
