// Second requests that wait for another person: officer or fund manager.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { Card, Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { Moment, Reference } from '../../components/values';
import { get } from '../../lib/api';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/waiting-requests';

interface Waiting {
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  readonly projectTitle: string;
  readonly askedBy: string;
  readonly askedAt: string;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  return { waiting: await get<Paged<Waiting>>(context, `/api/loans/requests/waiting?page=${Number(new URL(request.url).searchParams.get('page')) || 1}`) };
}

export default function WaitingRequests({ loaderData: { waiting } }: Route.ComponentProps) {
  const t = useTexts('application');
  const lang = useLang();
  return (
    <Page title={t('requests.waiting_title')} lead={t('requests.waiting_lead')} back={{ to: `/${lang}/my`, label: useTexts('documents')('pages.my') }} width="text">
      {waiting.items.length === 0 && (
        <EmptyState icon="file" title={t('requests.waiting_none')}>
          {t('requests.waiting_none_body')}
        </EmptyState>
      )}
      {waiting.items.map((one) => (
        <Card key={one.id}>
          <h2>
            <span dir="auto">{one.projectTitle}</span> · <Reference value={one.number} />
          </h2>
          <Facts
            facts={[
              { label: t('requests.asked_by'), value: <span dir="auto">{one.askedBy}</span> },
              { label: t('requests.asked_on'), value: <Moment value={one.askedAt} /> },
            ]}
          />
          <ButtonLink to={`/${lang}/officer/applications/${one.applicationId}/requests`}>{t('requests.see')}</ButtonLink>
        </Card>
      ))}
      <Pagination {...waiting} />
    </Page>
  );
}
