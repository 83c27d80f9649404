// Joining a project by the code that a founder gave.
import { redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { NextStep } from '../../components/next-step';
import { Card, Page } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, post } from '../../lib/api';
import { isRefused, problemOf, readForm, refused } from '../../lib/forms';
import { nameIn } from '../../lib/format';
import type { Named } from '../../loans/views';
import styles from '../../plan/plan.module.css';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/join';

interface Look {
  readonly projectTitle: string;
  readonly invitedBy: Named;
}

export async function loader({ request, params: { lang }, context }: Route.LoaderArgs) {
  const me = await get<{ profile: object | null }>(context, '/api/people/me/profile');
  if (!me.profile) throw redirect(`/${lang}/profile`);
  const code = new URL(request.url).searchParams.get('code') ?? '';
  if (code === '') return { code, look: undefined, problem: undefined };
  const reply = await post(context, '/api/loans/invitations/look', { code }, crypto.randomUUID());
  return isRefused(reply) ? { code, look: undefined, problem: problemOf(reply) } : { code, look: reply.data as Look, problem: undefined };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  if (sent.form !== 'accept') return redirect(`/${lang}/loan/join?code=${encodeURIComponent(String(sent.body.code ?? ''))}`, 303);
  const reply = await post(context, '/api/loans/invitations/accept', { code: sent.body.code }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/${(reply.data as { id: string }).id}/edit/loan`, 'plan.joined');
}

export default function Join({ loaderData: { code, look, problem }, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const loans = useTexts('loans');
  const lang = useLang();
  return (
    <Page
      title={t('screen.join.title')}
      lead={t('screen.join.lead')}
      back={{ to: `/${lang}/loan`, label: loans('pages.shared.back_loan') }}
      problem={actionData?.problem ?? problem}
      labelOf={() => t('screen.join.code')}
      width="text"
    >
      {look ? (
        <NextStep
          icon="hands"
          title={t('screen.join.asks', { name: nameIn(look.invitedBy, lang), title: look.projectTitle })}
          action={
            <MoveButton move="accept" fields={{ code }}>
              {t('screen.join.accept')}
            </MoveButton>
          }
        />
      ) : (
        <Card>
          <ApiForm state={actionData}>
            <div className={styles.fields}>
              <TextField
                name="code"
                label={t('screen.join.code')}
                defaultValue={code}
                maxLength={40}
                ltr
                short
                {...(problem?.fields['code'] ? { error: problem.fields['code'] } : {})}
              />
              <SubmitButton>{t('screen.join.look')}</SubmitButton>
            </div>
          </ApiForm>
        </Card>
      )}
    </Page>
  );
}
