// Trainings and advisers for my project.
import { Page } from '../../components/page';
import { get } from '../../lib/api';
import { type VentureHelp, VentureView } from '../../matching/venture-view';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/venture';

export const handle = { still: true };

export const loader = ({ context }: Route.LoaderArgs) => get<VentureHelp>(context, '/api/matching/venture');

export default function VenturePage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('venture');
  const lang = useLang();
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: `/${lang}/matches`, label: t('back') }}>
      <VentureView help={loaderData} own />
    </Page>
  );
}
