// The officer's day: own files by deadline, then what nobody works on; every list of files has an address.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { FilterLinks } from '../../components/filter-links';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { DeskLine } from '../../loans/desk-views';
import { FileTable } from '../../loans/file-table';
import { SearchForm } from '../../loans/search-form';
import { applicationTones } from '../../loans/tones';
import type { ApplicationLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/queue';

const views = ['mine', 'unassigned', 'typing', 'officer', 'committee', 'applicant', 'all'] as const;
type View = (typeof views)[number];
/** Lists of the desk, by the name that the API has for them. */
const desk: Readonly<Partial<Record<View, string>>> = { mine: 'mine', unassigned: 'unassigned', typing: 'typing', officer: 'all' };
const states = Object.keys(applicationTones).filter((state) => state !== 'draft');

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const [q, state] = [asked.get('q') ?? '', states.find((one) => one === asked.get('state')) ?? ''];
  const one = (name: string) => get<Paged<DeskLine>>(context, `/api/loans/desk?view=${name}&pageSize=1`);
  const [mine, free] = await Promise.all([one('mine'), one('unassigned')]);
  // nothing in hand: what nobody works on comes first; who searches looks everywhere
  const usual: View = q || state ? 'all' : mine.total > 0 ? 'mine' : 'unassigned';
  const view = (state ? 'all' : views.find((name) => name === asked.get('view'))) ?? usual;
  const page = asked.get('page') ?? '';
  const turn = view === 'all' ? '' : view;
  const query = new URLSearchParams(
    Object.entries({ q, state, turn: view === 'mine' || view === 'unassigned' ? 'officer' : view === 'typing' ? '' : turn, page }).filter(([, value]) => value !== ''),
  );
  const list =
    desk[view] && !q
      ? await get<Paged<DeskLine>>(context, `/api/loans/desk?view=${desk[view]}&page=${page || '1'}`)
      : await get<Paged<ApplicationLine>>(context, `/api/loans/applications?${query}`);
  return { list, first: mine.items[0] ?? free.items[0], mine: mine.total, free: free.total, view, q, state };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const id = String(sent.body.id);
  const reply = await post(context, `/api/loans/applications/${id}/take`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${id}`, 'instruction.taken');
}

export default function OfficerQueue({ loaderData: { list, first, mine, free, view, q, state }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('instruction');
  const counter = useTexts('application');
  const lang = useLang();
  const at = (id: string): string => `/${lang}/officer/applications/${id}`;
  const none = q || state ? t('pages.officer.not_found') : view === 'mine' || view === 'unassigned' || view === 'typing' ? words(`desk.none.${view}`) : t('pages.officer.none');
  return (
    <Page title={t('pages.officer.title')} problem={actionData?.problem}>
      {first ? (
        <NextStep
          icon="file"
          title={mine > 0 ? words('desk.waiting', { count: mine }) : words('desk.free', { count: free })}
          action={<ButtonLink to={at(first.id)}>{t('pages.officer.open_first')}</ButtonLink>}
        >
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
      <ButtonLink to={`/${lang}/officer/team`} kind="soft">
        {words('desk.team')}
      </ButtonLink>
      <FilterLinks name={words('desk.views.name')} links={views.map((one) => ({ to: `/${lang}/officer?view=${one}`, label: words(`desk.views.${one}`), current: one === view }))} />
      <SearchForm label={t('pages.officer.find')} q={q} state={state} states={states.map((value) => ({ value, label: t(`states.application.${value}.staff`) }))} />
      {list.items.length === 0 ? (
        <EmptyState icon="search" title={none}>
          {t(q || state ? 'pages.officer.not_found_body' : 'pages.officer.none_body')}
        </EmptyState>
      ) : (
        <FileTable files={list.items} caption={words(`desk.views.${view}`)} to={at} desk={desk[view] !== undefined && !q} />
      )}
      <Pagination {...list} />
    </Page>
  );
}
