// The founder's loan: the next payment large, the whole schedule, how to pay. Made to be printed.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Card, Page, Section } from '../../components/page';
import { Facts } from '../../components/facts';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Day, Money, Reference } from '../../components/values';
import { get } from '../../lib/api';
import { money } from '../../lib/format';
import { NotFinanced, Term } from '../../loans/file-parts';
import { LoanStep } from '../../loans/next-steps';
import { ClosingLetter } from '../../loans/closing-letter';
import { PrintButton } from '../../loans/print-button';
import { Repaid, Repayments, Schedule } from '../../loans/schedule';
import styles from '../../loans/schedule.module.css';
import type { LoanView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/schedule';

export const loader = async ({ params: { id }, context }: Route.LoaderArgs) => ({ loan: await get<LoanView>(context, `/api/loans/${id}`) });

export default function LoanSchedule({ loaderData: { loan } }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('agreement');
  const lang = useLang();
  return (
    <Page
      above={<Reference value={loan.number} />}
      title={loan.projectTitle}
      back={{ to: `/${lang}/loan`, label: t('pages.shared.back_loan') }}
      actions={
        loan.instalments.length > 0 && (
          <>
            <PrintButton>{t('pages.schedule.print')}</PrintButton>
            <ButtonLink to={`/api/loans/${loan.id}/schedule.pdf?lang=${lang === 'ar' ? 'ar' : 'fr'}`} kind="soft" icon="file" reload>
              {words('pages.calendar_pdf')}
            </ButtonLink>
            <ButtonLink to={`/api/loans/${loan.id}/calendar.ics`} kind="soft" icon="calendar" reload>
              {words('pages.calendar_ics')}
            </ButtonLink>
          </>
        )
      }
    >
      {loan.state === 'closed_paid' ? <ClosingLetter loanId={loan.id} thanks /> : <LoanStep loan={loan} here />}
      {loan.daysPastDue > 0 && <TellUs loanId={loan.id} />}
      {!loan.disbursedOn && loan.state !== 'cancelled' && <NotFinanced />}
      <Card>
        <div className={styles.summary}>
          {loan.disbursedOn && <Repaid loan={loan} />}
          <Facts
            facts={[
              { label: t('fields.principal'), value: <Money amount={loan.principal} trim /> },
              { label: t('fields.outstanding'), value: <Money amount={loan.outstanding} trim /> },
              { label: t('fields.termMonths'), value: <Term file={loan} /> },
              { label: t('fields.grantedOn'), value: <Day value={loan.grantedOn} /> },
              { label: t('fields.disbursedOn'), value: loan.disbursedOn && <Day value={loan.disbursedOn} /> },
            ]}
          />
        </div>
      </Card>
      {loan.credit !== '0.00' && <Notice tone="info">{t('pages.schedule.credit', { amount: money(loan.credit, lang, { trim: true }) })}</Notice>}
      <Schedule loan={loan} />
      <Repayments loan={loan} />
      {loan.disbursedOn && loan.outstanding !== '0.00' && <HowToPay number={loan.number} />}
    </Page>
  );
}

/** Late: before anybody calls, she may say what happens. */
function TellUs({ loanId }: { readonly loanId: string }) {
  const t = useTexts('arrears');
  const lang = useLang();
  return (
    <Notice tone="info" title={t('tell.title')}>
      {t('tell.lead')} <Link to={`/${lang}/loan/loans/${loanId}/tell`}>{t('tell.write')}</Link>
    </Notice>
  );
}

const ways = [
  ['bank', 'agency'],
  ['desk', 'hands'],
  ['early', 'calendar'],
  ['trouble', 'phone'],
] as const;

function HowToPay({ number }: { readonly number: string }) {
  const t = useTexts('loans');
  return (
    <Section title={t('pages.schedule.how_title')}>
      <Card>
        <ul className={styles.ways}>
          {ways.map(([name, icon]) => (
            <li key={name}>
              <Icon name={icon} />
              <span>{t(`pages.schedule.how.${name}`, { number })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
