// Somebody of the municipality begins to speak for it: its missions, worksites and calls are posted like the offers of any organisation.
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { done, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/town';

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, '/api/organisations/municipality/join', {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/agency/offers/new`, 'organisations.town_joined');
}

export default function Town({ actionData }: Route.ComponentProps) {
  const t = useTexts('organisations');
  return (
    <Page title={t('town.title')} lead={t('town.lead')} back={{ to: `/${useLang()}/my`, label: t('town.back') }} problem={actionData?.problem} width="text">
      <NextStep icon="agency" title={t('town.step')} action={<MoveButton move="join">{t('town.join')}</MoveButton>}>
        {t('town.body')}
      </NextStep>
    </Page>
  );
}
