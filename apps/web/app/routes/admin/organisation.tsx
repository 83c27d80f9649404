// One organisation: who speaks for it, and a form to let one more person do so.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { RadioCards } from '../../components/choice-fields';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment, Reference } from '../../components/values';
import { done, get, getIfThere, post } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Me } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/organisation';
import type { Organisation } from './organisations';

interface Member {
  readonly accountId: string;
  readonly displayName: string;
  readonly address: string;
  readonly role: 'admin' | 'member';
  readonly since: string;
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const path = `/api/organisations/${params.id}`;
  const [me, organisation, members] = await Promise.all([
    get<Me>(context, '/api/accounts/me'),
    get<Organisation>(context, path),
    getIfThere<{ items: readonly Member[] }>(context, `${path}/members`),
  ]);
  const mayAdd = me.permissions.includes('organisations.keep') || members?.items.some(({ accountId, role }) => accountId === me.accountId && role === 'admin');
  return { organisation, members: members?.items, mayAdd, makesAccounts: me.permissions.includes('accounts.keep') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/organisations/${params.id}/members`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/admin/organisations/${params.id}`, 'organisations.member_added');
}

export default function OrganisationPage({ loaderData: { organisation, members, mayAdd, makesAccounts }, actionData }: Route.ComponentProps) {
  const t = useTexts('organisations');
  const lang = useLang();
  const { kind, name, ice, state, warnings } = organisation;
  const columns: readonly Column<Member>[] = [
    {
      key: 'member',
      title: t('pages.one.member'),
      head: true,
      cell: ({ displayName, address }) => (displayName ? <span dir="auto">{displayName}</span> : <Reference value={address} />),
    },
    { key: 'address', title: t('pages.fields.email'), cell: ({ address }) => <Reference value={address} /> },
    { key: 'role', title: t('pages.one.role'), cell: ({ role }) => t(`member_roles.${role}`) },
    { key: 'since', title: t('pages.one.since'), cell: ({ since }) => <Moment value={since} /> },
  ];
  return (
    <Page
      title={inLang(name, lang)}
      above={
        <>
          {t(`kinds.${kind}`)}
          <StatusBadge tone={state === 'active' ? 'good' : 'calm'}>{t(`states.organisation.${state}`)}</StatusBadge>
        </>
      }
      back={{ to: `/${lang}/admin/organisations`, label: t('pages.list.title') }}
      actions={
        members && (
          <ButtonLink to={`/${lang}/agency/organisations/${organisation.id}`} kind="soft" icon="people">
            {t('pages.one.team')}
          </ButtonLink>
        )
      }
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
    >
      <Card>
        <Facts
          facts={[
            { label: t('pages.fields.nameAr'), value: name.ar },
            { label: t('pages.fields.nameFr'), value: name.fr },
            { label: t('pages.fields.ice'), value: ice && <Reference value={ice} /> },
          ]}
        />
        {warnings.map((warning) => (
          <p key={warning} role="note">
            <StatusBadge tone="wait">{t(`warnings.${warning}`)}</StatusBadge>
          </p>
        ))}
      </Card>
      {members && (
        <Section title={t('pages.one.members')} lead={t('pages.one.members_lead')}>
          {members.length > 0 ? (
            <DataTable caption={t('pages.one.members')} columns={columns} rows={members} rowKey={({ accountId }) => accountId} />
          ) : (
            <EmptyState icon="people" title={t('pages.one.none')} action={makesAccounts && <ButtonLink to={`/${lang}/admin/accounts`}>{t('pages.one.new_account')}</ButtonLink>}>
              {t('pages.one.none_body')}
            </EmptyState>
          )}
        </Section>
      )}
      {mayAdd && (
        <Section title={t('pages.one.add')}>
          <Card>
            <ApiForm state={actionData}>
              <TextField name="email" type="email" label={t('pages.fields.email')} help={t('pages.one.email_help')} autoComplete="off" />
              <RadioCards
                name="role"
                label={t('pages.fields.role')}
                help={t('pages.one.role_help')}
                defaultValue="member"
                options={(['member', 'admin'] as const).map((value) => ({ value, label: t(`member_roles.${value}`) }))}
              />
              <SubmitButton>{t('pages.one.save')}</SubmitButton>
            </ApiForm>
          </Card>
        </Section>
      )}
    </Page>
  );
}
