// Keys with which an organisation's own system publishes offers: list, make, end. A new key is shown once.
import { data, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CheckboxGroup, RadioCards, SelectField } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge, type Tone } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment, Reference } from '../../components/values';
import { get, send } from '../../lib/api';
import { count, inLang, listIn } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import { type NewKey, NewKeyCard } from './new-key';
import type { Route } from './+types/keys';

const kinds = ['sandbox', 'live'] as const;
/** Words of texts hold no colon. */
const scopeWords: Readonly<Record<string, string>> = { 'offers:read': 'offers_read', 'offers:write': 'offers_write', 'webhooks:keep': 'webhooks_keep' };
const tones: Readonly<Record<string, Tone>> = { good: 'good', ends_soon: 'act', expired: 'calm', ended: 'calm' };

interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly kind: (typeof kinds)[number];
  readonly scopes: readonly string[];
  readonly organisationId: string | null;
  readonly state: string;
  readonly callsPerMinute: number;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}
interface Organisation {
  readonly id: string;
  readonly name: { readonly ar: string; readonly fr: string };
}
type Items<T> = { readonly items: readonly T[] };

export async function loader({ context, request }: Route.LoaderArgs) {
  const [keys, organisations] = await Promise.all([get<Items<ApiKey>>(context, '/api/accounts/api-keys'), get<Items<Organisation>>(context, '/api/organisations/mine')]);
  return { keys: keys.items, organisations: organisations.items, origin: new URL(request.url).origin };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { lists: ['scopes'], numbers: ['days'] });
  if (formIn(form) === 'make_key') {
    const reply = await send(context, 'POST', '/api/accounts/api-keys', sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : data({ made: reply.data as NewKey }, { headers: { 'cache-control': 'no-store' } });
  }
  const reply = await send(context, 'DELETE', `/api/accounts/api-keys/${encodeURIComponent(String(sent.body.id))}`, undefined, sent.key);
  return isRefused(reply) ? refused(reply, sent) : redirect(`/${params.lang}/agency/keys?done=accounts.key_revoked`, { status: 303 });
}

export default function Keys({ loaderData: { keys, organisations, origin }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const partners = useTexts('partners');
  const lang = useLang();
  const state = actionData && 'form' in actionData ? actionData : undefined;
  const made = actionData && 'made' in actionData ? actionData.made : undefined;
  return (
    <Page
      title={t('pages.keys.title')}
      lead={t('pages.keys.lead')}
      back={{ to: `/${lang}/agency/offers`, label: t('pages.keys.to_offers') }}
      actions={
        <ButtonLink to={`/${lang}/agency/webhooks`} kind="soft" icon="bell">
          {partners('pages.list.open')}
        </ButtonLink>
      }
      problem={state?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
    >
      {made && <NewKeyCard made={made} origin={origin} />}
      {keys.length > 0 ? (
        <Table keys={keys} organisations={organisations} />
      ) : (
        <EmptyState icon="lock" title={t('pages.keys.none')}>
          {t('pages.keys.none_body')}
        </EmptyState>
      )}
      <Section title={t('pages.keys.new')} id="new">
        <Card>
          <ApiForm name="make_key" state={state}>
            <TextField name="name" label={t('pages.fields.name')} help={t('pages.keys.name_help')} maxLength={80} />
            {organisations.length > 1 && (
              <SelectField
                name="organisationId"
                label={t('pages.fields.organisationId')}
                placeholder={t('pages.keys.all_organisations')}
                optional
                options={organisations.map(({ id, name }) => ({ value: id, label: inLang(name, lang) }))}
              />
            )}
            <RadioCards
              name="kind"
              label={t('pages.fields.kind')}
              defaultValue="sandbox"
              options={kinds.map((value) => ({ value, label: t(`pages.keys.kinds.${value}`), help: t(`pages.keys.kind_help.${value}`) }))}
            />
            <CheckboxGroup
              name="scopes"
              label={t('pages.fields.scopes')}
              defaultValue={['offers:read', 'offers:write']}
              options={Object.entries(scopeWords).map(([value, word]) => ({ value, label: t(`pages.keys.scopes.${word}`) }))}
            />
            <TextField name="days" label={t('pages.fields.days')} help={t('pages.keys.days_help')} defaultValue="365" short />
            <SubmitButton>{t('pages.keys.make')}</SubmitButton>
          </ApiForm>
        </Card>
      </Section>
    </Page>
  );
}

function Table({ keys, organisations }: { readonly keys: readonly ApiKey[]; readonly organisations: readonly Organisation[] }) {
  const t = useTexts('accounts');
  const lang = useLang();
  const nameOf = (id: string | null): string => inLang(organisations.find((one) => one.id === id)?.name, lang) || t('pages.keys.all_organisations');
  const columns: readonly Column<ApiKey>[] = [
    { key: 'name', title: t('pages.fields.name'), head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
    { key: 'kind', title: t('pages.keys.kind'), cell: ({ kind }) => t(`pages.keys.kinds.${kind}`) },
    { key: 'prefix', title: t('pages.keys.prefix'), cell: ({ prefix }) => <Reference value={`${prefix}…`} /> },
    {
      key: 'may',
      title: t('pages.keys.may'),
      cell: (key) =>
        listIn(
          key.scopes.map((scope) => t(`pages.keys.scopes.${scopeWords[scope]}`)),
          lang,
        ),
    },
    ...(organisations.length > 1
      ? [{ key: 'organisation', title: t('pages.keys.organisation'), cell: ({ organisationId }: ApiKey) => <span dir="auto">{nameOf(organisationId)}</span> }]
      : []),
    { key: 'limit', title: t('pages.keys.limit'), number: true, cell: ({ callsPerMinute }) => <bdi>{count(callsPerMinute, lang)}</bdi> },
    { key: 'used', title: t('pages.keys.used'), cell: ({ usedAt }) => (usedAt ? <Moment value={usedAt} /> : t('pages.keys.never')) },
    { key: 'expires', title: t('pages.keys.expires'), cell: ({ expiresAt }) => <Moment value={expiresAt} /> },
    { key: 'state', title: t('pages.keys.state'), cell: (key) => <StatusBadge tone={tones[key.state] ?? 'calm'}>{t(`pages.keys.states.${key.state}`)}</StatusBadge> },
    {
      key: 'end',
      title: t('pages.keys.end'),
      cell: ({ id, name, state }) =>
        state === 'ended' ? null : (
          <MoveButton move="revoke_key" fields={{ id }} kind="danger">
            {t('pages.keys.end')} <span className="unseen">{name}</span>
          </MoveButton>
        ),
    },
  ];
  return <DataTable caption={t('pages.keys.title')} columns={columns} rows={keys} rowKey={({ id }) => id} />;
}
