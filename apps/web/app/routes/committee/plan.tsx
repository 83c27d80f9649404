// The plan and its tables of a file on the agenda, while its members may read it.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { readChoices } from '../../loans/choices';
import { PlanReading } from '../../loans/plan-view';
import type { PlanView } from '../../plan/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/plan';

export async function loader({ params: { lang, id }, context }: Route.LoaderArgs) {
  const [plan, choices] = await Promise.all([get<PlanView>(context, `/api/loans/committee/items/${id}/plan`), readChoices(context, lang as 'ar')]);
  return { plan, choices, id };
}

export default function CommitteePlan({ loaderData: { plan, choices, id } }: Route.ComponentProps) {
  const t = useTexts('plan');
  return (
    <Page above={t('screen.view.title')} title={plan.projectTitle} back={{ to: `/${useLang()}/committee/items/${id}`, label: t('screen.view.back_to_file') }}>
      <PlanReading plan={plan} choices={choices} />
    </Page>
  );
}
