// Messages as a table: what, by which way, when, and what became of it in words.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { Moment } from '../../components/values';
import { useLang, useTexts } from '../../texts';

export interface Line {
  readonly id: string;
  readonly kind: string;
  readonly channel: 'mail' | 'sms';
  readonly dueAt: string;
  readonly over: boolean;
  readonly state: 'pending' | 'claimed' | 'sent' | 'failed' | 'expired' | 'suppressed' | 'review';
  readonly reason: string | null;
  readonly hold: string | null;
  readonly attempts: number;
  readonly sentAt: string | null;
  readonly delivery: 'delivered' | 'undelivered' | null;
  readonly standsIn: boolean;
  readonly to: string | null;
}
export interface Lines {
  readonly items: readonly Line[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

const tones = { pending: 'wait', claimed: 'wait', sent: 'good', failed: 'bad', expired: 'calm', suppressed: 'calm', review: 'act' } as const;

export function MessageLines({ lines, caption, withName = false, act }: { lines: Lines; caption: string; withName?: boolean; act?: (line: Line) => ReactNode }) {
  const t = useTexts('reminders');
  const lang = useLang();
  if (lines.total === 0) return <EmptyState icon="check" title={t('pages.none')} />;
  const columns: Column<Line>[] = [
    { key: 'kind', title: t('pages.what'), cell: ({ id, kind }) => <Link to={`/${lang}/messages/${id}`}>{t(`kinds.${kind}`)}</Link>, head: true },
    ...(withName ? [{ key: 'to', title: t('pages.to'), cell: ({ to }: Line) => <bdi>{to}</bdi> }] : []),
    {
      key: 'channel',
      title: t('pages.way'),
      cell: ({ channel, standsIn }) => (
        <>
          {t(`channels.${channel}`)}
          {standsIn && ` · ${t('pages.stands_in')}`}
        </>
      ),
    },
    { key: 'at', title: t('pages.when'), cell: ({ sentAt, dueAt }) => <Moment value={sentAt ?? dueAt} /> },
    {
      key: 'state',
      title: t('pages.became'),
      cell: ({ state, reason, hold, delivery, attempts }) => (
        <>
          <StatusBadge tone={delivery === 'undelivered' ? 'bad' : tones[state]}>{delivery ? t(`pages.${delivery}`) : t(`states.${state}`)}</StatusBadge>
          {(reason ?? hold) && <p>{reason ? t(`silences.${reason}`) : t(`holds.${hold}`)}</p>}
          {attempts > 0 && state !== 'sent' && <p>{t('pages.tries', { count: attempts })}</p>}
        </>
      ),
    },
    ...(act ? [{ key: 'act', title: t('pages.decide'), cell: act }] : []),
  ];
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={lines.items} rowKey={({ id }) => id} />
      <Pagination page={lines.page} pageSize={lines.pageSize} total={lines.total} />
    </>
  );
}
