// The treasurer's desk: what to pay out, what is late, where the money of the fund is.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { FilterLinks } from '../../components/filter-links';
import { Day, Money, Reference } from '../../components/values';
import { get } from '../../lib/api';
import { money, nameIn } from '../../lib/format';
import { type Fund, Funds } from '../../loans/funds';
import { SearchForm } from '../../loans/search-form';
import { loanTones } from '../../loans/tones';
import type { LoanLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/loans';

const queries = { committed: 'toPayOut=true', repaying: 'state=repaying', late: 'late=true', all: '' } as const;
type View = keyof typeof queries;
const views = Object.keys(queries) as View[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const q = asked.get('q') ?? '';
  const [toPayOut, late, funds] = await Promise.all([
    get<Paged<LoanLine>>(context, '/api/loans?toPayOut=true&pageSize=1'),
    get<Paged<LoanLine>>(context, '/api/loans?late=true&pageSize=1'),
    get<{ items: readonly Fund[] }>(context, '/api/loans/funds'),
  ]);
  const view = views.find((one) => one === asked.get('view')) ?? (q ? 'all' : toPayOut.total > 0 ? 'committed' : 'repaying');
  const query = new URLSearchParams(queries[view]);
  query.set('page', asked.get('page') ?? '1');
  if (q) query.set('q', q);
  const list = await get<Paged<LoanLine>>(context, `/api/loans?${query}`);
  return { list, toPayOut, late, funds: funds.items, view, q };
}

export default function Treasury({ loaderData: { list, toPayOut, late, funds, view, q } }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('agreement');
  const bank = useTexts('repayment');
  const lang = useLang();
  return (
    <Page title={t('pages.treasury.title')}>
      <First toPayOut={toPayOut} late={late} />
      <FilterLinks
        name={t('pages.treasury.views.name')}
        links={views.map((one) => ({ to: `/${lang}/treasury?view=${one}`, label: t(`pages.treasury.views.${one}`), current: one === view }))}
      />
      <SearchForm label={t('pages.treasury.find')} q={q} />
      {list.items.length === 0 ? (
        <EmptyState icon="loan" title={t('pages.treasury.none')}>
          {t('pages.treasury.none_body')}
        </EmptyState>
      ) : (
        <Loans loans={list.items} caption={t(`pages.treasury.views.${view}`)} />
      )}
      <Pagination {...list} />
      <ButtonLink to="/api/loans/transfers.csv" kind="soft" icon="file" reload>
        {words('pages.bank_file')}
      </ButtonLink>
      <ButtonLink to={`/${lang}/treasury/till`} kind="soft" icon="loan">
        {bank('till.to')}
      </ButtonLink>
      <ButtonLink to={`/${lang}/treasury/bank`} kind="soft" icon="file">
        {bank('bank.to')}
      </ButtonLink>
      <Funds funds={funds} />
    </Page>
  );
}

function First({ toPayOut, late }: { readonly toPayOut: Paged<LoanLine>; readonly late: Paged<LoanLine> }) {
  const t = useTexts('loans');
  const lang = useLang();
  const [paying, overdue] = [toPayOut.items[0], late.items[0]];
  const loan = paying ?? overdue;
  if (!loan) {
    return (
      <NextStep kind="done" title={t('pages.treasury.quiet')}>
        {t('pages.treasury.quiet_body')}
      </NextStep>
    );
  }
  const name = nameIn(loan.personName, lang) || t('pages.shared.nobody');
  const say = (amount: string): string => money(amount, lang, { trim: true });
  return (
    <NextStep
      icon={paying ? 'loan' : 'alert'}
      title={paying ? t('pages.treasury.to_pay_out', { count: toPayOut.total }) : t('pages.treasury.late_loans', { count: late.total })}
      action={<ButtonLink to={`/${lang}/treasury/loans/${loan.id}`}>{t('pages.treasury.open')}</ButtonLink>}
    >
      <p>{paying ? t('pages.treasury.pay_out_body', { name, amount: say(loan.principal) }) : t('pages.treasury.late_body', { name, amount: say(loan.overdue) })}</p>
      {paying && overdue && (
        <p>
          <Link to={`/${lang}/treasury?view=late`}>{t('pages.treasury.late_loans', { count: late.total })}</Link>
        </p>
      )}
    </NextStep>
  );
}

/** Of the borrower with a payment, or of the house with the money that it owes her. */
const daysLate = ({ daysPastDue, clock }: LoanLine): number => (clock ? Math.max(0, -clock.daysLeft) : daysPastDue);

function Loans({ loans, caption }: { readonly loans: readonly LoanLine[]; readonly caption: string }) {
  const t = useTexts('loans');
  const words = useTexts('agreement');
  const lang = useLang();
  return (
    <DataTable<LoanLine>
      caption={caption}
      rows={loans}
      rowKey={(loan) => loan.id}
      toneOf={(loan) => (daysLate(loan) > 0 ? 'bad' : undefined)}
      columns={[
        {
          key: 'person',
          title: t('fields.person'),
          head: true,
          cell: (loan) => (
            <Link to={`/${lang}/treasury/loans/${loan.id}`}>
              <span dir="auto">{nameIn(loan.personName, lang) || t('pages.shared.nobody')}</span>
            </Link>
          ),
        },
        { key: 'number', title: t('fields.number'), cell: (loan) => <Reference value={loan.number} /> },
        { key: 'principal', title: t('fields.principal'), number: true, cell: (loan) => <Money amount={loan.principal} trim /> },
        { key: 'outstanding', title: t('fields.outstanding'), number: true, cell: (loan) => <Money amount={loan.outstanding} trim /> },
        {
          key: 'next',
          title: t('fields.next'),
          cell: (loan) =>
            loan.next && (
              <>
                <Money amount={loan.next.amount} trim /> · <Day value={loan.next.due} short />
              </>
            ),
        },
        ...(loans.some(({ clock }) => clock)
          ? [{ key: 'clock', title: words('fields.pay_out_by'), cell: (loan: LoanLine) => loan.clock && <Day value={loan.clock.until} short /> }]
          : []),
        {
          key: 'state',
          title: t('fields.state'),
          cell: (loan) =>
            daysLate(loan) > 0 ? (
              <StatusBadge tone="bad">{t('days_late', { count: daysLate(loan) })}</StatusBadge>
            ) : (
              <StatusBadge tone={loanTones[loan.state]}>{t(`states.loan.${loan.state}.staff`)}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
