// "I have a code from the counter": the profile and the file that somebody wrote become one's own.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { toSignIn, withNext } from '../../lib/links';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/claim';

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/people/claims', { code: sent.body.code ?? '' }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan`, 'people.claimed');
}

export default function Claim({ actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const lang = useLang();
  const me = useMe();
  const here = `/${lang}/claim`;
  return (
    <Page title={t('claim.title')} lead={t('claim.lead')} problem={actionData?.problem} labelOf={() => t('claim.code')} width="text">
      {me ? (
        <Card>
          <ApiForm state={actionData}>
            <TextField name="code" label={t('claim.code')} help={t('claim.code_help')} ltr maxLength={20} autoComplete="off" />
            <SubmitButton>{t('claim.take')}</SubmitButton>
          </ApiForm>
        </Card>
      ) : (
        <NextStep icon="person" title={t('claim.first')} action={<ButtonLink to={withNext(`/${lang}/sign-up`, here)}>{t('claim.sign_up')}</ButtonLink>}>
          <p>{t('claim.first_body')}</p>
          <ButtonLink to={toSignIn(lang, here)} kind="soft">
            {t('claim.sign_in')}
          </ButtonLink>
        </NextStep>
      )}
    </Page>
  );
}
