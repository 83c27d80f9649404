// The firm of a founder as an employer: one press, once the money of the loan is out.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/firm';

interface Firm {
  readonly financed: boolean;
  readonly organisationId: string | null;
}
export const loader = ({ context }: Route.LoaderArgs) => get<Firm>(context, '/api/loans/own-firm');

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/loans/own-firm', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/agency/offers/new`, 'agreement.firm_opened');
}

export default function OwnFirm({ loaderData: { financed, organisationId }, actionData }: Route.ComponentProps) {
  const t = useTexts('agreement');
  const lang = useLang();
  return (
    <Page
      title={t('firm.title')}
      lead={t('firm.lead')}
      back={{ to: `/${lang}/loan`, label: t('firm.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`firm.fields.${path}`)}
      width="text"
    >
      {organisationId ? (
        <NextStep kind="done" icon="check" title={t('firm.there')} action={<ButtonLink to={`/${lang}/agency/offers/new`}>{t('firm.post')}</ButtonLink>}>
          {t('firm.there_body')}
        </NextStep>
      ) : !financed ? (
        <NextStep kind="wait" icon="clock" title={t('firm.later')}>
          {t('firm.later_body')}
        </NextStep>
      ) : (
        <Card>
          <ApiForm state={actionData}>
            <TextField name="nameFr" label={t('firm.fields.nameFr')} help={t('firm.one_is_enough')} maxLength={120} optional="unsaid" />
            <TextField name="nameAr" label={t('firm.fields.nameAr')} maxLength={120} optional="unsaid" />
            <SubmitButton>{t('firm.open')}</SubmitButton>
          </ApiForm>
        </Card>
      )}
    </Page>
  );
}
