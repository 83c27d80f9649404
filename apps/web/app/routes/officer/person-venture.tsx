// Trainings and advisers for the project of somebody at the counter.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import type { Named } from '../../loans/views';
import { type VentureHelp, VentureView } from '../../matching/venture-view';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/person-venture';

interface Person {
  readonly personId: string;
  readonly name: Named;
}

export const handle = { still: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const [person, help] = await Promise.all([get<Person>(context, `/api/people/${id}`), get<VentureHelp>(context, `/api/matching/people/${id}/venture`)]);
  return { person, help };
}

export default function PersonVenture({ loaderData: { person, help } }: Route.ComponentProps) {
  const t = useTexts('venture');
  const lang = useLang();
  return (
    <Page title={t('title')} lead={<span dir="auto">{nameIn(person.name, lang)}</span>} back={{ to: `/${lang}/officer/people/${person.personId}`, label: t('back_to_person') }}>
      <VentureView help={help} own={false} />
    </Page>
  );
}
