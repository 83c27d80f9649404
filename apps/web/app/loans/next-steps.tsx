// The one thing to do next about a loan, in the words of its founder.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../components/button-link';
import { NextStep, type NextStepProps } from '../components/next-step';
import { day, money, relativeDay } from '../lib/format';
import { useLang, useTexts } from '../texts';
import type { ApplicationView, LoanView } from './views';

/** No file and no loan is open: begin, after the profile; after a refusal the reasons are one tap away. */
export function StartStep({ hasProfile, again, last }: { readonly hasProfile: boolean; readonly again: boolean; readonly last: ApplicationView | undefined }) {
  const t = useTexts('loans');
  const lang = useLang();
  if (!hasProfile) {
    return (
      <NextStep icon="person" title={t('pages.home.profile_title')} action={<ButtonLink to={`/${lang}/profile`}>{t('pages.home.profile')}</ButtonLink>}>
        {t('pages.home.profile_body')}
      </NextStep>
    );
  }
  if (last?.state === 'rejected') {
    return (
      <NextStep icon="info" title={t('states.application.rejected.applicant')} action={<ButtonLink to={`/${lang}/loan/${last.id}`}>{t('pages.home.read_reasons')}</ButtonLink>}>
        <p>{t('next.application.rejected.applicant')}</p>
        <p>
          <Link to={`/${lang}/loan/new`}>{t('pages.home.start')}</Link>
        </p>
      </NextStep>
    );
  }
  return (
    <NextStep icon="loan" title={t(again ? 'pages.home.again_title' : 'pages.home.start_title')} action={<ButtonLink to={`/${lang}/loan/new`}>{t('pages.home.start')}</ButtonLink>}>
      {t('pages.home.start_body')}
    </NextStep>
  );
}

const buttons: Readonly<Record<string, string>> = { draft: 'continue', incomplete: 'add_missing', approved: 'read_conditions' };

/** A refusal asks the founder to read and to come; an ended file asks for nothing; an accepted one is done. */
function look({ state, turn }: ApplicationView, mine: boolean): Pick<NextStepProps, 'kind' | 'icon'> {
  if (mine) return { kind: 'act' };
  if (turn) return { kind: 'wait' };
  return state === 'accepted' ? { kind: 'done' } : { kind: state === 'rejected' ? 'act' : 'wait', icon: 'info' };
}

interface FileStepProps {
  readonly file: ApplicationView;
  /** Instead of the words of the state. */
  readonly title?: string;
  readonly children?: ReactNode;
  /** Instead of the way to the file or the form; null: none. */
  readonly action?: ReactNode;
}

/** An open application: whose turn, until when, and what is asked of the founder. */
export function FileStep({ file, title, children, action }: FileStepProps) {
  const t = useTexts('loans');
  const lang = useLang();
  const mine = file.turn?.who === 'applicant';
  const writes = file.state === 'draft' || file.state === 'incomplete';
  const to = `/${lang}/loan/${file.id}${writes ? '/edit' : ''}`;
  const button = (
    <ButtonLink to={to} kind={mine ? 'strong' : 'soft'}>
      {t(`pages.home.${buttons[file.state] ?? 'open_file'}`)}
    </ButtonLink>
  );
  return (
    <NextStep {...look(file, mine)} title={title ?? t(`states.application.${file.state}.applicant`)} action={action === undefined ? button : action}>
      <p>{t(`next.application.${file.state}.applicant`)}</p>
      {file.turn && (
        <p>
          {mine
            ? t('pages.shared.act_by', { day: day(file.turn.until, lang) })
            : t(file.turn.late ? 'pages.shared.answer_late' : 'pages.shared.answer_by', { day: day(file.turn.until, lang) })}
        </p>
      )}
      {children}
    </NextStep>
  );
}

/** A loan: the money that is on its way, the next payment, or what is late. `here`: already on its page. */
export function LoanStep({ loan, here = false }: { readonly loan: LoanView; readonly here?: boolean }) {
  const t = useTexts('loans');
  const words = useTexts('agreement');
  const lang = useLang();
  const say = (amount: string): string => money(amount, lang, { trim: true });
  const papers = ['contract_sent', 'signed', 'conditions_met', 'partially_disbursed'].includes(loan.state);
  const action = papers ? (
    <ButtonLink to={`/${lang}/loan/loans/${loan.id}/agreement`}>{words('pages.open')}</ButtonLink>
  ) : (
    !here && <ButtonLink to={`/${lang}/loan/loans/${loan.id}`}>{t(loan.disbursedOn ? 'pages.home.see_schedule' : 'pages.home.see_loan')}</ButtonLink>
  );
  if (loan.disbursedOn && loan.next) {
    const late = loan.daysPastDue > 0;
    return (
      <NextStep
        kind={late || loan.payNow ? 'act' : 'wait'}
        icon={late ? 'alert' : 'calendar'}
        title={
          late
            ? t('pages.home.late_title', { amount: say(loan.overdue) })
            : t(loan.payNow ? 'pages.home.pay_title' : 'pages.home.pay_later', { amount: say(loan.next.amount), day: day(loan.next.due, lang) })
        }
        action={action}
      >
        {late ? (
          <>
            <p>{t('days_late', { count: loan.daysPastDue })}</p>
            <p>{t('pages.home.late_body')}</p>
          </>
        ) : (
          <p suppressHydrationWarning>{relativeDay(loan.next.due, loan.today, lang)}</p>
        )}
      </NextStep>
    );
  }
  return (
    <NextStep
      kind={loan.state === 'contract_sent' || loan.state === 'signed' ? 'act' : loan.disbursedOn ? 'done' : 'wait'}
      title={t(`states.loan.${loan.state}.applicant`)}
      action={action}
    >
      {t(`next.loan.${loan.state}.applicant`)}
    </NextStep>
  );
}
