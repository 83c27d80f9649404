// The code comes back with a new password. As after sign-up, everything the page needs stands in its address.
import { Link, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Card, Page } from '../../components/page';
import { PasswordField } from '../../components/password-field';
import { SubmitButton } from '../../components/submit-button';
import { CodeField } from '../../components/text-field';
import { Reference } from '../../components/values';
import type { Lang } from '../../i18n';
import { done, getIfThere, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { MASKED, safeNext, withNext } from '../../lib/links';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new-password';
import styles from './accounts.module.css';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const [id, to] = [query.get('id') ?? '', query.get('to') ?? ''];
  if (!/^[0-9a-f-]{36}$/.test(id)) throw redirect(`/${params.lang}/forgot`);
  const demo = (await getIfThere(context, '/api/outbox?to=nobody')) !== undefined;
  return { id, to: MASKED.test(to) ? to : '', by: query.get('by') === 'phone' ? 'phone' : 'email', next: query.get('next'), demo };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { next, ...body } = sent.body;
  const reply = await post(context, '/api/accounts/password-resets/confirm', body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, safeNext(typeof next === 'string' ? next : null, params.lang as Lang), 'accounts.password_saved');
}

export default function NewPassword({ loaderData: { id, to, by, next, demo }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.new_password.title')}
      lead={
        <>
          {t(`pages.new_password.sent_by_${by}`)} {to && <Reference value={to} />}
        </>
      }
      back={{ to: withNext(`/${lang}/forgot`, next), label: t('pages.confirm.change') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <input type="hidden" name="resetId" value={id} />
          {next && <input type="hidden" name="next" value={next} />}
          <CodeField name="code" label={t('pages.fields.code')} help={t('pages.confirm.code_help')} />
          <PasswordField name="password" label={t('pages.new_password.password')} help={t('pages.sign_up.password_help')} fresh />
          <SubmitButton>{t('pages.new_password.send')}</SubmitButton>
        </ApiForm>
      </Card>
      {demo && (
        <Card>
          <p>{t('pages.confirm.demo')}</p>
          <ButtonLink to={`/${lang}/demo/outbox`} kind="soft">
            {t('pages.confirm.to_outbox')}
          </ButtonLink>
        </Card>
      )}
      <p>{t('pages.new_password.nothing_came')}</p>
      <p className={styles.ways}>
        <Link to={withNext(`/${lang}/forgot`, next)}>{t('pages.new_password.again')}</Link>
        <Link to={withNext(`/${lang}/sign-in`, next)}>{t('pages.confirm.to_sign_in')}</Link>
      </p>
    </Page>
  );
}
