// Partner organisations, and a form to enter one more. The municipality and administrators write; others who may read see the list.
import { Form, Link, useSearchParams } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Reference } from '../../components/values';
import type { Lang } from '../../i18n';
import { done, get, post } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Me } from '../../lib/me';
import { readCommunes } from '../../lib/references';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/organisations';
import styles from './admin.module.css';

export interface Organisation {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly ar: string; readonly fr: string };
  readonly ice: string | null;
  readonly warnings: readonly string[];
  readonly state: string;
}
const kinds = ['municipality', 'lender', 'public_agency', 'training_provider', 'employer', 'employer_body', 'association', 'ministry', 'startup'] as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const kind = (kinds as readonly string[]).includes(query.get('kind') ?? '') ? `&kind=${query.get('kind')}` : '';
  const page = Number(query.get('page')) || 1;
  const [me, list, communes] = await Promise.all([
    get<Me>(context, '/api/accounts/me'),
    get<{ items: readonly Organisation[]; page: number; pageSize: number; total: number }>(context, `/api/organisations?pageSize=20&page=${page}${kind}`),
    readCommunes(context, params.lang as Lang),
  ]);
  return { list, communes, keeps: me.permissions.includes('organisations.keep') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/organisations', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/admin/organisations/${(reply.data as { id: string }).id}`, 'organisations.added');
}

export default function Organisations({ loaderData: { list, communes, keeps }, actionData }: Route.ComponentProps) {
  const t = useTexts('organisations');
  const people = useTexts('people');
  const lang = useLang();
  const [query] = useSearchParams();
  const columns: readonly Column<Organisation>[] = [
    {
      key: 'name',
      title: t('pages.list.name'),
      head: true,
      cell: ({ id, name }) => (
        <Link to={`/${lang}/admin/organisations/${id}`} dir="auto">
          {inLang(name, lang)}
        </Link>
      ),
    },
    { key: 'kind', title: t('pages.fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'ice', title: t('pages.fields.ice'), cell: ({ ice }) => ice && <Reference value={ice} /> },
    { key: 'state', title: t('pages.list.state'), cell: ({ state }) => <StatusBadge tone={state === 'active' ? 'good' : 'calm'}>{t(`states.organisation.${state}`)}</StatusBadge> },
  ];
  const kindOptions = kinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  return (
    <Page title={t('pages.list.title')} lead={t('pages.list.lead')} problem={actionData?.problem} labelOf={(path) => t(`pages.fields.${path}`)}>
      <Form method="get" className={styles.filter}>
        <SelectField name="kind" label={t('pages.list.filter')} placeholder={t('pages.list.all')} defaultValue={query.get('kind')} options={kindOptions} optional="unsaid" />
        <SubmitButton kind="soft">{t('pages.list.show')}</SubmitButton>
      </Form>
      {list.items.length === 0 ? (
        <EmptyState icon="agency" title={t('pages.list.empty')}>
          {keeps && t('pages.list.empty_body')}
        </EmptyState>
      ) : (
        <DataTable caption={t('pages.list.title')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      )}
      <Pagination {...list} />
      {keeps && (
        <Section title={t('pages.list.add')} lead={t('pages.list.add_lead')} id="add">
          <Card>
            <ApiForm name="add" state={actionData}>
              <SelectField name="kind" label={t('pages.fields.kind')} options={kindOptions} />
              <div className={styles.columns}>
                <TextField name="nameAr" label={t('pages.fields.nameAr')} maxLength={160} optional />
                <TextField name="nameFr" label={t('pages.fields.nameFr')} maxLength={160} ltr optional />
              </div>
              <TextField name="ice" label={t('pages.fields.ice')} help={t('pages.list.ice_help')} inputMode="numeric" short ltr optional />
              <SelectField
                name="communeCode"
                label={t('pages.fields.communeCode')}
                options={communes.map(({ group, items }) => ({ group: group ?? people('pages.elsewhere'), items }))}
                optional
              />
              <SubmitButton>{t('pages.list.save')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </Page>
  );
}
