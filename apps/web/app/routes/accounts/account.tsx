// The own account: language of messages, the way to the keys of an organisation's systems, the way out.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { RadioCards } from '../../components/choice-fields';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { LANGS, langNames } from '../../i18n';
import { done, get, send } from '../../lib/api';
import { listIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Me } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/account';

export async function loader({ context }: Route.LoaderArgs) {
  return { me: await get<Me>(context, '/api/accounts/me') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await send(context, 'PATCH', '/api/accounts/me/language', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/account`, 'accounts.language_saved');
}

export default function Account({ loaderData: { me }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.account.title')}
      back={{ to: `/${lang}/my`, label: t('pages.account.to_my') }}
      problem={actionData?.problem}
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
        <ApiForm name="language" state={actionData}>
          <RadioCards name="language" label={t('pages.account.choose')} defaultValue={me.language} options={LANGS.map((value) => ({ value, label: langNames[value] }))} />
          <SubmitButton kind="soft">{t('pages.account.save')}</SubmitButton>
        </ApiForm>
      </Section>
      {me.permissions.includes('offers.publish') && (
        <Section title={t('pages.keys.title')} lead={t('pages.keys.lead')}>
          <ButtonLink to={`/${lang}/agency/keys`} kind="soft" icon="lock">
            {t('pages.keys.open')}
          </ButtonLink>
        </Section>
      )}
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
