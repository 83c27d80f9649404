// Somebody at the counter: what becomes of her candidacies, and the few open offers that fit, each with why and one button.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { OfferCard, type OfferSummary } from '../../components/offer-card';
import { OfferReasons } from '../../components/offer-reasons';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { ScoreRing } from '../../components/score';
import { StatusBadge } from '../../components/status-badge';
import { Day } from '../../components/values';
import { get } from '../../lib/api';
import { candidacyTone, type MyCandidacy } from '../../lib/candidacies';
import { nameIn, townDay } from '../../lib/format';
import { type Listed, pageIn, type PageOf, queryOf, type Reasons } from '../../lib/offers';
import type { Named } from '../../loans/views';
import { type Mission, Missions } from '../../matching/missions';
import { type PersonSchemes, Schemes } from '../../matching/schemes';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/person-offers';

interface Match {
  readonly offer: OfferSummary;
  readonly score: number;
  readonly reasons: Reasons;
}
interface Person {
  readonly personId: string;
  readonly name: Named;
  readonly hasAccount: boolean;
}
const FIRST = 8;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const page = pageIn(new URL(request.url).searchParams);
  const [person, candidacies, matches, missions, schemes] = await Promise.all([
    get<Person>(context, `/api/people/${id}`),
    get<PageOf<MyCandidacy>>(context, `/api/candidacies/people/${id}${queryOf({ page, pageSize: 10 })}`),
    get<Listed<Match>>(context, `/api/matching/people/${id}`),
    get<Listed<Mission>>(context, `/api/matching/people/${id}/missions`),
    get<PersonSchemes>(context, `/api/matching/people/${id}/schemes`),
  ]);
  return { person, candidacies, matches: matches.items.filter(({ offer }) => !offer.mission).slice(0, FIRST), missions: missions.items, schemes };
}

export default function PersonOffers({ loaderData: { person, candidacies, matches, missions, schemes } }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const here = `/${lang}/officer/people/${person.personId}`;
  const columns = useColumns();
  return (
    <Page title={t('pages.counter.title')} lead={<span dir="auto">{nameIn(person.name, lang)}</span>} back={{ to: here, label: t('pages.counter.back') }}>
      {candidacies.items.length > 0 && (
        <Section title={t('pages.counter.candidacies')}>
          <DataTable caption={t('pages.counter.candidacies')} columns={columns} rows={candidacies.items} rowKey={({ id }) => id} />
          <Pagination {...candidacies} />
        </Section>
      )}
      <Section title={t('pages.counter.fit')} lead={t(person.hasAccount ? 'pages.counter.with_account' : 'pages.counter.fit_lead')}>
        {matches.length > 0 ? (
          <CardList items={matches} itemKey={({ offer }) => offer.id}>
            {({ offer, score, reasons }) => (
              <OfferCard offer={offer} aside={<ScoreRing score={score} />}>
                <OfferReasons reasons={reasons} kind={offer.kind} about="candidate" most={4} />
                {!person.hasAccount && (
                  <ButtonLink to={`${here}/offers/${offer.id}`} kind="soft" label={`${t('pages.counter.apply')}: ${offer.title}`}>
                    {t('pages.counter.apply')}
                  </ButtonLink>
                )}
              </OfferCard>
            )}
          </CardList>
        ) : (
          <EmptyState icon="search" title={t('pages.counter.none')} action={<ButtonLink to={here}>{t('pages.counter.complete')}</ButtonLink>}>
            {t('pages.counter.none_body')}
          </EmptyState>
        )}
      </Section>
      {missions.length > 0 && <Missions missions={missions} about="candidate" />}
      <Schemes schemes={schemes} />
    </Page>
  );
}

function useColumns(): readonly Column<MyCandidacy>[] {
  const t = useTexts('candidacies');
  const lang = useLang();
  return [
    {
      key: 'offer',
      title: t('pages.mine.offer'),
      head: true,
      cell: ({ id, offer }) => (
        <Link to={`/${lang}/candidates/${id}`} dir="auto">
          {offer.title}
        </Link>
      ),
    },
    { key: 'state', title: t('pages.mine.state'), cell: ({ kind, state }) => <StatusBadge tone={candidacyTone(state)}>{t(`states.${kind}.${state}.candidate`)}</StatusBadge> },
    { key: 'since', title: t('pages.mine.since'), cell: ({ since }) => <Day value={townDay(since)} short /> },
  ];
}
