// The borrower of a late loan tells what happens, before anybody calls.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, RadioCards } from '../../components/choice-fields';
import { Notice } from '../../components/notice';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea, TextField } from '../../components/text-field';
import { difficultyReasons } from '../../arrears/views';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { LoanView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/tell';

export const loader = async ({ params: { id }, context }: Route.LoaderArgs) => ({ loan: await get<LoanView>(context, `/api/loans/${id}`) });

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['tellMentorAmounts'], nulls: ['canPayOn'] });
  const reply = await post(context, `/api/loans/${id}/difficulties`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/loans/${id}`, 'arrears.told');
}

export default function Tell({ loaderData: { loan }, actionData }: Route.ComponentProps) {
  const t = useTexts('arrears');
  const lang = useLang();
  return (
    <Page
      title={t('tell.title')}
      lead={t('tell.lead')}
      back={{ to: `/${lang}/loan/loans/${loan.id}`, label: t('tell.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <RadioCards name="reason" label={t('fields.reason')} options={difficultyReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
          <TextArea name="words" label={t('fields.words')} optional rows={4} maxLength={2000} />
          <TextField name="canPayOn" type="date" label={t('fields.canPayOn')} optional />
          <Notice tone="info">{t('tell.mentor')}</Notice>
          <CheckboxField name="tellMentorAmounts" label={t('fields.tellMentorAmounts')} />
          <SubmitButton>{t('tell.send')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
