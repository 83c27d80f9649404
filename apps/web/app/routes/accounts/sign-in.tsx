// Signing in; afterwards to the page that was asked for, else to the start page.
import { Link, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { Card, Page } from '../../components/page';
import { PasswordField } from '../../components/password-field';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import type { Lang } from '../../i18n';
import { done, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { safeNext, withNext } from '../../lib/links';
import { readMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/sign-in';
import styles from './accounts.module.css';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const next = new URL(request.url).searchParams.get('next');
  if (await readMe(request, context)) throw redirect(safeNext(next, params.lang as Lang));
  return { next };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { next, ...body } = sent.body;
  const reply = await post(context, '/api/accounts/sign-in', body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, safeNext(typeof next === 'string' ? next : null, params.lang as Lang));
}

export default function SignIn({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.sign_in.title')}
      lead={next ? t('pages.sign_in.first') : undefined}
      description={t('pages.sign_in.description')}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <TextField name="login" label={t('pages.fields.login')} autoComplete="username" ltr />
          <PasswordField name="password" label={t('pages.fields.password')} />
          {next && <input type="hidden" name="next" value={next} />}
          <SubmitButton>{t('pages.sign_in.send')}</SubmitButton>
        </ApiForm>
      </Card>
      <p className={styles.ways}>
        <Link to={withNext(`/${lang}/forgot`, next)}>{t('pages.sign_in.forgot')}</Link>
        <span>
          {t('pages.sign_in.new')} <Link to={withNext(`/${lang}/sign-up`, next)}>{t('pages.sign_in.to_sign_up')}</Link>
        </span>
      </p>
    </Page>
  );
}
