// The own account: language of messages, keys for an organisation's systems, the way out.
import { data, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { RadioCards } from '../../components/choice-fields';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { LANGS, langNames } from '../../i18n';
import { done, get, send } from '../../lib/api';
import { listIn } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import type { Me } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/account';
import { type ApiKey, ApiKeys, type NewKey } from './api-keys';

export async function loader({ context }: Route.LoaderArgs) {
  const me = await get<Me>(context, '/api/accounts/me');
  const keys = me.permissions.includes('offers.publish') ? (await get<{ items: readonly ApiKey[] }>(context, '/api/accounts/api-keys')).items : undefined;
  return { me, keys };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { numbers: ['days'] });
  if (formIn(form) === 'make_key') {
    const reply = await send(context, 'POST', '/api/accounts/api-keys', sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : data({ made: reply.data as NewKey }, { headers: { 'cache-control': 'no-store' } });
  }
  if (formIn(form) === 'revoke_key') {
    const reply = await send(context, 'DELETE', `/api/accounts/api-keys/${encodeURIComponent(String(sent.body.id))}`, undefined, sent.key);
    return isRefused(reply) ? refused(reply, sent) : redirect(`/${params.lang}/account?done=accounts.key_revoked`, { status: 303 });
  }
  const reply = await send(context, 'PATCH', '/api/accounts/me/language', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/account`, 'accounts.language_saved');
}

export default function Account({ loaderData: { me, keys }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  const state = actionData && 'form' in actionData ? actionData : undefined;
  return (
    <Page
      title={t('pages.account.title')}
      back={{ to: `/${lang}/my`, label: t('pages.account.to_my') }}
      problem={state?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <Facts
          facts={[
            { label: t('pages.account.name'), value: me.displayName },
            {
              label: t('pages.account.roles'),
              value: listIn(
                me.roles.map((role) => t(`roles.${role}`)),
                lang,
              ),
            },
          ]}
        />
      </Card>
      <Section title={t('pages.account.language')} lead={t('pages.account.language_help')}>
        <ApiForm name="language" state={state}>
          <RadioCards name="language" label={t('pages.account.choose')} defaultValue={me.language} options={LANGS.map((value) => ({ value, label: langNames[value] }))} />
          <SubmitButton kind="soft">{t('pages.account.save')}</SubmitButton>
        </ApiForm>
      </Section>
      {keys && <ApiKeys keys={keys} made={actionData && 'made' in actionData ? actionData.made : undefined} state={state} />}
      <Section title={t('pages.account.leave')} lead={t('pages.account.leave_help')}>
        <MoveButton move="sign_out" action={`/${lang}/sign-out`} kind="danger">
          {t('pages.account.sign_out')}
        </MoveButton>
        {me.roles.includes('admin') && (
          <ButtonLink to={`/${lang}/admin`} kind="soft">
            {t('pages.admin.title')}
          </ButtonLink>
        )}
      </Section>
    </Page>
  );
}
