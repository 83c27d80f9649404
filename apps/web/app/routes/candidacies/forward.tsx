// For the officer: candidacies for organisations for which nobody speaks yet, the oldest first.
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { ReceivedCard } from '../../components/received-card';
import { TellCard } from '../../components/tell-card';
import { done, get, post } from '../../lib/api';
import type { Candidate } from '../../lib/candidacies';
import { isRefused, readForm, refused } from '../../lib/forms';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/forward';

const shows = ['waiting', 'handed_over', 'to_tell'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const show = shows.find((one) => one === asked.get('show')) ?? 'waiting';
  return { show, list: await get<PageOf<Candidate>>(context, `/api/candidacies/to-forward${queryOf({ show, page: pageIn(asked), pageSize: 12 })}`) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await post(context, `/api/candidacies/${encodeURIComponent(String(sent.body.id))}/told`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/candidacies?show=to_tell`, 'candidacies.told');
}

export default function Forward({ loaderData: { list, show }, actionData }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const here = `/${lang}/officer/candidacies`;
  const links = shows.map((one) => ({ to: one === 'waiting' ? here : `${here}?show=${one}`, label: t(`pages.forward.show.${one}`), current: one === show }));
  return (
    <Page
      title={t('pages.forward.title')}
      lead={t(show === 'to_tell' ? 'pages.forward.lead_tell' : 'pages.forward.lead')}
      back={{ to: `/${lang}/officer`, label: t('pages.forward.back') }}
      problem={actionData?.problem}
    >
      <FilterLinks name={t('pages.forward.title')} links={links} />
      {list.items.length > 0 ? (
        <CardList items={list.items} itemKey={({ id }) => id}>
          {(candidate) => (show === 'to_tell' ? <TellCard candidate={candidate} /> : <ReceivedCard candidate={candidate} withOffer />)}
        </CardList>
      ) : (
        <EmptyState icon="check" title={t(`pages.forward.none.${show}`)}>
          {show === 'waiting' && t('pages.forward.empty_body')}
        </EmptyState>
      )}
      <Pagination {...list} />
    </Page>
  );
}
