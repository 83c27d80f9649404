// From an address to a code: who one is here, where the code goes, a password. Organisations are invited, so `?as=agency` says how.
import { Link, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { RadioCards } from '../../components/choice-fields';
import type { IconName } from '../../components/icon';
import { Card, Page } from '../../components/page';
import { PasswordField } from '../../components/password-field';
import { Steps } from '../../components/steps';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import type { Lang } from '../../i18n';
import { post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { safeNext, withNext } from '../../lib/links';
import { readMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/sign-up';
import styles from './accounts.module.css';

interface CodeSent {
  readonly signUpId: string;
  readonly channel: 'email' | 'phone';
  readonly to: string;
}
const roles = [
  ['founder', 'loan'],
  ['job_seeker', 'work'],
  ['mentor', 'mentor'],
] as const satisfies readonly (readonly [string, IconName])[];

/** Address of the page that takes the code; only the masked address stands in it. */
const toConfirm = (lang: Lang, { signUpId, channel, to }: CodeSent, next: string | null): string =>
  withNext(`/${lang}/sign-up/confirm?${new URLSearchParams({ id: signUpId, by: channel, to })}`, next);

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const lang = params.lang as Lang;
  if (await readMe(request, context)) throw redirect(safeNext(query.get('next'), lang));
  return { as: query.get('as') ?? '', next: query.get('next') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { next, ...body } = sent.body;
  const reply = await post(context, '/api/accounts/sign-up', body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return redirect(toConfirm(params.lang as Lang, reply.data as CodeSent, typeof next === 'string' ? next : null), { status: 303 });
}

export default function SignUp({ loaderData: { as, next }, actionData }: Route.ComponentProps) {
  const t = useTexts('accounts');
  const lang = useLang();
  if (as === 'agency') return <ForOrganisations />;
  const known = roles.find(([role]) => role === as)?.[0];
  return (
    <Page
      title={t('pages.sign_up.title')}
      lead={t('pages.sign_up.lead')}
      description={t('pages.sign_up.description')}
      problem={actionData?.problem}
      labelOf={(path) => t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <RadioCards name="role" label={t('pages.fields.role')} defaultValue={known} options={roles.map(([value, icon]) => ({ value, icon, label: t(`roles.${value}`) }))} />
          <TextField name="login" label={t('pages.fields.login')} help={t('pages.sign_up.login_help')} autoComplete="username" ltr />
          <PasswordField name="password" label={t('pages.fields.password')} help={t('pages.sign_up.password_help')} fresh />
          {next && <input type="hidden" name="next" value={next} />}
          <SubmitButton>{t('pages.sign_up.send')}</SubmitButton>
        </ApiForm>
      </Card>
      <ul className={styles.ways}>
        <li>
          {t('pages.sign_up.known')} <Link to={withNext(`/${lang}/sign-in`, next)}>{t('pages.sign_up.to_sign_in')}</Link>
        </li>
        <li>
          {t('pages.sign_up.organisation')} <Link to={`/${lang}/sign-up?as=agency`}>{t('pages.sign_up.to_organisation')}</Link>
        </li>
      </ul>
    </Page>
  );
}

const invitation = ['come', 'enter', 'publish'] as const;

/** An organisation speaks in public: somebody checks who it is first. */
function ForOrganisations() {
  const t = useTexts('accounts');
  const lang = useLang();
  return (
    <Page
      title={t('pages.organisations.title')}
      lead={t('pages.organisations.lead')}
      back={{ to: `/${lang}/sign-up`, label: t('pages.sign_up.title') }}
      description={t('pages.organisations.description')}
      width="text"
    >
      <Card>
        <Steps steps={invitation.map((name) => ({ title: t(`pages.organisations.${name}.title`), body: t(`pages.organisations.${name}.body`), state: 'plain' }))} />
      </Card>
      <div className={styles.buttons}>
        <ButtonLink to={`/${lang}/sign-in`}>{t('pages.organisations.sign_in')}</ButtonLink>
        <ButtonLink to={`/${lang}/offers`} kind="soft">
          {t('pages.organisations.see_offers')}
        </ButtonLink>
      </div>
    </Page>
  );
}
