// Applications and loans of before, in one list.
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import { Section } from '../components/page';
import { StatusBadge, type Tone } from '../components/status-badge';
import { Money } from '../components/values';
import { useLang, useTexts } from '../texts';
import { applicationTones, loanTones } from './tones';
import type { ApplicationLine, LoanLine } from './views';

interface Row {
  readonly to: string;
  readonly number: string;
  readonly what: string;
  readonly amount: string;
  readonly tone: Tone;
  readonly state: string;
}

export function Past({ applications, loans }: { readonly applications: readonly ApplicationLine[]; readonly loans: readonly LoanLine[] }) {
  const t = useTexts('loans');
  const lang = useLang();
  const rows: readonly Row[] = [
    ...loans.map((loan) => ({
      to: `/${lang}/loan/loans/${loan.id}`,
      number: loan.number,
      what: t('pages.shared.loan', { number: loan.number }),
      amount: loan.principal,
      tone: loanTones[loan.state],
      state: t(`states.loan.${loan.state}.staff`),
    })),
    ...applications.map((file) => ({
      to: `/${lang}/loan/${file.id}`,
      number: file.number,
      what: file.projectTitle,
      amount: file.amount,
      tone: applicationTones[file.state],
      state: t(`states.application.${file.state}.staff`),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={t('pages.home.past')}>
      <DataTable
        caption={t('pages.home.past')}
        rows={rows}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'what',
            title: t('pages.home.what'),
            head: true,
            cell: (row) => (
              <Link to={row.to}>
                <span dir="auto">{row.what}</span>
              </Link>
            ),
          },
          { key: 'amount', title: t('fields.principal'), number: true, cell: (row) => <Money amount={row.amount} trim /> },
          { key: 'state', title: t('fields.state'), cell: (row) => <StatusBadge tone={row.tone}>{row.state}</StatusBadge> },
        ]}
      />
    </Section>
  );
}
