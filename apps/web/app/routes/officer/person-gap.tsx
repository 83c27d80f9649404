// What somebody at the counter lacks for an occupation, and which trainings give it.
import { Page } from '../../components/page';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import type { Named } from '../../loans/views';
import { readGap } from '../../matching/gap';
import { GapView } from '../../matching/gap-view';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/person-gap';

interface Person {
  readonly personId: string;
  readonly name: Named;
}

export const handle = { still: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const [person, page] = await Promise.all([get<Person>(context, `/api/people/${id}`), readGap(context, request, params.lang as Lang, `/api/matching/people/${id}/gap`)]);
  return { person, page };
}

export default function PersonGap({ loaderData: { person, page } }: Route.ComponentProps) {
  const t = useTexts('gap');
  const lang = useLang();
  const back = `/${lang}/officer/people/${person.personId}`;
  return (
    <Page title={t('title')} lead={<span dir="auto">{nameIn(person.name, lang)}</span>} back={{ to: back, label: t('back_to_person') }}>
      <GapView page={page} here={`${back}/gap`} profile={`${back}/profile/wishes?alone`} about="candidate" />
    </Page>
  );
}
