// The plan and its tables to be read, by whoever may see the file.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { readChoices } from '../../loans/choices';
import { PlanReading } from '../../loans/plan-view';
import type { PlanView } from '../../plan/views';
import { useTexts } from '../../texts';
import type { Route } from './+types/plan';

export async function loader({ params: { lang, id }, context }: Route.LoaderArgs) {
  const [plan, choices] = await Promise.all([get<PlanView>(context, `/api/loans/applications/${id}/plan`), readChoices(context, lang as 'ar')]);
  return { plan, choices };
}

export default function Plan({ loaderData: { plan, choices } }: Route.ComponentProps) {
  const t = useTexts('plan');
  return (
    <Page above={t('screen.view.title')} title={plan.projectTitle}>
      <PlanReading plan={plan} choices={choices} />
    </Page>
  );
}
