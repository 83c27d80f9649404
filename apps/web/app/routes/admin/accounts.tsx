// An account of any role, made by an administrator and open at once.
import { data } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CheckboxGroup, RadioCards } from '../../components/choice-fields';
import { Card, Page } from '../../components/page';
import { PasswordField } from '../../components/password-field';
import { SubmitButton } from '../../components/submit-button';
import { PhoneField, TextField } from '../../components/text-field';
import { LANGS, langNames } from '../../i18n';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Me } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/accounts';
import styles from './admin.module.css';

const roles = ['officer', 'committee_member', 'treasurer', 'fund_manager', 'agency', 'municipality', 'admin', 'founder', 'job_seeker', 'mentor'] as const;

/** Whoever may not make accounts is shown so before a form is filled. */
export async function loader({ context }: Route.LoaderArgs) {
  const me = await get<Me>(context, '/api/accounts/me');
  if (!me.permissions.includes('accounts.keep')) throw data(null, { status: 403 });
  return null;
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { lists: ['roles'] });
  const reply = await post(context, '/api/accounts', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/admin/accounts`, 'accounts.account_made');
}

export default function NewAccount({ actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.new_account.title')}
      lead={t('pages.new_account.lead')}
      back={{ to: `/${lang}/admin`, label: t('pages.admin.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <TextField name="displayName" label={t('pages.fields.displayName')} help={t('pages.new_account.display_help')} maxLength={80} autoComplete="off" optional />
          <div className={styles.columns}>
            <TextField name="email" type="email" label={t('pages.fields.email')} help={t('pages.new_account.address_help')} autoComplete="off" optional />
            <PhoneField name="phone" label={t('pages.fields.phone')} optional />
          </div>
          <PasswordField name="password" label={t('pages.fields.password')} help={t('pages.new_account.password_help')} fresh />
          <CheckboxGroup
            name="roles"
            label={t('pages.fields.roles')}
            help={t('pages.new_account.roles_help')}
            options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
          <RadioCards name="language" label={t('pages.fields.language')} defaultValue="ar" options={LANGS.map((value) => ({ value, label: langNames[value] }))} />
          <SubmitButton>{t('pages.new_account.send')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
