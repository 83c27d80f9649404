// What I lack for an occupation: the first of my wishes, or any other.
import { Page } from '../../components/page';
import type { Lang } from '../../i18n';
import { readGap } from '../../matching/gap';
import { GapView } from '../../matching/gap-view';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/gap';

export const handle = { still: true };

export const loader = ({ request, params, context }: Route.LoaderArgs) => readGap(context, request, params.lang as Lang, '/api/matching/gap');

export default function GapPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('gap');
  const lang = useLang();
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: `/${lang}/matches`, label: t('back') }}>
      <GapView page={loaderData} here={`/${lang}/gap`} profile={`/${lang}/profile/wishes?alone`} />
    </Page>
  );
}
