// What runs by itself: whether all of it runs, each job with its last run and the next, the queues, the last failures.
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Moment } from '../../components/values';
import { get } from '../../lib/api';
import { count } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/schedule';

interface Bell {
  readonly name: string;
  readonly sentence: string;
  readonly everySeconds: number | null;
  readonly cron: string | null;
  readonly startedAt: string | null;
  readonly runningUntil: string | null;
  readonly milliseconds: number | null;
  readonly done: number | null;
  readonly failed: number | null;
  readonly trouble: string | null;
  readonly next: string;
  readonly missingSince: string | null;
}
interface Schedule {
  readonly bells: readonly Bell[];
  readonly queues: readonly { readonly queue: string; readonly waiting: number; readonly active: number; readonly delayed: number; readonly failed: number }[] | null;
  readonly failures: readonly {
    readonly id: string;
    readonly name: string;
    readonly startedAt: string;
    readonly done: number;
    readonly failed: number;
    readonly notes: readonly string[];
  }[];
}
const tones = { ok: 'good', never: 'calm', missing: 'bad', failed: 'act', running: 'info' } as const;
const stateOf = (bell: Bell): keyof typeof tones =>
  bell.missingSince ? 'missing' : bell.runningUntil ? 'running' : bell.startedAt === null ? 'never' : bell.trouble || (bell.failed ?? 0) > 0 ? 'failed' : 'ok';

export const loader = ({ context }: Route.LoaderArgs) => get<Schedule>(context, '/api/system/schedule');

export default function SchedulePage({ loaderData: { bells, queues, failures } }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const lang = useLang();
  const missing = bells.filter(({ missingSince }) => missingSince !== null).length;
  const number = (n: number) => <bdi>{count(n, lang)}</bdi>;
  const rhythm = ({ everySeconds, cron }: Bell) => {
    if (cron === null) return everySeconds! % 60 === 0 ? t('schedule.every_min', { count: everySeconds! / 60 }) : t('schedule.every_s', { count: everySeconds! });
    const [minute = '', hour = '', dayOfMonth = '*'] = cron.split(' ');
    const time = `\u2068${hour.padStart(2, '0')}:${minute.padStart(2, '0')}\u2069`;
    return dayOfMonth === '*' ? t('schedule.daily', { time }) : t('schedule.monthly', { time, day: dayOfMonth });
  };
  return (
    <Page title={t('schedule.title')} lead={t('schedule.lead')}>
      {missing > 0 ? (
        <NextStep icon="clock" title={t('schedule.missing', { count: missing })}>
          {t('schedule.missing_body')}
        </NextStep>
      ) : (
        <NextStep kind="done" title={t('schedule.ok')}>
          {t('schedule.ok_body')}
        </NextStep>
      )}
      <DataTable
        caption={t('schedule.title')}
        rows={bells}
        rowKey={({ name }) => name}
        toneOf={(bell) => (stateOf(bell) === 'missing' ? 'bad' : undefined)}
        columns={[
          {
            key: 'job',
            title: t('schedule.job'),
            head: true,
            cell: ({ name, sentence }) => (
              <span lang="en" dir="ltr">
                <strong>{name}</strong>
                <br />
                {sentence}
              </span>
            ),
          },
          { key: 'rhythm', title: t('schedule.rhythm'), cell: rhythm },
          { key: 'last', title: t('schedule.last'), cell: ({ startedAt }) => (startedAt ? <Moment value={startedAt} /> : t('schedule.never')) },
          { key: 'took', title: t('schedule.took'), number: true, cell: ({ milliseconds }) => milliseconds !== null && <bdi>{count(milliseconds, lang)} ms</bdi> },
          {
            key: 'result',
            title: t('schedule.result'),
            cell: (bell) => (
              <>
                <StatusBadge tone={tones[stateOf(bell)]}>{t(`schedule.state.${stateOf(bell)}`)}</StatusBadge>
                {bell.done !== null && <p>{t('schedule.counts', { done: count(bell.done, lang), failed: count(bell.failed ?? 0, lang) })}</p>}
                {bell.trouble && <p dir="ltr">{bell.trouble}</p>}
              </>
            ),
          },
          { key: 'next', title: t('schedule.next'), cell: ({ next }) => <Moment value={next} /> },
        ]}
      />
      <Section title={t('schedule.queues')}>
        {queues === null ? (
          <Notice tone="wait">{t('schedule.away')}</Notice>
        ) : (
          <DataTable
            caption={t('schedule.queues')}
            rows={queues}
            rowKey={({ queue }) => queue}
            columns={[
              { key: 'queue', title: t('schedule.queue'), head: true, cell: ({ queue }) => t(`schedule.queue_names.${queue}`) },
              { key: 'waiting', title: t('schedule.waiting'), number: true, cell: ({ waiting }) => number(waiting) },
              { key: 'active', title: t('schedule.active'), number: true, cell: ({ active }) => number(active) },
              { key: 'delayed', title: t('schedule.delayed'), number: true, cell: ({ delayed }) => number(delayed) },
              { key: 'failed', title: t('schedule.failed'), number: true, cell: ({ failed }) => number(failed) },
            ]}
          />
        )}
      </Section>
      <Section title={t('schedule.failures')}>
        {failures.length === 0 ? (
          <EmptyState icon="check" title={t('schedule.none')} />
        ) : (
          <DataTable
            caption={t('schedule.failures')}
            rows={failures}
            rowKey={({ id }) => id}
            columns={[
              { key: 'job', title: t('schedule.job'), head: true, cell: ({ name }) => <bdi>{name}</bdi> },
              { key: 'at', title: t('schedule.last'), cell: ({ startedAt }) => <Moment value={startedAt} /> },
              { key: 'counts', title: t('schedule.result'), cell: ({ done, failed }) => t('schedule.counts', { done: count(done, lang), failed: count(failed, lang) }) },
              { key: 'notes', title: t('pages.became'), cell: ({ notes }) => <span dir="ltr">{notes.slice(0, 3).join(' · ')}</span> },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
