// One loan for the officer: make the contract, bring it back signed, note what is in hand, confirm.
import { ApiForm } from '../../components/api-form';
import { FileField } from '../../components/choice-fields';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Reference } from '../../components/values';
import { done, get, post, send, upload } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { Conditions, ContractPapers, Orders, Payees } from '../../loans/agreement-parts';
import type { Agreement } from '../../loans/agreement-views';
import { Invoices, type InvoicesView } from '../../loans/invoices';
import { loanTones } from '../../loans/tones';
import type { LoanView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/loan';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [loan, agreement, invoices] = await Promise.all([
    get<LoanView>(context, `/api/loans/${id}`),
    get<Agreement>(context, `/api/loans/${id}/agreement`),
    get<InvoicesView>(context, `/api/loans/${id}/invoices`),
  ]);
  return { loan, agreement, invoices };
}

/** Form of the page → path below the loan, and what is said when it is done. */
const forms: Readonly<Record<string, readonly [path: string, done: string]>> = {
  contract: ['contract', 'contract_sent'],
  recall: ['contract/recall', 'recalled'],
  payee: ['payees', 'payee_added'],
  confirm: ['confirm-conditions', 'conditions_met'],
};

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const here = `/${lang}/officer/loans/${id}`;
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    const { reply, form } = await upload(context, `/api/loans/${id}/contract/paper`, request);
    return isRefused(reply) ? refused(reply, readForm(form)) : done(reply, here, 'agreement.signed');
  }
  const sent = readForm(await request.formData(), { booleans: ['nameChecked'] });
  if (sent.form.startsWith('condition-')) {
    const { evidence } = sent.body;
    const reply = await send(context, 'PUT', `/api/loans/${id}/conditions/${sent.form.slice('condition-'.length)}`, { evidence }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'agreement.noted');
  }
  if (sent.form.startsWith('invoice ')) {
    const body = { accepted: sent.body.verdict === 'accept', reason: sent.body.reason };
    const reply = await post(context, `/api/loans/${id}/invoices/${encodeURIComponent(sent.form.slice(8))}/check`, body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'agreement.invoice_checked');
  }
  const [path, told] = forms[sent.form] ?? ['confirm-conditions', 'conditions_met'];
  const { nameChecked, ...rest } = sent.body;
  const reply = await post(context, `/api/loans/${id}/${path}`, sent.form === 'payee' ? { ...rest, nameChecked } : sent.form === 'recall' ? rest : {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, `agreement.${told}`);
}

export default function OfficerLoan({ loaderData: { loan, agreement, invoices }, actionData }: Route.ComponentProps) {
  const t = useTexts('agreement');
  const words = useTexts('loans');
  const founders = useTexts('founders');
  const lang = useLang();
  const may = (move: string): boolean => loan.allowedMoves.includes(move);
  const open = agreement.conditions.filter(({ state }) => state === 'open').length;
  return (
    <Page
      above={
        <>
          <Reference value={loan.number} />
          <StatusBadge tone={loanTones[loan.state]}>{words(`states.loan.${loan.state}.staff`)}</StatusBadge>
        </>
      }
      title={nameIn(loan.personName, lang) || loan.number}
      back={{ to: `/${lang}/officer/loans`, label: t('pages.open') }}
      problem={actionData?.problem}
      labelOf={(path) => (path in conditionPaths ? t(`conditions.${path}`) : t(`fields.${path}`))}
    >
      <NextStep kind={may('send_contract') || may('confirm_conditions') ? 'act' : 'wait'} title={words(`next.loan.${loan.state}.staff`)}>
        {may('send_contract') && (
          <ApiForm name="contract" state={actionData}>
            <p>{t('pages.make_lead')}</p>
            <SubmitButton>{words('moves.send_contract')}</SubmitButton>
          </ApiForm>
        )}
        {may('confirm_conditions') && open === 0 && (
          <ApiForm name="confirm" state={actionData}>
            <SubmitButton>{words('moves.confirm_conditions')}</SubmitButton>
          </ApiForm>
        )}
      </NextStep>
      <ButtonLink to={`/${lang}/officer/founders/${loan.personId}`} kind="soft" icon="person">
        {founders('pages.list.open')}
      </ButtonLink>
      {agreement.contracts.length > 0 && (
        <Section title={t('pages.contract')}>
          <ContractPapers loanId={loan.id} agreement={agreement} />
          {loan.state === 'contract_sent' && <Paper state={actionData} />}
        </Section>
      )}
      <Invoices loanId={loan.id} view={invoices} state={actionData} />
      <Conditions agreement={agreement} state={actionData} />
      <Payees agreement={agreement} state={actionData} staff />
      <Orders agreement={{ ...agreement, mayApprove: false }} state={actionData} />
    </Page>
  );
}

const conditionPaths = Object.fromEntries(
  ['contract_signed', 'reservations_lifted', 'registration', 'bank_identity', 'contribution_paid', 'bank_offer', 'payment_means', 'sharing_consent', 'fund_available'].map(
    (code) => [code, true],
  ),
);

/** The signed copies come back on paper; or the contract is taken back to be made again. */
function Paper({ state }: { readonly state: Route.ComponentProps['actionData'] }) {
  const t = useTexts('agreement');
  const words = useTexts('loans');
  return (
    <>
      <Card>
        <h3>{t('pages.paper_title')}</h3>
        <p>{t('pages.paper_lead')}</p>
        <ApiForm name="paper" state={state} files>
          <FileField name="file" label={t('fields.file')} accept="application/pdf,image/jpeg,image/png" />
          <TextField name="witness" label={t('fields.witness')} maxLength={120} />
          <SubmitButton kind="soft">{words('moves.sign')}</SubmitButton>
        </ApiForm>
      </Card>
      <details open={state?.form === 'recall'}>
        <summary>{words('moves.recall_contract')}</summary>
        <Card>
          <ApiForm name="recall" state={state}>
            <TextField name="reason" label={t('fields.reason')} maxLength={500} />
            <SubmitButton kind="danger">{words('moves.recall_contract')}</SubmitButton>
          </ApiForm>
        </Card>
      </details>
    </>
  );
}
