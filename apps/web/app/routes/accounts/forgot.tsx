// A forgotten password: to which address the code goes. The page after it is the same whether the address has an account or not.
import { Link, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { withNext } from '../../lib/links';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/forgot';
import styles from './accounts.module.css';

interface CodeSent {
  readonly resetId: string;
  readonly channel: 'email' | 'phone';
  readonly to: string;
}

export function loader({ request }: Route.LoaderArgs) {
  return { next: new URL(request.url).searchParams.get('next') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { next, ...body } = sent.body;
  const reply = await post(context, '/api/accounts/password-resets', body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const { resetId, channel, to } = reply.data as CodeSent;
  return redirect(withNext(`/${params.lang}/forgot/confirm?${new URLSearchParams({ id: resetId, by: channel, to })}`, typeof next === 'string' ? next : null), { status: 303 });
}

export default function Forgot({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.forgot.title')}
      lead={t('pages.forgot.lead')}
      description={t('pages.forgot.description')}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <TextField name="login" label={t('pages.fields.login')} autoComplete="username" ltr />
          {next && <input type="hidden" name="next" value={next} />}
          <SubmitButton>{t('pages.forgot.send')}</SubmitButton>
        </ApiForm>
      </Card>
      <p className={styles.ways}>
        <Link to={withNext(`/${lang}/sign-in`, next)}>{t('pages.forgot.to_sign_in')}</Link>
      </p>
    </Page>
  );
}
