// Late loans: the next step first, then all open steps, narrowed by links.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { FilterLinks } from '../../components/filter-links';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { Day, Money } from '../../components/values';
import type { WorkLine } from '../../arrears/views';
import { get } from '../../lib/api';
import { count, nameIn } from '../../lib/format';
import { useMe } from '../../lib/me';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/work';

type Work = Paged<WorkLine> & { readonly byAction: readonly { readonly action: string; readonly count: number }[] };

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const action = asked.get('action') ?? '';
  const query = new URLSearchParams({ page: asked.get('page') ?? '1', ...(action ? { action } : {}) });
  return { work: await get<Work>(context, `/api/loans/arrears?${query}`), action };
}

export default function ArrearsWork({ loaderData: { work, action } }: Route.ComponentProps) {
  const t = useTexts('arrears');
  const lang = useLang();
  const remind = useTexts('reminders');
  const officer = useMe()?.roles.includes('officer') ?? false;
  const [first] = work.items;
  const all = work.byAction.reduce((sum, one) => sum + one.count, 0);
  return (
    <Page
      title={t('work.title')}
      actions={
        <>
          <Link to={`/${lang}/arrears/ladder`}>{t('work.ladder')}</Link>
          {officer && <Link to={`/${lang}/officer/remind?list=late`}>{remind('bulk.link_late')}</Link>}
        </>
      }
    >
      {first ? (
        <NextStep icon="phone" title={t('work.next', { count: work.total })} action={<ButtonLink to={`/${lang}/arrears/loans/${first.loanId}`}>{t('work.open')}</ButtonLink>}>
          {t('work.next_body', { name: nameIn(first.personName, lang), action: t(`actions.${first.action}`) })}
        </NextStep>
      ) : (
        <NextStep kind="done" title={t('work.quiet')}>
          {t('work.quiet_body')}
        </NextStep>
      )}
      {work.byAction.length > 1 && (
        <FilterLinks
          name={t('work.filter')}
          links={[
            { to: `/${lang}/arrears`, label: `${t('work.all')} (${count(all, lang)})`, current: action === '' },
            ...work.byAction.map((one) => ({
              to: `/${lang}/arrears?action=${one.action}`,
              label: `${t(`actions.${one.action}`)} (${count(one.count, lang)})`,
              current: one.action === action,
            })),
          ]}
        />
      )}
      {work.items.length === 0 ? null : <Lines work={work} />}
      <Pagination {...work} />
    </Page>
  );
}

function Lines({ work }: { readonly work: Work }) {
  const t = useTexts('arrears');
  const lang = useLang();
  return (
    <DataTable<WorkLine>
      caption={t('work.lead')}
      rows={work.items}
      rowKey={({ taskId }) => taskId}
      toneOf={({ level }) => (level >= 4 ? 'bad' : undefined)}
      columns={[
        {
          key: 'person',
          title: t('fields.person'),
          head: true,
          cell: (line) => (
            <Link to={`/${lang}/arrears/loans/${line.loanId}`}>
              <span dir="auto">{nameIn(line.personName, lang) || line.number}</span>
            </Link>
          ),
        },
        { key: 'step', title: t('fields.step'), cell: ({ action, who }) => `${t(`actions.${action}`)} · ${t(`who.${who}`)}` },
        { key: 'overdue', title: t('fields.overdue'), number: true, cell: ({ overdue }) => <Money amount={overdue} trim /> },
        { key: 'days', title: t('fields.days'), number: true, cell: ({ daysLate }) => t('work.days', { count: daysLate }) },
        { key: 'contact', title: t('fields.last_contact'), cell: ({ lastContact }) => (lastContact ? <Day value={lastContact} short /> : t('work.no_contact')) },
        {
          key: 'promise',
          title: t('fields.promise'),
          cell: ({ promise }) =>
            promise && (
              <>
                <Money amount={promise.amount} trim /> · <Day value={promise.promisedFor} short /> · {t(`promise.${promise.state}`)}
              </>
            ),
        },
      ]}
    />
  );
}
