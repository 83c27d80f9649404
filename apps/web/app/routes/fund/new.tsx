// A fund for money with rules of its own.
import { ApiForm } from '../../components/api-form';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { FundRulesFields, rulesForm } from '../../fund/fund-rules-fields';
import { readRegions } from '../../fund/regions';
import { done, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Lang } from '../../i18n';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new';

export const loader = async ({ params, context }: Route.LoaderArgs) => ({ regions: await readRegions(context, params.lang as Lang) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), rulesForm);
  const reply = await send(context, 'POST', '/api/loans/funds', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/fund/of/${(reply.data as { code: string }).code}`, 'fund.opened');
}

export default function NewFund({ loaderData: { regions }, actionData }: Route.ComponentProps) {
  const t = useTexts('fund');
  const lang = useLang();
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      back={{ to: `/${lang}/fund`, label: t('one.all_funds') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <TextField name="code" label={t('fields.code')} help={t('help.code')} maxLength={40} ltr short />
          <FundRulesFields regions={regions} />
          <SubmitButton>{t('buttons.open')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
