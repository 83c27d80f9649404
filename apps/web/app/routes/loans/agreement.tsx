// The founder's contract: read it, sign it by code, see what must be in hand and when the money comes.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { CodeField } from '../../components/text-field';
import { Reference } from '../../components/values';
import { done, get, post, upload } from '../../lib/api';
import { day } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { Conditions, ContractPapers, Payees, PayOutClock } from '../../loans/agreement-parts';
import type { Agreement } from '../../loans/agreement-views';
import { Invoices, type InvoicesView } from '../../loans/invoices';
import type { LoanView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/agreement';

/** Nobody asks for invoices any more. */
const ended: readonly string[] = ['closed_paid', 'written_off', 'closed_loss'];

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [loan, agreement, invoices] = await Promise.all([
    get<LoanView>(context, `/api/loans/${id}`),
    get<Agreement>(context, `/api/loans/${id}/agreement`),
    get<InvoicesView>(context, `/api/loans/${id}/invoices`),
  ]);
  return { loan, agreement, invoices };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const here = `/${lang}/loan/loans/${id}/agreement`;
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    const { reply, form } = await upload(context, `/api/loans/${id}/invoices/bring`, request);
    return isRefused(reply) ? refused(reply, readForm(form)) : done(reply, here, 'agreement.invoice_handed_in');
  }
  const sent = readForm(await request.formData());
  if (sent.form === 'invoice') {
    const { orderId, documentId } = sent.body;
    const reply = await post(context, `/api/loans/${id}/invoices`, { orderId, documentId }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'agreement.invoice_handed_in');
  }
  if (sent.form === 'code') {
    const reply = await post(context, `/api/loans/${id}/contract/code`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `${here}?to=${encodeURIComponent((reply.data as { to: string }).to)}`, 'agreement.code_sent');
  }
  if (sent.form === 'sign') {
    const reply = await post(context, `/api/loans/${id}/contract/sign`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'agreement.signed');
  }
  const reply = await post(context, `/api/loans/${id}/payees`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'agreement.payee_added');
}

export default function LoanAgreement({ loaderData: { loan, agreement, invoices }, actionData }: Route.ComponentProps) {
  const t = useTexts('agreement');
  const words = useTexts('loans');
  const papers = useTexts('application');
  const lang = useLang();
  const late = invoices.mayHandIn && !ended.includes(loan.state) ? invoices.releases.find(({ standing }) => standing === 'late') : undefined;
  const toSign = loan.state === 'contract_sent';
  return (
    <Page
      above={<Reference value={loan.number} />}
      title={t('pages.title')}
      back={{ to: `/${lang}/loan/loans/${loan.id}`, label: words('pages.shared.back_loan') }}
      problem={actionData?.problem}
      labelOf={(path) => (path === 'file' ? t('invoices.file') : t(`fields.${path}`))}
      width="text"
    >
      {late ? (
        <NextStep icon="file" title={t('invoices.late_title')} action={<ButtonLink to="#invoices">{t('invoices.title')}</ButtonLink>}>
          {t('invoices.late_body', { day: day(late.dueOn, lang) })}
        </NextStep>
      ) : (
        <NextStep kind={toSign || loan.state === 'signed' ? 'act' : 'wait'} title={words(`states.loan.${loan.state}.applicant`)}>
          {words(`next.loan.${loan.state}.applicant`)}
        </NextStep>
      )}
      <PayOutClock agreement={agreement} />
      {agreement.contracts.length > 0 && (
        <Section title={toSign ? t('pages.sign_title') : t('pages.contract')} {...(toSign ? { lead: t('pages.sign_lead') } : {})}>
          <ContractPapers loanId={loan.id} agreement={agreement} />
          {toSign && (
            <Card>
              <ApiForm name="code" state={actionData}>
                <SubmitButton kind="soft">{t('pages.send_code')}</SubmitButton>
              </ApiForm>
              <ApiForm name="sign" state={actionData}>
                <CodeField name="code" label={t('fields.code')} />
                <SubmitButton>{words('moves.sign')}</SubmitButton>
              </ApiForm>
            </Card>
          )}
        </Section>
      )}
      <Invoices loanId={loan.id} view={invoices} state={actionData} />
      <Conditions agreement={agreement} state={actionData} />
      {!loan.disbursedOn && !ended.includes(loan.state) && (
        <ButtonLink to={`/${lang}/loan/${loan.applicationId}/papers`} kind="soft" icon="file">
          {papers('papers.link')}
        </ButtonLink>
      )}
      <Payees agreement={agreement} state={actionData} staff={false} />
      {loan.disbursedOn && (
        <ButtonLink to={`/${lang}/loan/loans/${loan.id}`} kind="soft">
          {words('pages.home.see_schedule')}
        </ButtonLink>
      )}
    </Page>
  );
}
