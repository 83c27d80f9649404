// A running loan in difficulty: what other rows would look like, a proposal by one person, the decision of another.
import { Form } from 'react-router';
import { SelectField } from '../../components/choice-fields';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Reference } from '../../components/values';
import styles from '../../fund/fund.module.css';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { CallInSection } from '../../loans/call-in-parts';
import { Options, Proposals, ProposeLoss, ProposeRows } from '../../loans/service-parts';
import type { Option, Rescheduling, Service } from '../../loans/service-views';
import { loanTones } from '../../loans/tones';
import type { LoanView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/service';

const asked = (url: string): { readonly skip: string; readonly extend: string; readonly moveTo: string } => {
  const given = new URL(url).searchParams;
  const whole = (name: string, most: number, without: string): string => {
    const value = given.get(name) ?? without;
    return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? value : '';
  };
  const moveTo = given.get('moveTo') ?? '';
  return { skip: whole('skip', 3, '2'), extend: whole('extend', 12, '6'), moveTo: /^\d{4}-\d{2}-\d{2}$/.test(moveTo) ? moveTo : '' };
};

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const wish = asked(request.url);
  const query = new URLSearchParams(Object.entries(wish).filter(([, value]) => value !== ''));
  const [loan, service, options] = await Promise.all([
    get<LoanView>(context, `/api/loans/${id}`),
    get<Service>(context, `/api/loans/${id}/service`),
    get<{ items: readonly Option[] }>(context, `/api/loans/${id}/what-if?${query}`),
  ]);
  return { loan, service, options: options.items, wish };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { numbers: ['count', 'cureDays'] });
  const here = `/${lang}/officer/loans/${id}/service`;
  if (sent.form.startsWith('decide-')) {
    const decision = sent.body['decision'] === 'approve' ? 'approve' : 'refuse';
    const reply = await post(context, `/api/loans/proposals/${sent.form.slice('decide-'.length)}/${decision}`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, decision === 'approve' ? 'repayment.approved' : 'repayment.refused');
  }
  if (sent.form === 'notice' || sent.form.startsWith('move-')) {
    const path = sent.form === 'notice' ? 'notices' : 'call-in';
    const body = sent.form === 'notice' ? sent.body : { ...sent.body, move: sent.form.slice('move-'.length) };
    const reply = await post(context, `/api/loans/${id}/${path}`, body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.noted');
  }
  const reply = await post(context, `/api/loans/${id}/proposals`, { ...sent.body, kind: sent.form }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.proposed');
}

export default function ServicePage({ loaderData: { loan, service, options, wish }, actionData }: Route.ComponentProps) {
  const t = useTexts('repayment');
  const words = useTexts('loans');
  const lang = useLang();
  const kinds = service.mayPropose.filter((kind): kind is Rescheduling => kind !== 'write_off');
  const turn = service.proposals.some(({ mayDecide }) => mayDecide)
    ? 'decide'
    : service.proposals.some(({ state }) => state === 'proposed')
      ? 'waits'
      : kinds.length > 0
        ? 'propose'
        : service.mayMove.includes('accelerate')
          ? 'call_in'
          : 'nothing';
  return (
    <Page
      above={
        <>
          <Reference value={loan.number} />
          <StatusBadge tone={loanTones[loan.state]}>{words(`states.loan.${loan.state}.staff`)}</StatusBadge>
          {service.restructured && <StatusBadge tone="info">{t('pages.restructured')}</StatusBadge>}
        </>
      }
      title={t('pages.service', { name: nameIn(loan.personName, lang) || loan.number })}
      back={{ to: `/${lang}/arrears/loans/${loan.id}`, label: t('pages.arrears') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path === 'note' ? (actionData?.form === 'write_off' ? 'tried' : 'cashPlan') : path}`)}
    >
      <NextStep kind={turn === 'decide' || turn === 'propose' || turn === 'call_in' ? 'act' : 'wait'} title={t(`turn.${turn}`)}>
        {options.length > 0 && t('turn.changes', { count: service.changesLeft })}
      </NextStep>
      <Proposals proposals={service.proposals} state={actionData} />
      {options.length > 0 && (
        <Section title={t('pages.side_by_side')} lead={t('pages.side_by_side_lead')}>
          <Options options={options} />
          <Card>
            <Form method="get" className={styles.fields} key={JSON.stringify(wish)}>
              <SelectField name="skip" label={t('fields.skip')} optional defaultValue={wish.skip} options={['1', '2', '3'].map((value) => ({ value, label: value }))} />
              <SelectField
                name="extend"
                label={t('fields.extend')}
                optional
                defaultValue={wish.extend}
                options={Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }))}
              />
              <TextField name="moveTo" type="date" label={t('fields.moveTo')} optional defaultValue={wish.moveTo} />
              <SubmitButton kind="soft">{t('pages.compare')}</SubmitButton>
            </Form>
          </Card>
        </Section>
      )}
      {kinds.length > 0 && <ProposeRows kinds={kinds} state={actionData} />}
      <CallInSection loanId={loan.id} service={service} today={loan.today} state={actionData} />
      {service.mayPropose.includes('write_off') && <ProposeLoss state={actionData} />}
    </Page>
  );
}
