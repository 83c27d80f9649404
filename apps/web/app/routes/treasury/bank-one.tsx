// One statement: each movement with the loan that it may mean, to be confirmed, chosen otherwise or set aside.
import { CardList } from '../../components/card-list';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { MoveButton } from '../../components/submit-button';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { Movement } from '../../loans/bank-parts';
import { type BankLine, type BankStatement, lineStates } from '../../loans/bank-views';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/bank-one';

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const statement = await get<BankStatement>(context, `/api/loans/bank/statements/${id}`);
  const view = lineStates.find((one) => one === asked.get('view')) ?? (asked.has('view') || statement.open === 0 ? 'all' : 'open');
  const query = new URLSearchParams({ page: asked.get('page') ?? '1', ...(view === 'all' ? {} : { state: view }) });
  const lines = await get<Paged<BankLine>>(context, `/api/loans/bank/statements/${id}/lines?${query}`);
  return { statement, lines, view };
}

/** Forms are named by what they do and the line they are about: `book-<id>`. */
export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const here = `/${lang}/treasury/bank/${id}`;
  const [what, lineId] = [sent.form.split('-', 1)[0] ?? '', sent.form.slice(sent.form.indexOf('-') + 1)];
  const body = sent.body as { loanId?: string; loanNumber?: string; repaymentId?: string; asideReason?: string };
  if (what === 'sure') {
    const reply = await post(context, `/api/loans/bank/statements/${id}/book-sure`, {}, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.sure');
  }
  if (what === 'book') {
    const loan = body.loanNumber?.trim() || !body.loanId ? { loanNumber: body.loanNumber ?? '' } : { loanId: body.loanId };
    const reply = await post(context, `/api/loans/bank/lines/${lineId}/book`, loan, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.booked');
  }
  if (what === 'back') {
    const reply = await post(context, `/api/loans/bank/lines/${lineId}/take-back`, { repaymentId: body.repaymentId ?? '' }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'repayment.taken_back');
  }
  const reply = await post(
    context,
    `/api/loans/bank/lines/${lineId}/${what === 'aside' ? 'set-aside' : 'reopen'}`,
    what === 'aside' ? { reason: body.asideReason ?? '' } : {},
    sent.key,
  );
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, what === 'aside' ? 'repayment.aside' : 'repayment.reopened');
}

export default function BankOne({ loaderData: { statement, lines, view }, actionData }: Route.ComponentProps) {
  const t = useTexts('repayment');
  const lang = useLang();
  const views = ['open', 'booked', 'aside', 'all'] as const;
  return (
    <Page
      title={statement.fileName}
      back={{ to: `/${lang}/treasury/bank`, label: t('bank.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path === 'reason' ? 'asideReason' : path}`)}
    >
      <First statement={statement} lines={lines.items} />
      <FilterLinks
        name={t('bank.open')}
        links={views.map((one) => ({ to: `/${lang}/treasury/bank/${statement.id}?view=${one}`, label: t(`bank.state.${one}`), current: one === view }))}
      />
      {lines.items.length === 0 ? (
        <EmptyState icon="loan" title={t('bank.all_done')}>
          {t('bank.all_done_body')}
        </EmptyState>
      ) : (
        <CardList items={lines.items} itemKey={({ id }) => id}>
          {(line) => <Movement line={line} state={actionData} />}
        </CardList>
      )}
      <Pagination {...lines} />
      {statement.faults.length > 0 && (
        <Section title={t('bank.faults')} lead={t('bank.faults_lead')}>
          <DataTable<BankStatement['faults'][number]>
            caption={t('bank.faults')}
            rows={statement.faults}
            rowKey={({ line, column }) => `${line} ${column}`}
            columns={[
              { key: 'line', title: t('bank.line'), head: true, cell: ({ line }) => <bdi>{line}</bdi> },
              { key: 'column', title: t('bank.column'), cell: ({ column }) => <span dir="auto">{column}</span> },
              { key: 'value', title: t('bank.value'), cell: ({ value }) => <bdi>{value}</bdi> },
              { key: 'fault', title: t('fields.reason'), cell: ({ fault }) => t(`bank.fault.${fault}`) },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}

function First({ statement, lines }: { readonly statement: BankStatement; readonly lines: readonly BankLine[] }) {
  const t = useTexts('repayment');
  const sure = lines.filter(({ match }) => match === 'sure').length;
  if (statement.open === 0) {
    return (
      <NextStep kind="done" title={t('bank.all_done')}>
        {t('bank.all_done_body')}
      </NextStep>
    );
  }
  return (
    <NextStep title={t('bank.waits', { count: statement.open })} action={sure > 0 ? <MoveButton move="sure">{t('bank.book_sure')}</MoveButton> : undefined}>
      {sure > 0 ? t('bank.sure_body', { count: sure }) : t('bank.waits_body')}
    </NextStep>
  );
}
