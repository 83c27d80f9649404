// Full runs of the matching: how far the one under way is, started, stopped and taken up again with one button; those before it.
import { useEffect } from 'react';
import { data, useRevalidator } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { ScoreBar } from '../../components/score';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { count } from '../../lib/format';
import { formIn, isRefused, readForm, refused } from '../../lib/forms';
import type { PageOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/runs';
import styles from './admin.module.css';

interface Run {
  readonly id: string;
  readonly state: 'queued' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly percent: number;
  readonly requestedAt: string;
  readonly byItself: boolean;
  readonly endedAt: string | null;
  readonly people: number;
  readonly offers: number;
  readonly shards: number;
  readonly shardsDone: number;
  readonly trouble: string | null;
  readonly allowedMoves: readonly string[];
}

const AGAIN_MS = 3000;
const tones = { queued: 'wait', running: 'info', done: 'good', cancelled: 'calm', failed: 'bad' } as const;
const moves = { start: 'matching.run_asked', cancel: 'matching.run_cancelled', resume: 'matching.run_resumed' } as const;

export const loader = ({ request, context }: Route.LoaderArgs) =>
  get<PageOf<Run>>(context, `/api/matching/runs?page=${Number(new URL(request.url).searchParams.get('page')) || 1}`);

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const move = formIn(form) as keyof typeof moves;
  if (!Object.hasOwn(moves, move)) throw data(null, { status: 404 });
  const sent = readForm(form);
  const reply = await post(context, move === 'start' ? '/api/matching/runs' : `/api/matching/runs/${String(form.get('id'))}/${move}`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/admin/runs`, moves[move]);
}

export default function Runs({ loaderData: { items, page, pageSize, total }, actionData }: Route.ComponentProps) {
  const t = useTexts('matching');
  const lang = useLang();
  const open = page === 1 ? items.find(({ state }) => state === 'queued' || state === 'running') : undefined;
  const resumable = page === 1 && !open ? items.find(({ allowedMoves }) => allowedMoves.includes('resume')) : undefined;
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => void revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [open, revalidate]);
  return (
    <Page title={t('pages.runs.title')} lead={t('pages.runs.lead')} back={{ to: `/${lang}/admin`, label: t('pages.runs.back') }} problem={actionData?.problem}>
      {open ? (
        <UnderWay run={open} />
      ) : resumable ? (
        <NextStep
          title={t('pages.runs.stopped')}
          action={
            <div className={styles.buttons}>
              <MoveButton move="resume" fields={{ id: resumable.id }}>
                {t('moves.resume')}
              </MoveButton>
              <MoveButton move="start" kind="soft">
                {t('pages.runs.start')}
              </MoveButton>
            </div>
          }
        >
          <Bars run={resumable} />
        </NextStep>
      ) : (
        <NextStep
          kind="done"
          title={t('pages.runs.idle')}
          action={
            <MoveButton move="start" kind="soft">
              {t('pages.runs.start')}
            </MoveButton>
          }
        >
          {t('pages.runs.start_body')}
        </NextStep>
      )}
      <Section title={t('pages.runs.past')}>
        {items.length > 0 ? (
          <History items={items} />
        ) : (
          <EmptyState icon="clock" title={t('pages.runs.none')}>
            {t('pages.runs.lead')}
          </EmptyState>
        )}
        <Pagination page={page} pageSize={pageSize} total={total} />
      </Section>
    </Page>
  );
}

function UnderWay({ run }: { readonly run: Run }) {
  const t = useTexts('matching');
  const lang = useLang();
  return (
    <NextStep
      kind="wait"
      title={t('pages.runs.under_way')}
      action={
        <div className={styles.buttons}>
          <ButtonLink to={`/${lang}/admin/runs`} kind="soft" reload>
            {t('pages.runs.look')}
          </ButtonLink>
          <MoveButton move="cancel" kind="danger" fields={{ id: run.id }}>
            {t('moves.cancel')}
          </MoveButton>
        </div>
      }
    >
      <Bars run={run} />
      <p>{t('pages.runs.under_way_body')}</p>
    </NextStep>
  );
}

function Bars({ run: { percent, shards, shardsDone } }: { readonly run: Run }) {
  const t = useTexts('matching');
  return (
    <>
      <div role="progressbar" aria-label={t('pages.runs.progress')} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
        <ScoreBar label={t('pages.runs.progress')} value={percent} max={100} />
      </div>
      {shards > 0 && <ScoreBar label={t('pages.runs.parts')} value={shardsDone} max={shards} />}
    </>
  );
}

function History({ items }: { readonly items: readonly Run[] }) {
  const t = useTexts('matching');
  const lang = useLang();
  return (
    <DataTable
      caption={t('pages.runs.past')}
      rows={items}
      rowKey={({ id }) => id}
      toneOf={({ state }) => (state === 'failed' ? 'bad' : undefined)}
      columns={[
        { key: 'asked', title: t('pages.runs.asked'), head: true, cell: ({ requestedAt }) => <Moment value={requestedAt} /> },
        { key: 'state', title: t('pages.runs.state'), cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`states.run.${state}`)}</StatusBadge> },
        { key: 'by', title: t('pages.runs.by'), cell: ({ byItself }) => t(byItself ? 'pages.runs.by_itself' : 'pages.runs.by_hand') },
        { key: 'ended', title: t('pages.runs.ended'), cell: ({ endedAt }) => endedAt && <Moment value={endedAt} /> },
        { key: 'people', title: t('pages.runs.people'), number: true, cell: ({ people }) => <bdi>{count(people, lang)}</bdi> },
        { key: 'offers', title: t('pages.runs.offers'), number: true, cell: ({ offers }) => <bdi>{count(offers, lang)}</bdi> },
        { key: 'trouble', title: t('pages.runs.trouble'), cell: ({ trouble }) => trouble && <span dir="ltr">{trouble}</span> },
      ]}
    />
  );
}
