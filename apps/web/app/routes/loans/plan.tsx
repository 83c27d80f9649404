// The plan and its tables to be read, by whoever may see the file.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { readChoices } from '../../loans/choices';
import { useMe } from '../../lib/me';
import { PlanReading } from '../../loans/plan-view';
import type { PlanView } from '../../plan/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/plan';

export async function loader({ params: { lang, id }, context }: Route.LoaderArgs) {
  const [plan, choices] = await Promise.all([get<PlanView>(context, `/api/loans/applications/${id}/plan`), readChoices(context, lang as 'ar')]);
  return { plan, choices };
}

export default function Plan({ loaderData: { plan, choices } }: Route.ComponentProps) {
  const t = useTexts('plan');
  const lang = useLang();
  const me = useMe();
  const place = plan.founders.some((founder) => founder.me) ? 'loan' : me?.roles.includes('officer') ? 'officer/applications' : undefined;
  return (
    <Page
      above={t('screen.view.title')}
      title={plan.projectTitle}
      {...(place ? { back: { to: `/${lang}/${place}/${plan.applicationId}`, label: t('screen.view.back_to_file') } } : {})}
    >
      <PlanReading plan={plan} choices={choices} />
    </Page>
  );
}
