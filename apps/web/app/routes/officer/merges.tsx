// Who was joined to whom, by whom and when; a merge that was a mistake is undone here.
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Named, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/merges';

interface Merge {
  readonly id: string;
  readonly keptId: string;
  readonly kept: Named;
  readonly gone: Named;
  readonly rows: number;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly undoneAt: string | null;
}

export const loader = ({ request, context }: Route.LoaderArgs) =>
  get<Paged<Merge>>(context, `/api/people/merges?page=${encodeURIComponent(new URL(request.url).searchParams.get('page') ?? '1')}`);

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/people/merges/${encodeURIComponent(String(sent.body.id))}/undo`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/people/merges`, 'people.unmerged');
}

export default function Merges({ loaderData: list, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const lang = useLang();
  return (
    <Page title={t('twice.history')} lead={t('twice.history_lead')} back={{ to: `/${lang}/officer/people/duplicates`, label: t('twice.title') }} problem={actionData?.problem}>
      {list.items.length === 0 ? (
        <EmptyState icon="check" title={t('twice.no_history')} />
      ) : (
        <DataTable<Merge>
          caption={t('twice.history')}
          rows={list.items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'kept',
              title: t('twice.kept'),
              head: true,
              cell: ({ keptId, kept }) => (
                <Link to={`/${lang}/officer/people/${keptId}`}>
                  <span dir="auto">{nameIn(kept, lang)}</span>
                </Link>
              ),
            },
            { key: 'gone', title: t('twice.joined'), cell: ({ gone }) => <span dir="auto">{nameIn(gone, lang)}</span> },
            { key: 'by', title: t('twice.by'), cell: ({ madeBy }) => <span dir="auto">{madeBy}</span> },
            { key: 'at', title: t('twice.when'), cell: ({ madeAt }) => <Moment value={madeAt} /> },
            { key: 'rows', title: t('twice.rows'), number: true, cell: ({ rows }) => <bdi>{rows}</bdi> },
            {
              key: 'undo',
              title: t('twice.undo'),
              cell: ({ id, undoneAt }) =>
                undoneAt ? (
                  <StatusBadge tone="calm">{t('twice.undone')}</StatusBadge>
                ) : (
                  <MoveButton move="undo" kind="soft" fields={{ id }}>
                    {t('twice.undo')}
                  </MoveButton>
                ),
            },
          ]}
        />
      )}
      <Pagination {...list} />
    </Page>
  );
}
