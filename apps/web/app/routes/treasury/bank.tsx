// Statements of the bank: hand one in, and what became of earlier ones.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { FileField } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { SubmitButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, upload } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { BankStatement } from '../../loans/bank-views';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/bank';

export const loader = async ({ request, context }: Route.LoaderArgs) =>
  get<Paged<BankStatement>>(context, `/api/loans/bank/statements?page=${encodeURIComponent(new URL(request.url).searchParams.get('page') ?? '1')}`);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { reply, form } = await upload(context, '/api/loans/bank/statements', request);
  return isRefused(reply) ? refused(reply, readForm(form)) : done(reply, `/${params.lang}/treasury/bank/${(reply.data as BankStatement).id}`, 'repayment.imported');
}

export default function Bank({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('repayment');
  const loans = useTexts('loans');
  const lang = useLang();
  return (
    <Page
      title={t('bank.title')}
      lead={t('bank.lead')}
      back={{ to: `/${lang}/treasury`, label: loans('pages.treasury.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      <Card>
        <ApiForm files state={actionData}>
          <FileField name="file" label={t('bank.file')} help={t('bank.file_help')} accept=".csv,.txt,text/csv" />
          <SubmitButton>{t('bank.go')}</SubmitButton>
        </ApiForm>
      </Card>
      <Section title={t('bank.earlier')}>
        {loaderData.items.length === 0 ? (
          <p>{t('bank.none')}</p>
        ) : (
          <DataTable<BankStatement>
            caption={t('bank.earlier')}
            rows={loaderData.items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                title: t('bank.name'),
                head: true,
                cell: ({ id, fileName }) => (
                  <Link to={`/${lang}/treasury/bank/${id}`}>
                    <bdi>{fileName}</bdi>
                  </Link>
                ),
              },
              { key: 'at', title: t('bank.at'), cell: ({ at }) => <Moment value={at} /> },
              { key: 'read', title: t('bank.read'), number: true, cell: ({ lines }) => <bdi>{lines}</bdi> },
              { key: 'fresh', title: t('bank.fresh'), number: true, cell: ({ fresh }) => <bdi>{fresh}</bdi> },
              { key: 'open', title: t('bank.open'), number: true, cell: ({ open }) => <bdi>{open}</bdi> },
            ]}
          />
        )}
        <Pagination {...loaderData} />
      </Section>
    </Page>
  );
}
