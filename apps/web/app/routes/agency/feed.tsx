// One address: whether it works, what came each time, and pull, pause, resume, delete.
import { Link } from 'react-router';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, send } from '../../lib/api';
import { count } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/feed';
import { type Feed, type FeedRun, outcomeTones } from './feed-view';
import styles from './import-result.module.css';

/** Form → the message afterwards. */
const moves = { pull: 'offers.feed_pull', pause: 'offers.feed_pause', resume: 'offers.feed_resume', end: 'offers.feed_end' } as const;
type Move = keyof typeof moves;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const path = `/api/offers/feeds/${encodeURIComponent(params.id)}`;
  const page = pageIn(new URL(request.url).searchParams);
  const [feed, runs] = await Promise.all([get<Feed>(context, path), get<PageOf<FeedRun>>(context, `${path}/runs${queryOf({ page, pageSize: 10 })}`)]);
  return { feed, runs };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const asked = formIn(form);
  const move: Move = Object.hasOwn(moves, asked) ? (asked as Move) : 'pull';
  const path = `/api/offers/feeds/${encodeURIComponent(params.id)}`;
  const reply = move === 'end' ? await send(context, 'DELETE', path, undefined, sent.key) : await send(context, 'POST', `${path}/${move}`, {}, sent.key);
  const here = `/${params.lang}/agency/feeds`;
  return isRefused(reply) ? refused(reply, sent) : done(reply, move === 'end' ? here : `${here}/${params.id}`, moves[move]);
}

export default function OneFeed({ loaderData: { feed, runs }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const lang = useLang();
  return (
    <Page
      title={t('feeds.title')}
      lead={
        <bdi dir="ltr" className={styles.value}>
          {feed.url}
        </bdi>
      }
      back={{ to: `/${lang}/agency/feeds`, label: t('feeds.title') }}
      problem={actionData?.problem}
    >
      {feed.failures > 0 && (
        <NextStep icon="alert" title={t('feeds.failing_title')}>
          {runs.items[0]?.message ?? t('feeds.failing_body')}
        </NextStep>
      )}
      <Card>
        <Facts
          facts={[
            { label: t('feeds.state'), value: <StatusBadge tone={feed.state === 'active' ? 'good' : 'wait'}>{t(`feeds.states.${feed.state}`)}</StatusBadge> },
            { label: t('feeds.rhythm'), value: t(`feeds.every.${feed.every}`) },
            { label: t('feeds.source'), value: <bdi>{feed.source}</bdi> },
            { label: t('feeds.holds'), value: t(feed.complete ? 'feeds.whole' : 'feeds.additions') },
            ...(feed.state === 'active' ? [{ label: t('feeds.next'), value: <Moment value={feed.nextAt} /> }] : []),
          ]}
        />
        <Moves active={feed.state === 'active'} />
      </Card>
      <Section title={t('feeds.runs')} id="runs">
        {runs.items.length > 0 ? (
          <Runs runs={runs.items} />
        ) : (
          <EmptyState icon="clock" title={t('feeds.never')}>
            {t('feeds.no_runs')}
          </EmptyState>
        )}
        <Pagination {...runs} />
      </Section>
    </Page>
  );
}

function Moves({ active }: { readonly active: boolean }) {
  const t = useTexts('offers');
  return (
    <div className={styles.moves}>
      {active ? <MoveButton move="pull">{t('feeds.pull')}</MoveButton> : <MoveButton move="resume">{t('feeds.resume')}</MoveButton>}
      {active && (
        <MoveButton move="pause" kind="soft">
          {t('feeds.pause')}
        </MoveButton>
      )}
      <p>{t('feeds.end_help')}</p>
      <MoveButton move="end" kind="danger">
        {t('feeds.end')}
      </MoveButton>
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly FeedRun[] }) {
  const t = useTexts('offers');
  const lang = useLang();
  const figures = (run: FeedRun): Record<string, string> =>
    Object.fromEntries((['created', 'updated', 'removed', 'refused'] as const).map((name) => [name, count(run[name] ?? 0, lang)]));
  const columns: readonly Column<FeedRun>[] = [
    { key: 'at', title: t('feeds.when'), head: true, cell: (run) => <Moment value={run.at} /> },
    {
      key: 'outcome',
      title: t('feeds.what'),
      cell: (run) => (
        <>
          <StatusBadge tone={outcomeTones[run.outcome]}>{t(`feeds.outcomes.${run.outcome}`)}</StatusBadge> {run.byHand && t('feeds.by_hand')}
        </>
      ),
    },
    {
      key: 'why',
      title: t('feeds.why'),
      cell: (run) => (run.importId ? <Link to={`/${lang}/agency/import/${run.importId}`}>{t('feeds.offers_of', figures(run))}</Link> : run.message),
    },
  ];
  return <DataTable caption={t('feeds.runs')} columns={columns} rows={runs} rowKey={({ id }) => id} toneOf={({ outcome }) => (outcome === 'failed' ? 'bad' : undefined)} />;
}
