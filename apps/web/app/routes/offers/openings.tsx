// What would open most offers to me.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { type Openings, OpeningsView } from '../../matching/openings-view';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/openings';

export const handle = { still: true };

export const loader = ({ context }: Route.LoaderArgs) => get<Openings>(context, '/api/matching/openings');

export default function OpeningsPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('openings');
  const lang = useLang();
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: `/${lang}/matches`, label: t('back') }} width="text">
      <OpeningsView openings={loaderData} profile={`/${lang}/profile`} />
    </Page>
  );
}
