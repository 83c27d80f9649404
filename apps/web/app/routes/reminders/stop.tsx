// The link at the foot of a mail: one button, no sign-in.
import { ApiForm } from '../../components/api-form';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { redirect } from 'react-router';
import { useTexts } from '../../texts';
import type { Route } from './+types/stop';

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  return { token: (searchParams.get('token') ?? '').slice(0, 400), over: searchParams.has('over') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/reminders/stop', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : redirect(`/${params.lang}/messages/stop?over`, { status: 303 });
}

export default function Stop({ loaderData: { token, over }, actionData }: Route.ComponentProps) {
  const t = useTexts('reminders');
  return (
    <Page title={t(over ? 'pages.stopped' : 'pages.stop')} problem={actionData?.problem} width="text">
      {over ? (
        <NextStep kind="done" icon="check" title={t('pages.stopped_lead')} />
      ) : (
        <ApiForm state={actionData}>
          <p>{t('pages.stop_lead')}</p>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t('pages.stop_do')}</SubmitButton>
        </ApiForm>
      )}
    </Page>
  );
}
