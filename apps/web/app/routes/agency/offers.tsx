// What our organisation offers: the state of each offer, and the next thing to do with it.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { get } from '../../lib/api';
import { inLang } from '../../lib/format';
import { moveOffer, toneOf } from '../../lib/offer-moves';
import { type Listed, type OwnOffer, pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/offers';

const states = ['published', 'draft', 'review', 'paused', 'filled', 'expired', 'cancelled'] as const;
/** In the list only what puts an offer on line; the rest is on its page. */
const quick: readonly string[] = ['publish', 'resume'];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const state = states.find((one) => one === asked.get('state')) ?? '';
  const [offers, organisations] = await Promise.all([
    get<PageOf<OwnOffer>>(context, `/api/offers/mine${queryOf({ state, page: pageIn(asked), pageSize: 12 })}`),
    get<Listed<{ readonly id: string }>>(context, '/api/organisations/mine'),
  ]);
  return { offers, state, member: organisations.items.length > 0 };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  return moveOffer(context, form, String(form.get('offer')), `/${params.lang}/agency/offers`);
}

export default function OurOffers({ loaderData: { offers, state, member }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const lang = useLang();
  const to = (wanted: string): string => `/${lang}/agency/offers${queryOf({ state: wanted })}`;
  const links = ['', ...states].map((one) => ({ to: to(one), label: one === '' ? t('pages.own.all') : t(`states.offer.${one}.partner`), current: one === state }));
  const actions = member && (
    <>
      <ButtonLink to={`/${lang}/agency/offers/new`}>{t('pages.own.new')}</ButtonLink>
      <ButtonLink to={`/${lang}/agency/import`} kind="soft" icon="upload">
        {t('pages.own.import')}
      </ButtonLink>
      <ButtonLink to={`/${lang}/offers/twins`} kind="soft" icon="search">
        {t('twins.to')}
      </ButtonLink>
      <ButtonLink to={`/${lang}/agency/keys`} kind="soft" icon="lock">
        {t('pages.own.keys')}
      </ButtonLink>
      <ButtonLink to={`/${lang}/agency/organisations`} kind="soft" icon="agency">
        {t('pages.own.team')}
      </ButtonLink>
    </>
  );
  return (
    <Page title={t('pages.own.title')} lead={t('pages.own.lead')} actions={actions} problem={actionData?.problem}>
      {(offers.total > 0 || state !== '') && <FilterLinks name={t('pages.own.by_state')} links={links} />}
      {offers.items.length > 0 ? <Table offers={offers.items} /> : <Nothing state={state} member={member} />}
      <Pagination {...offers} />
    </Page>
  );
}

function Table({ offers }: { readonly offers: readonly OwnOffer[] }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const columns: Column<OwnOffer>[] = [
    {
      key: 'title',
      title: t('fields.title'),
      head: true,
      cell: (offer) => (
        <Link to={`/${lang}/agency/offers/${offer.id}`} dir="auto">
          {offer.title}
        </Link>
      ),
    },
    { key: 'state', title: t('pages.own.state'), cell: (offer) => <StatusBadge tone={toneOf(offer.state)}>{t(`states.offer.${offer.state}.partner`)}</StatusBadge> },
    { key: 'kind', title: t('fields.kind'), cell: (offer) => web(`offer.kind.${offer.kind}`) },
    { key: 'place', title: t('fields.communeCode'), cell: (offer) => (offer.remote ? web('offer.remote') : inLang(offer.commune?.label, lang) || web('offer.whole_country')) },
    { key: 'closes', title: t('fields.closesOn'), cell: (offer) => offer.closesOn && <Day value={offer.closesOn} short /> },
    {
      key: 'move',
      title: t('pages.own.next'),
      cell: (offer) => {
        const move = offer.allowedMoves.find((one) => quick.includes(one));
        return (
          move && (
            <MoveButton move={move} fields={{ offer: offer.id }} kind="soft">
              {t(`moves.${move}`)}
            </MoveButton>
          )
        );
      },
    },
  ];
  return <DataTable caption={t('pages.own.title')} columns={columns} rows={offers} rowKey={(offer) => offer.id} />;
}

function Nothing({ state, member }: { readonly state: string; readonly member: boolean }) {
  const t = useTexts('offers');
  const lang = useLang();
  if (!member) {
    return (
      <EmptyState icon="agency" title={t('pages.own.no_organisation')}>
        {t('pages.own.no_organisation_body')}
      </EmptyState>
    );
  }
  if (state !== '') {
    return (
      <EmptyState icon="file" title={t('pages.own.none_in_state')} action={<ButtonLink to={`/${lang}/agency/offers`}>{t('pages.own.all')}</ButtonLink>}>
        {t('pages.own.none_in_state_body')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="work" title={t('pages.own.empty')} action={<ButtonLink to={`/${lang}/agency/offers/new`}>{t('pages.own.new')}</ButtonLink>}>
      {t('pages.own.empty_body')}
    </EmptyState>
  );
}
