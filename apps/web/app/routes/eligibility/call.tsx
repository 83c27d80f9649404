// "Call me back": a phone number with consent, beside the answers. The only thing of a first look that is kept.
import { ApiForm } from '../../components/api-form';
import { CheckboxField } from '../../components/choice-fields';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { PhoneField, TextField } from '../../components/text-field';
import { answersIn, queryOf } from '../../eligibility/questions';
import { done, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/call';

/** The sentence that stands on this page (`consent.call_back_1`), and the days it names. */
const CONSENT = 'call_back_1';
const DAYS = 90;

export const loader = ({ request }: Route.LoaderArgs) => ({ answers: answersIn(new URL(request.url).searchParams) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const answers = answersIn(new URL(request.url).searchParams);
  const sent = readForm(await request.formData(), { booleans: ['consent'], nulls: ['firstName'] });
  const reply = await post(context, '/api/loans/leads', { phone: '', ...sent.body, consentVersion: CONSENT, language: params.lang, answers }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/eligibility?${queryOf(answers)}`, 'eligibility.kept');
}

export default function CallMe({ loaderData: { answers }, actionData }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (
    <Page
      title={t('pages.call.title')}
      lead={t('pages.call.lead')}
      back={{ to: `/${lang}/eligibility?${queryOf(answers)}`, label: t('pages.call.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <PhoneField name="phone" label={t('pages.call.phone')} />
          <TextField name="firstName" label={t('pages.call.firstName')} optional autoComplete="given-name" maxLength={60} />
          <CheckboxField name="consent" label={t(`consent.${CONSENT}`, { days: DAYS })} />
          <SubmitButton>{t('pages.call.send')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
