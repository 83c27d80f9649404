// What was sent to a person and why, or why not: for staff.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import type { Named } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import { type Lines, MessageLines } from './lines';
import type { Route } from './+types/person';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const page = new URL(request.url).searchParams.get('page') ?? '';
  const [person, lines] = await Promise.all([
    get<{ name: Named; personId: string }>(context, `/api/people/${id}`),
    get<Lines>(context, `/api/reminders/people/${id}${/^\d{1,5}$/.test(page) ? `?page=${page}` : ''}`),
  ]);
  return { person, lines };
}

export default function PersonMessages({ loaderData: { person, lines } }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  const name = nameIn(person.name, lang);
  return (
    <Page title={t('pages.of_person')} lead={t('pages.of_person_lead')} back={{ to: `/${lang}/officer/people/${person.personId}`, label: name }}>
      <MessageLines lines={lines} caption={t('pages.of_person')} />
    </Page>
  );
}
