// Loans that wait for a contract, a signature or papers: the officer's part between the promise and the money.
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Day, Money, Reference } from '../../components/values';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { loanTones } from '../../loans/tones';
import type { LoanLine, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/loans';

const states = ['committed', 'contract_sent', 'signed', 'conditions_met'] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const lists = await Promise.all(states.map((state) => get<Paged<LoanLine>>(context, `/api/loans?state=${state}&pageSize=50`)));
  return { loans: lists.flatMap(({ items }) => items) };
}

export default function OfficerLoans({ loaderData: { loans } }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('agreement');
  const lang = useLang();
  return (
    <Page title={words('pages.open')} back={{ to: `/${lang}/officer`, label: t('pages.officer.title') }}>
      {loans.length === 0 ? (
        <EmptyState icon="check" title={t('pages.treasury.none')}>
          {t('pages.treasury.none_body')}
        </EmptyState>
      ) : (
        <Section title={words('pages.title')}>
          <DataTable
            caption={words('pages.open')}
            rows={loans}
            rowKey={({ id }) => id}
            columns={[
              { key: 'number', title: t('pages.treasury.loan'), cell: ({ number }) => <Reference value={number} /> },
              {
                key: 'name',
                title: words('fields.name'),
                head: true,
                cell: (loan) => <Link to={`/${lang}/officer/loans/${loan.id}`}>{nameIn(loan.personName, lang) || loan.number}</Link>,
              },
              { key: 'amount', title: t('fields.principal'), number: true, cell: ({ principal }) => <Money amount={principal} trim /> },
              { key: 'granted', title: t('fields.grantedOn'), cell: ({ grantedOn }) => <Day value={grantedOn} short /> },
              { key: 'state', title: words('pages.contract'), cell: ({ state }) => <StatusBadge tone={loanTones[state]}>{t(`states.loan.${state}.staff`)}</StatusBadge> },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
