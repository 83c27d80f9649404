// One late loan: what to do now with one tap, what was said, promises, a pause.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { Day, Money, Reference } from '../../components/values';
import { ContactForm, PauseForm, PromiseForm } from '../../arrears/forms';
import type { LoanArrears } from '../../arrears/views';
import { done, get, send } from '../../lib/api';
import { day, nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/one';

export const loader = async ({ params: { id }, context }: Route.LoaderArgs) => ({ loan: await get<LoanArrears>(context, `/api/loans/${id}/arrears`) });

const paths: Readonly<Record<string, string>> = { contact: 'contacts', promise: 'promises', pause: 'dunning-pause', resume: 'dunning-pause' };

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await send(
    context,
    sent.form === 'resume' ? 'DELETE' : 'POST',
    `/api/loans/${id}/${paths[sent.form] ?? 'contacts'}`,
    sent.form === 'resume' ? undefined : sent.body,
    sent.key,
  );
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/arrears/loans/${id}`, 'arrears.noted');
}

export default function ArrearsOfLoan({ loaderData: { loan }, actionData, params: { id } }: Route.ComponentProps) {
  const t = useTexts('arrears');
  const lang = useLang();
  const writes = useMe()?.roles.some((role) => role === 'officer' || role === 'treasurer') ?? false;
  const changes = useMe()?.roles.some((role) => role === 'officer' || role === 'fund_manager') ?? false;
  const words = useTexts('repayment');
  const open = loan.tasks.find(({ state }) => state === 'open');
  const late = loan.rowDays > 0;
  return (
    <Page
      above={<Reference value={loan.number} />}
      title={t('one.title', { name: nameIn(loan.personName, lang) || loan.number })}
      back={{ to: `/${lang}/arrears`, label: t('work.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      <NextStep
        kind={open ? 'act' : late ? 'wait' : 'done'}
        icon={late ? 'phone' : 'check'}
        title={open ? t(`actions.${open.action}`) : late ? t('one.late', { days: t('work.days', { count: loan.daysLate }) }) : t('one.not_late')}
      >
        {late ? (
          <>
            {t('fields.overdue')}: <Money amount={loan.overdue} trim />
          </>
        ) : (
          t('one.not_late_body')
        )}
      </NextStep>
      {changes && (
        <p>
          <Link to={`/${lang}/officer/loans/${id}/service`}>{words('pages.to_service')}</Link>
        </p>
      )}
      {writes && late && (
        <ApiForm name="contact" state={actionData} arrange="row">
          <input type="hidden" name="kind" value="call" />
          {open && <input type="hidden" name="taskId" value={open.id} />}
          <SubmitButton name="outcome" value="reached">
            {t('one.log_call')}
          </SubmitButton>
          <SubmitButton kind="soft" name="outcome" value="no_answer">
            {t('one.log_none')}
          </SubmitButton>
        </ApiForm>
      )}
      {loan.pause && (
        <Notice tone="wait" title={t('one.paused', { day: day(loan.pause.until, lang), reason: loan.pause.reason })}>
          {writes && (
            <ApiForm name="resume" state={actionData}>
              <SubmitButton kind="soft">{t('one.resume')}</SubmitButton>
            </ApiForm>
          )}
        </Notice>
      )}
      <Card>
        <Facts
          facts={[
            { label: t('fields.outstanding'), value: <Money amount={loan.outstanding} trim /> },
            { label: t('fields.overdue'), value: <Money amount={loan.overdue} trim /> },
            { label: t('one.loan_age'), value: t('work.days', { count: loan.daysLate }) },
            { label: t('one.row_age'), value: t('work.days', { count: loan.rowDays }) },
            { label: t('fields.number'), value: <Link to={`/${lang}/treasury/loans/${loan.loanId}`}>{t('one.loan')}</Link> },
          ]}
        />
      </Card>
      {writes && (
        <Section title={t('one.do_now')}>
          <PromiseForm state={actionData} />
          <ContactForm state={actionData} loan={loan} />
          {!loan.pause && <PauseForm state={actionData} />}
        </Section>
      )}
      <Said loan={loan} />
      <History loan={loan} />
    </Page>
  );
}

function Said({ loan }: { readonly loan: LoanArrears }) {
  const t = useTexts('arrears');
  if (loan.difficulties.length === 0) return null;
  return (
    <Section title={t('one.said')}>
      {loan.difficulties.map(({ at, reason, words, canPayOn }) => (
        <Notice key={at} tone="info" title={t(`reasons.${reason}`)}>
          <span dir="auto">{words}</span> {canPayOn && <Day value={canPayOn} />}
        </Notice>
      ))}
    </Section>
  );
}

function History({ loan }: { readonly loan: LoanArrears }) {
  const t = useTexts('arrears');
  return (
    <>
      {loan.promises.length > 0 && (
        <DataTable<LoanArrears['promises'][number]>
          caption={t('fields.promise')}
          rows={loan.promises}
          rowKey={({ promisedFor, amount, note }) => `${promisedFor} ${amount} ${note}`}
          columns={[
            { key: 'day', title: t('fields.promisedFor'), head: true, cell: ({ promisedFor }) => <Day value={promisedFor} /> },
            { key: 'amount', title: t('fields.amount'), number: true, cell: ({ amount }) => <Money amount={amount} trim /> },
            { key: 'state', title: t('fields.state'), cell: ({ state }) => t(`promise.${state}`) },
          ]}
        />
      )}
      {loan.contacts.length > 0 && (
        <DataTable<LoanArrears['contacts'][number]>
          caption={t('one.contacts')}
          rows={loan.contacts}
          rowKey={({ on, kind, outcome, note }) => `${on} ${kind} ${outcome} ${note}`}
          columns={[
            { key: 'day', title: t('fields.on'), head: true, cell: ({ on }) => <Day value={on} /> },
            { key: 'kind', title: t('fields.kind'), cell: ({ kind, outcome }) => `${t(`kinds.${kind}`)} · ${t(`outcomes.${outcome}`)}` },
            { key: 'note', title: t('fields.note'), cell: ({ note }) => <span dir="auto">{note}</span> },
          ]}
        />
      )}
      {loan.tasks.length > 0 && (
        <DataTable<LoanArrears['tasks'][number]>
          caption={t('one.steps')}
          rows={loan.tasks}
          rowKey={({ id }) => id}
          columns={[
            { key: 'action', title: t('fields.action'), head: true, cell: ({ action, who }) => `${t(`actions.${action}`)} · ${t(`who.${who}`)}` },
            { key: 'day', title: t('fields.on'), cell: ({ openedOn }) => <Day value={openedOn} short /> },
            { key: 'state', title: t('fields.state'), cell: ({ state }) => t(`task.${state}`) },
          ]}
        />
      )}
    </>
  );
}
