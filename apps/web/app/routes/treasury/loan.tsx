// One loan for the treasurer: pay it out, or record what came in; then its schedule and its receipts.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page } from '../../components/page';
import { Facts } from '../../components/facts';
import { Notice } from '../../components/notice';
import { StatusBadge } from '../../components/status-badge';
import { Day, Money, Reference } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { day, money, nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { Term } from '../../loans/file-parts';
import { receiptOf, Repaid, Repayments, Schedule } from '../../loans/schedule';
import styles from '../../loans/schedule.module.css';
import { loanTones } from '../../loans/tones';
import { ClosingLetter } from '../../loans/closing-letter';
import { Orders } from '../../loans/agreement-parts';
import type { Agreement } from '../../loans/agreement-views';
import { RefundForm, ReverseForm } from '../../loans/give-back-forms';
import { CancelForm, DisburseForm, OrderForm, RepayForm } from '../../loans/treasury-forms';
import type { LoanView, Repayment } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/loan';

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const loan = await get<LoanView>(context, `/api/loans/${id}`);
  const asked = new URL(request.url).searchParams.get('receipt');
  const agreement = await get<Agreement>(context, `/api/loans/${id}/agreement`);
  return { loan, agreement, receipt: loan.repayments.find((one) => one.id === asked) };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { rows: { lines: 'payeeId' } });
  const here = `/${lang}/treasury/loans/${id}`;
  const [form, orderId] = [sent.form.split('-', 1)[0], sent.form.slice(sent.form.indexOf('-') + 1)];
  if (form === 'approve' || (form === 'cancel' && orderId !== 'cancel')) {
    const reply = await post(context, `/api/loans/orders/${orderId}/${form}`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, form === 'approve' ? 'agreement.order_approved' : 'agreement.order_cancelled');
  }
  if (sent.form === 'order') {
    const reply = await post(context, `/api/loans/${id}/orders`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'agreement.order_prepared');
  }
  if (sent.form === 'disburse') {
    const reply = await post(context, `/api/loans/${id}/disburse`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'loans.disbursed');
  }
  if (sent.form === 'cancel') {
    const reply = await post(context, `/api/loans/${id}/cancel`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'loans.cancelled');
  }
  if (sent.form === 'reverse') {
    const { repaymentId, ...body } = sent.body as { repaymentId?: string };
    const reply = await post(context, `/api/loans/${id}/repayments/${repaymentId ?? ''}/reverse`, body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.reversed');
  }
  if (sent.form === 'refund') {
    const reply = await post(context, `/api/loans/${id}/refunds`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.refunded');
  }
  const reply = await post(context, `/api/loans/${id}/repayments`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `${here}?receipt=${(reply.data as { id: string }).id}`, 'loans.repaid');
}

export default function TreasuryLoan({ loaderData: { loan, agreement, receipt }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const words = useTexts('agreement');
  const back = useTexts('repayment');
  const lang = useLang();
  const pays = loan.allowedMoves.includes('disburse');
  const labels: Readonly<Record<string, string>> = { amount: 'repaymentAmount', reason: 'cancelReason' };
  return (
    <Page
      above={<Above loan={loan} />}
      title={nameIn(loan.personName, lang) || t('pages.shared.loan', { number: loan.number })}
      back={{ to: `/${lang}/treasury`, label: t('pages.treasury.title') }}
      problem={actionData?.problem}
      labelOf={(path) => (path.startsWith('lines') ? words('fields.amount') : path.startsWith('cheque') ? back(`fields.${path}`) : t(`fields.${labels[path] ?? path}`))}
    >
      {loan.state === 'closed_paid' && <ClosingLetter loanId={loan.id} />}
      {receipt && !actionData ? <Receipt loan={loan} repayment={receipt} /> : <Next loan={loan} pays={pays} />}
      <Card>
        <div className={styles.summary}>
          {loan.disbursedOn && <Repaid loan={loan} />}
          <Facts
            facts={[
              {
                label: t('pages.shared.project'),
                value: (
                  <Link to={`/${lang}/officer/applications/${loan.applicationId}`}>
                    <span dir="auto">{loan.projectTitle}</span>
                  </Link>
                ),
              },
              { label: t('fields.principal'), value: <Money amount={loan.principal} trim /> },
              { label: t('fields.outstanding'), value: <Money amount={loan.outstanding} trim /> },
              { label: t('fields.termMonths'), value: <Term file={loan} /> },
              { label: t('fields.grantedOn'), value: <Day value={loan.grantedOn} /> },
              { label: t('fields.disbursedOn'), value: loan.disbursedOn && <Day value={loan.disbursedOn} /> },
              { label: t('fields.credit'), value: loan.credit !== '0.00' && <Money amount={loan.credit} /> },
            ]}
          />
        </div>
      </Card>
      {pays && agreement.left !== '0.00' && <OrderForm agreement={agreement} state={actionData} />}
      <Orders agreement={agreement} state={actionData} />
      {pays && agreement.orders.some(({ state }) => state === 'approved') && <DisburseForm loan={loan} state={actionData} />}
      {loan.allowedMoves.includes('cancel') && <CancelForm state={actionData} />}
      {loan.mayCollect && <RepayForm key={loan.repayments.length} loan={loan} state={actionData} />}
      {loan.mayReturn && <ReverseForm key={`reverse-${loan.repayments.length}`} loan={loan} state={actionData} />}
      {loan.mayReturn && <RefundForm loan={loan} state={actionData} />}
      <Repayments loan={loan} />
      <Schedule loan={loan} />
    </Page>
  );
}

function Above({ loan }: { readonly loan: LoanView }) {
  const t = useTexts('loans');
  return (
    <>
      <Reference value={loan.number} />
      <StatusBadge tone={loanTones[loan.state]}>{t(`states.loan.${loan.state}.staff`)}</StatusBadge>
      {loan.daysPastDue > 0 && <StatusBadge tone="bad">{t('days_late', { count: loan.daysPastDue })}</StatusBadge>}
    </>
  );
}

function Next({ loan, pays }: { readonly loan: LoanView; readonly pays: boolean }) {
  const t = useTexts('loans');
  const lang = useLang();
  const kind = pays || loan.mayCollect ? 'act' : !loan.disbursedOn ? 'wait' : 'done';
  const title = loan.state === 'conditions_met' && !pays ? t('pages.treasury.wait_not_yours') : t(`next.loan.${loan.state}.staff`);
  return (
    <NextStep kind={kind} title={title} icon={loan.daysPastDue > 0 ? 'alert' : 'loan'}>
      {loan.daysPastDue > 0
        ? t('pages.home.late_title', { amount: money(loan.overdue, lang, { trim: true }) })
        : loan.next && t('pages.treasury.next', { amount: money(loan.next.amount, lang, { trim: true }), day: day(loan.next.due, lang) })}
    </NextStep>
  );
}

/** Proof of a repayment, to be read out or printed. */
function Receipt({ loan, repayment }: { readonly loan: LoanView; readonly repayment: Repayment }) {
  const t = useTexts('loans');
  const words = useTexts('repayment');
  const lang = useLang();
  return (
    <NextStep
      kind="done"
      title={t('pages.treasury.receipt_of', { name: nameIn(loan.personName, lang) || loan.number })}
      action={
        <ButtonLink to={receiptOf(loan.id, repayment.id, lang)} icon="file" reload>
          {words('till.receipt_pdf')}
        </ButtonLink>
      }
    >
      <Facts
        facts={[
          { label: t('pages.treasury.received'), value: <Money amount={repayment.amount} large /> },
          { label: t('fields.receivedOn'), value: <Day value={repayment.receivedOn} /> },
          { label: t('fields.channel'), value: t(`channels.${repayment.channel}`) },
          { label: t('fields.reference'), value: <Reference value={repayment.reference} /> },
          { label: words('fields.receiptNo'), value: repayment.receiptNo && repayment.receiptNo !== repayment.reference && <Reference value={repayment.receiptNo} /> },
          { label: t('pages.treasury.loan'), value: <Reference value={loan.number} /> },
          { label: t('fields.outstanding'), value: <Money amount={loan.outstanding} /> },
        ]}
      />
      {repayment.excess !== '0.00' && <Notice tone="info">{t('pages.treasury.receipt_excess', { amount: money(repayment.excess, lang, { trim: true }) })}</Notice>}
    </NextStep>
  );
}
