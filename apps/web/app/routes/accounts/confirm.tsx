// The code comes back and the account is open. Everything the page needs stands in its address: the phone may have closed the tab to show the message.
import { Link, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { CodeField } from '../../components/text-field';
import { Reference } from '../../components/values';
import type { Lang } from '../../i18n';
import { done, getIfThere, post } from '../../lib/api';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import { MASKED, safeNext } from '../../lib/links';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/confirm';
import styles from './accounts.module.css';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const [id, to] = [query.get('id') ?? '', query.get('to') ?? ''];
  if (!/^[0-9a-f-]{36}$/.test(id)) throw redirect(`/${params.lang}/sign-up`);
  const demo = (await getIfThere(context, '/api/outbox?to=nobody')) !== undefined;
  return { id, to: MASKED.test(to) ? to : '', by: query.get('by') === 'phone' ? 'phone' : 'email', next: query.get('next'), demo };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const { next, ...body } = sent.body;
  if (formIn(form) === 'again') {
    const reply = await post(context, '/api/accounts/codes', body, sent.key);
    const { pathname, search } = new URL(request.url);
    return isRefused(reply) ? refused(reply, sent) : done(reply, pathname + search.replace(/&done=[^&]*/, ''), 'accounts.code_sent');
  }
  const reply = await post(context, '/api/accounts/confirm', body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, safeNext(typeof next === 'string' ? next : null, params.lang as Lang), 'accounts.welcome');
}

export default function Confirm({ loaderData: { id, to, by, next, demo }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.confirm.title')}
      lead={
        <>
          {t(`pages.confirm.sent_by_${by}`)} {to && <Reference value={to} />}
        </>
      }
      back={{ to: `/${lang}/sign-up`, label: t('pages.confirm.change') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <input type="hidden" name="signUpId" value={id} />
          {next && <input type="hidden" name="next" value={next} />}
          <CodeField name="code" label={t('pages.fields.code')} help={t('pages.confirm.code_help')} />
          <SubmitButton>{t('pages.confirm.send')}</SubmitButton>
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
      <ApiForm name="again" state={actionData} arrange="row">
        <input type="hidden" name="signUpId" value={id} />
        <p>{t('pages.confirm.nothing_came')}</p>
        <SubmitButton kind="soft">{t('pages.confirm.again')}</SubmitButton>
      </ApiForm>
      <p className={styles.ways}>
        <Link to={`/${lang}/sign-in`}>{t('pages.confirm.to_sign_in')}</Link>
      </p>
    </Page>
  );
}
