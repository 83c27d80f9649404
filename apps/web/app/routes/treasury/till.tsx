// The till of a day: what came in, what the drawer should hold, the count that closes it. Made to be printed.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { MoneyField, TextField } from '../../components/text-field';
import { Money, Reference } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { money, nameIn, weekday } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { PrintButton } from '../../loans/print-button';
import { receiptOf } from '../../loans/schedule';
import type { TillReceipt, TillView } from '../../loans/till-views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/till';

const dayIn = (request: Request): string => new URL(request.url).searchParams.get('day') ?? '';

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const day = dayIn(request);
  return get<TillView>(context, `/api/loans/till${day && `?day=${encodeURIComponent(day)}`}`);
};

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reopens = sent.form === 'reopen';
  const reply = await post(context, `/api/loans/till/${reopens ? 'reopen' : 'close'}`, sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(
    reply,
    `/${lang}/treasury/till?day=${encodeURIComponent(String((sent.body as { day?: string }).day ?? ''))}`,
    reopens ? 'repayment.till_reopened' : 'repayment.till_closed',
  );
}

export default function Till({ loaderData: till, actionData }: Route.ComponentProps) {
  const t = useTexts('repayment');
  const loans = useTexts('loans');
  const lang = useLang();
  const at = (day: string): string => `/${lang}/treasury/till?day=${day}`;
  const reasonField = actionData?.form === 'reopen' ? 'reopenReason' : 'differenceReason';
  return (
    <Page
      title={weekday(till.day, lang)}
      above={t('till.title')}
      back={{ to: `/${lang}/treasury`, label: loans('pages.treasury.title') }}
      actions={
        <>
          <ButtonLink to={at(till.before)} kind="soft" icon="calendar">
            {t('till.earlier')}
          </ButtonLink>
          {till.after && (
            <ButtonLink to={at(till.after)} kind="soft" icon="calendar">
              {t('till.later')}
            </ButtonLink>
          )}
          <PrintButton>{loans('pages.schedule.print')}</PrintButton>
        </>
      }
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path === 'reason' ? reasonField : path}`)}
    >
      <First till={till} />
      {till.closing?.reason && (
        <Notice tone="info">
          <span dir="auto">{till.closing.reason}</span>
        </Notice>
      )}
      {till.closing?.reopenedWhy && <Notice tone="wait">{t('till.reopened', { reason: till.closing.reopenedWhy })}</Notice>}
      {till.mayClose && <Close till={till} state={actionData} />}
      <Sums till={till} />
      <Received till={till} />
      {till.mayReopen && <Reopen till={till} state={actionData} />}
    </Page>
  );
}

function First({ till }: { readonly till: TillView }) {
  const t = useTexts('repayment');
  const lang = useLang();
  const say = (amount: string): string => money(amount, lang, { trim: true });
  const { closing } = till;
  if (till.state === 'counted' && closing) {
    const missing = closing.missing;
    const body =
      missing === '0.00'
        ? t('till.agrees', { amount: say(closing.counted) })
        : missing.startsWith('-')
          ? t('till.over', { amount: say(missing.slice(1)) })
          : t('till.short', { amount: say(missing) });
    return (
      <NextStep kind="done" title={t('till.counted')}>
        {body}
      </NextStep>
    );
  }
  if (!till.mayClose) {
    return (
      <NextStep kind="wait" title={t('till.waits')}>
        {t('till.waits_body')}
      </NextStep>
    );
  }
  const empty = till.cash === '0.00';
  return (
    <NextStep icon="loan" title={t(empty ? 'till.no_cash' : 'till.count')}>
      {empty ? t('till.no_cash_body') : t('till.count_body', { amount: say(till.cash) })}
    </NextStep>
  );
}

interface Part {
  readonly till: TillView;
  readonly state: FormState | undefined;
}

function Close({ till, state }: Part) {
  const t = useTexts('repayment');
  return (
    <Section title={t('till.close_title')}>
      <Card>
        <ApiForm name="close" state={state}>
          <input type="hidden" name="day" value={till.day} />
          <MoneyField name="counted" label={t('fields.counted')} help={t('till.counted_help')} />
          <TextField name="reason" label={t('fields.differenceReason')} help={t('till.reason_help')} maxLength={300} optional />
          <SubmitButton>{t('till.close')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

function Reopen({ till, state }: Part) {
  const t = useTexts('repayment');
  return (
    <details open={state?.form === 'reopen'}>
      <summary>{t('till.reopen_title')}</summary>
      <Card>
        <p>{t('till.reopen_lead')}</p>
        <ApiForm name="reopen" state={state}>
          <input type="hidden" name="day" value={till.day} />
          <TextField name="reason" label={t('fields.reopenReason')} maxLength={300} />
          <SubmitButton kind="soft">{t('till.reopen')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}

function Sums({ till }: { readonly till: TillView }) {
  const t = useTexts('repayment');
  const loans = useTexts('loans');
  const rows = till.channels.filter(({ count }) => count > 0);
  if (rows.length === 0) {
    return (
      <EmptyState icon="loan" title={t('till.nothing')}>
        {t('till.nothing_body')}
      </EmptyState>
    );
  }
  return (
    <Section title={t('till.total')}>
      <Card>
        <Facts
          facts={[
            ...rows.map(({ channel, count, sum }) => ({ label: `${loans(`channels.${channel}`)} · ${count}`, value: <Money amount={sum} /> })),
            { label: loans('pages.shared.total'), value: <Money amount={till.total} large /> },
          ]}
        />
      </Card>
    </Section>
  );
}

function Received({ till }: { readonly till: TillView }) {
  const t = useTexts('repayment');
  const loans = useTexts('loans');
  const lang = useLang();
  if (till.receipts.length === 0) return null;
  return (
    <Section title={t('till.received')}>
      <DataTable<TillReceipt>
        caption={t('till.received')}
        rows={till.receipts}
        rowKey={({ id }) => id}
        toneOf={({ reversedOn }) => (reversedOn ? 'bad' : undefined)}
        columns={[
          {
            key: 'who',
            title: loans('fields.person'),
            head: true,
            cell: ({ loanId, name, number }) => (
              <Link to={`/${lang}/treasury/loans/${loanId}`}>
                <span dir="auto">{nameIn(name, lang) || number}</span>
              </Link>
            ),
          },
          { key: 'amount', title: loans('fields.repaymentAmount'), number: true, cell: ({ amount }) => <Money amount={amount} /> },
          { key: 'channel', title: loans('fields.channel'), cell: ({ channel }) => loans(`channels.${channel}`) },
          {
            key: 'number',
            title: t('till.receipt'),
            cell: ({ id, loanId, receiptNo, reference, reversedOn }) =>
              reversedOn ? (
                <>
                  <Reference value={receiptNo ?? reference} /> {t('till.reversed')}
                </>
              ) : (
                <a href={receiptOf(loanId, id, lang)}>
                  <Reference value={receiptNo ?? reference} />
                </a>
              ),
          },
        ]}
      />
    </Section>
  );
}
