// The rows of a loan: what is due and paid, what came in. For the founder and the treasurer alike.
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import { EmptyState } from '../components/empty-state';
import { Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { Day, Money, Reference } from '../components/values';
import { day, money, weekday } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './schedule.module.css';
import { instalmentTones } from './tones';
import type { Instalment, LoanView } from './views';

/** How much of the loan is back, as a bar. */
export function Repaid({ loan }: { readonly loan: LoanView }) {
  const t = useTexts('loans');
  const lang = useLang();
  const say = (amount: string): string => money(amount, lang, { trim: true });
  const share = Math.min(100, (Number(loan.paid) / Number(loan.principal)) * 100);
  return (
    <div className={styles.repaid}>
      <p>{t('pages.schedule.paid_of', { paid: say(loan.paid), total: say(loan.principal) })}</p>
      <div className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </div>
    </div>
  );
}

export function Schedule({ loan }: { readonly loan: LoanView }) {
  const t = useTexts('loans');
  const words = useTexts('repayment');
  const lang = useLang();
  if (loan.instalments.length === 0) {
    return (
      <Section title={t('pages.shared.schedule')}>
        <EmptyState icon="calendar" title={t('pages.schedule.none')} />
      </Section>
    );
  }
  return (
    <Section title={t('pages.shared.schedule')}>
      <DataTable<Instalment>
        dense
        caption={t('pages.shared.schedule')}
        rows={loan.instalments}
        rowKey={(row) => String(row.n)}
        toneOf={(row) => (row.state === 'late' ? 'bad' : row.state === 'paid' ? 'good' : undefined)}
        columns={[
          { key: 'n', title: t('fields.instalment'), head: true, cell: (row) => <bdi>{row.n}</bdi> },
          {
            key: 'due',
            title: t('fields.due'),
            cell: (row) => (
              <>
                <Day value={row.due} />
                {row.due !== row.originalDue && <span className={styles.moved}>{t('pages.schedule.moved', { day: weekday(row.originalDue, lang) })}</span>}
              </>
            ),
          },
          { key: 'amount', title: t('fields.instalmentAmount'), number: true, cell: (row) => <Money amount={row.amount} /> },
          { key: 'state', title: t('fields.state'), cell: (row) => <StatusBadge tone={instalmentTones[row.state]}>{t(`states.instalment.${row.state}`)}</StatusBadge> },
          { key: 'paid', title: t('fields.paid'), number: true, cell: (row) => (row.paid === '0.00' ? null : <Money amount={row.paid} />) },
        ]}
        foot={{ n: t('pages.shared.total'), amount: <Money amount={loan.principal} />, paid: <Money amount={loan.paid} /> }}
      />
      {loan.disbursedOn && (
        <p>
          <Link to="why" relative="path">
            {words('why.to')}
          </Link>
        </p>
      )}
    </Section>
  );
}

export function Repayments({ loan }: { readonly loan: LoanView }) {
  const t = useTexts('loans');
  const words = useTexts('repayment');
  const lang = useLang();
  if (!loan.disbursedOn) return null;
  return (
    <Section title={t('pages.shared.repayments')}>
      {loan.repayments.length === 0 ? (
        <EmptyState icon="loan" title={t('pages.schedule.no_repayment')} />
      ) : (
        <DataTable
          caption={t('pages.shared.repayments')}
          rows={loan.repayments}
          rowKey={(row) => row.id}
          columns={[
            { key: 'on', title: t('fields.receivedOn'), head: true, cell: (row) => <Day value={row.receivedOn} /> },
            { key: 'amount', title: t('fields.repaymentAmount'), number: true, cell: (row) => <Money amount={row.amount} /> },
            {
              key: 'channel',
              title: t('fields.channel'),
              cell: (row) => (
                <>
                  {t(`channels.${row.channel}`)}
                  {row.chequeBank && row.chequeDue && <span className={styles.moved}>{words('till.cheque_of', { bank: row.chequeBank, day: day(row.chequeDue, lang) })}</span>}
                </>
              ),
            },
            {
              key: 'reference',
              title: t('fields.reference'),
              cell: (row) => (
                <>
                  <Reference value={row.reference} />
                  {row.reversedOn && <span className={styles.moved}>{words('pages.reversed_on', { day: day(row.reversedOn, lang) })}</span>}
                </>
              ),
            },
            {
              key: 'receipt',
              title: words('till.receipt'),
              cell: (row) =>
                !row.reversedOn && (
                  <a href={receiptOf(loan.id, row.id, lang)}>
                    {words('till.receipt_pdf')}
                    <span className="unseen"> {row.receiptNo ?? row.reference}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Papers are written in Arabic or French. */
export const receiptOf = (loanId: string, repaymentId: string, lang: string): string =>
  `/api/loans/${loanId}/repayments/${repaymentId}/receipt.pdf?lang=${lang === 'ar' ? 'ar' : 'fr'}`;
