// The officer's day: the file with the nearest deadline first; every list of files has an address.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { FilterLinks } from '../../components/filter-links';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { FileTable } from '../../loans/file-table';
import { SearchForm } from '../../loans/search-form';
import { applicationTones } from '../../loans/tones';
import type { ApplicationLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/queue';

const views = ['officer', 'committee', 'applicant', 'all'] as const;
type View = (typeof views)[number];
const states = Object.keys(applicationTones).filter((state) => state !== 'draft');

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const view: View = views.find((one) => one === asked.get('view')) ?? 'officer';
  const [q, state] = [asked.get('q') ?? '', states.find((one) => one === asked.get('state')) ?? ''];
  // who searches looks everywhere, unless a list was chosen
  const turn = state || view === 'all' || (q && !asked.has('view')) ? '' : view;
  const query = new URLSearchParams(Object.entries({ q, state, turn, page: asked.get('page') ?? '' }).filter(([, value]) => value !== ''));
  const [list, mine] = await Promise.all([
    get<Paged<ApplicationLine>>(context, `/api/loans/applications?${query}`),
    get<Paged<ApplicationLine>>(context, '/api/loans/applications?turn=officer&pageSize=1'),
  ]);
  return { list, first: mine.items[0], waiting: mine.total, view: turn === '' ? 'all' : view, q, state };
}

export default function OfficerQueue({ loaderData: { list, first, waiting, view, q, state } }: Route.ComponentProps) {
  const t = useTexts('loans');
  const counter = useTexts('application');
  const lang = useLang();
  const at = (id: string): string => `/${lang}/officer/applications/${id}`;
  return (
    <Page title={t('pages.officer.title')}>
      {first ? (
        <NextStep icon="file" title={t('pages.officer.waiting', { count: waiting })} action={<ButtonLink to={at(first.id)}>{t('pages.officer.open_first')}</ButtonLink>}>
          {t('pages.officer.first', { title: first.projectTitle, name: nameIn(first.personName, lang) || t('pages.shared.nobody') })}
        </NextStep>
      ) : (
        <NextStep kind="done" title={t('pages.officer.none')}>
          {t('pages.officer.none_body')}
        </NextStep>
      )}
      <ButtonLink to={`/${lang}/officer/counter`} kind="soft" icon="hands">
        {counter('counter.link')}
      </ButtonLink>
      <FilterLinks
        name={t('pages.officer.views.name')}
        links={views.map((one) => ({ to: `/${lang}/officer${one === 'officer' ? '' : `?view=${one}`}`, label: t(`pages.officer.views.${one}`), current: one === view }))}
      />
      <SearchForm label={t('pages.officer.find')} q={q} state={state} states={states.map((value) => ({ value, label: t(`states.application.${value}.staff`) }))} />
      {list.items.length === 0 ? (
        <EmptyState icon="search" title={t(q || state ? 'pages.officer.not_found' : 'pages.officer.none')}>
          {t(q || state ? 'pages.officer.not_found_body' : 'pages.officer.none_body')}
        </EmptyState>
      ) : (
        <FileTable files={list.items} caption={t(`pages.officer.views.${view}`)} to={at} />
      )}
      <Pagination {...list} />
    </Page>
  );
}
