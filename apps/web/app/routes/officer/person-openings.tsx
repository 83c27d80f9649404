// What would open most offers to somebody at the counter.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import type { Named } from '../../loans/views';
import { type Openings, OpeningsView } from '../../matching/openings-view';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/person-openings';

interface Person {
  readonly personId: string;
  readonly name: Named;
  readonly hasAccount: boolean;
}

export const handle = { still: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const [person, openings] = await Promise.all([get<Person>(context, `/api/people/${id}`), get<Openings>(context, `/api/matching/people/${id}/openings`)]);
  return { person, openings };
}

export default function PersonOpenings({ loaderData: { person, openings } }: Route.ComponentProps) {
  const t = useTexts('openings');
  const lang = useLang();
  const back = `/${lang}/officer/people/${person.personId}`;
  return (
    <Page title={t('title')} lead={<span dir="auto">{nameIn(person.name, lang)}</span>} back={{ to: back, label: t('back_to_person') }} width="text">
      {/* who has an account tells of herself */}
      <OpeningsView openings={openings} profile={person.hasAccount ? undefined : `${back}/profile`} />
    </Page>
  );
}
