// Addresses at which our own system is told what happens to our offers. A new secret is shown once.
import { data, Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CheckboxGroup, SelectField } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment } from '../../components/values';
import { get, send } from '../../lib/api';
import { count, inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import { type Endpoint, endpointTones, events, wordOf } from './endpoints';
import styles from './partners.module.css';
import type { Route } from './+types/webhooks';

interface Organisation {
  readonly id: string;
  readonly name: { readonly ar: string; readonly fr: string };
}

export async function loader({ context }: Route.LoaderArgs) {
  const [endpoints, organisations] = await Promise.all([
    get<{ items: readonly Endpoint[] }>(context, '/api/partners/webhooks'),
    get<{ items: readonly Organisation[] }>(context, '/api/organisations/mine'),
  ]);
  return { endpoints: endpoints.items, organisations: organisations.items };
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { lists: ['events'] });
  const reply = await send(context, 'POST', '/api/partners/webhooks', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : data({ made: reply.data as { readonly secret: string } }, { headers: { 'cache-control': 'no-store' } });
}

export default function Webhooks({ loaderData: { endpoints, organisations }, actionData }: Route.ComponentProps) {
  const t = useTexts('partners');
  const lang = useLang();
  const state = actionData && 'form' in actionData ? actionData : undefined;
  const made = actionData && 'made' in actionData ? actionData.made : undefined;
  return (
    <Page
      title={t('pages.list.title')}
      lead={t('pages.list.lead')}
      back={{ to: `/${lang}/agency/keys`, label: t('pages.list.to_keys') }}
      problem={state?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
    >
      {made && (
        <div role="status">
          <Notice tone="good" icon="lock" title={t('pages.list.made')}>
            <bdi dir="ltr" className={styles.secret}>
              {made.secret}
            </bdi>
            <p>{t('pages.list.made_help')}</p>
          </Notice>
        </div>
      )}
      {endpoints.length > 0 ? (
        <Table endpoints={endpoints} />
      ) : (
        <EmptyState icon="bell" title={t('pages.list.none')}>
          {t('pages.list.none_body')}
        </EmptyState>
      )}
      <Section title={t('pages.list.add')} id="new">
        <Card>
          <ApiForm state={state}>
            {organisations.length > 1 && (
              <SelectField
                name="organisationId"
                label={t('pages.fields.organisationId')}
                options={organisations.map(({ id, name }) => ({ value: id, label: inLang(name, lang) }))}
              />
            )}
            <TextField name="url" label={t('pages.fields.url')} help={t('pages.list.url_help')} type="url" ltr maxLength={500} />
            <CheckboxGroup name="events" label={t('pages.fields.events')} defaultValue={events} options={events.map((value) => ({ value, label: t(`events.${wordOf(value)}`) }))} />
            <SubmitButton>{t('pages.list.save')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}

function Table({ endpoints }: { readonly endpoints: readonly Endpoint[] }) {
  const t = useTexts('partners');
  const lang = useLang();
  const columns: readonly Column<Endpoint>[] = [
    {
      key: 'url',
      title: t('pages.fields.url'),
      head: true,
      cell: ({ id, url }) => (
        <Link to={`/${lang}/agency/webhooks/${id}`} className={styles.address}>
          <bdi dir="ltr">{url}</bdi>
        </Link>
      ),
    },
    { key: 'state', title: t('pages.list.state'), cell: ({ state }) => <StatusBadge tone={endpointTones[state] ?? 'calm'}>{t(`states.endpoint.${state}`)}</StatusBadge> },
    { key: 'pending', title: t('pages.list.waiting'), number: true, cell: ({ pending }) => <bdi>{count(pending, lang)}</bdi> },
    { key: 'failed', title: t('pages.list.lost'), number: true, cell: ({ failed }) => <bdi>{count(failed, lang)}</bdi> },
    { key: 'last', title: t('pages.list.last'), cell: ({ lastDoneAt }) => (lastDoneAt ? <Moment value={lastDoneAt} /> : t('pages.list.never')) },
  ];
  return <DataTable caption={t('pages.list.title')} columns={columns} rows={endpoints} rowKey={({ id }) => id} />;
}
