// One fund: its figures, each opening the lines it is the sum of; who gave; movements of money; its rules.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { SubmitButton } from '../../components/submit-button';
import { Day, Money, Reference } from '../../components/values';
import { FundBar } from '../../fund/fund-bar';
import { FundRulesFields, rulesForm } from '../../fund/fund-rules-fields';
import { MoneyForms } from '../../fund/money-forms';
import { readRegions } from '../../fund/regions';
import styles from '../../fund/fund.module.css';
import { accountOf, type EntryLine, type Fund, fundFigures } from '../../fund/views';
import { done, get, send } from '../../lib/api';
import { money } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { Lang } from '../../i18n';
import type { Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/one';

type Entries = Paged<EntryLine> & { readonly sum: string };

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const account = asked.get('account') ?? '';
  const query = new URLSearchParams({ page: asked.get('page') ?? '1', ...(account ? { account } : {}) });
  const [entries, funds, funders, regions, guidance] = await Promise.all([
    get<Entries>(context, `/api/loans/funds/${params.code}/entries?${query}`),
    get<{ items: readonly Fund[] }>(context, '/api/loans/funds'),
    get<{ items: readonly { code: string; name: string }[] }>(context, '/api/loans/funders'),
    readRegions(context, params.lang as Lang),
    get<{ today: string }>(context, '/api/guidance'),
  ]);
  return { entries, account, funds: funds.items, fund: funds.items.find(({ code }) => code === params.code)!, funders: funders.items, regions, today: guidance.today };
}

const paths: Readonly<Record<string, string>> = { contribute: 'contributions', withdraw: 'withdrawals', reallocate: 'reallocations' };

export async function action({ request, params: { lang, code }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const rules = form.get('_form') === 'rules';
  const sent = readForm(form, rules ? rulesForm : { nulls: ['funder', 'toFunder'] });
  const here = `/${lang}/fund/of/${code}`;
  if (rules) {
    const reply = await send(context, 'PUT', `/api/loans/funds/${code}`, sent.body, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'fund.saved');
  }
  if (sent.form === 'name') {
    const { name, code: funder } = sent.body;
    const reply = await send(context, 'POST', '/api/loans/funders', { name, code: funder }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'fund.named');
  }
  const { funder, amount, on, reference, toFund, toFunder } = sent.body;
  const body = { funder, amount, on, reference, ...(sent.form === 'reallocate' ? { toFund, toFunder } : {}) };
  const reply = await send(context, 'POST', `/api/loans/funds/${code}/${paths[sent.form] ?? 'contributions'}`, body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'fund.moved');
}

export default function OneFund({ loaderData: { entries, account, fund, funds, funders, regions, today }, actionData }: Route.ComponentProps) {
  const t = useTexts('fund');
  const lang = useLang();
  const here = `/${lang}/fund/of/${fund.code}`;
  return (
    <Page title={fund.label} back={{ to: `/${lang}/fund`, label: t('one.all_funds') }} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      <Section title={t('one.where')} lead={t('one.where_lead')}>
        <Card>
          <div className={styles.stack}>
            <FundBar fund={fund} />
            <Facts
              facts={fundFigures.map((name) => ({
                label: t(`figures.${name}`),
                value: accountOf[name] ? (
                  <Link to={`${here}?account=${accountOf[name]}#entries`}>
                    <Money amount={fund[name]} trim />
                  </Link>
                ) : (
                  <Money amount={fund[name]} trim />
                ),
              }))}
            />
          </div>
        </Card>
      </Section>
      <Section title={t('one.funders')}>
        <Card>
          <Facts facts={fund.funders.map(({ name, given }) => ({ label: name || t('one.own_means'), value: <Money amount={given} trim /> }))} />
        </Card>
      </Section>
      <Section title={t('one.money')}>
        <MoneyForms fund={fund} funds={funds} funders={funders} today={today} state={actionData} />
      </Section>
      <Entered entries={entries} account={account} here={here} />
      <Section title={t('one.rules')} lead={t('one.rules_lead')}>
        <details open={actionData?.form === 'rules'}>
          <summary>
            {[fund.onlyEquipment && t('one.only_equipment'), fund.onlyAutoEntrepreneurs && t('one.only_auto_entrepreneurs')].filter(Boolean).join(' · ') || t('one.everything')}
          </summary>
          <Card>
            <ApiForm name="rules" state={actionData}>
              <FundRulesFields fund={fund} regions={regions} />
              <SubmitButton kind="soft">{t('buttons.save')}</SubmitButton>
            </ApiForm>
          </Card>
        </details>
      </Section>
    </Page>
  );
}

function Entered({ entries, account, here }: { readonly entries: Entries; readonly account: string; readonly here: string }) {
  const t = useTexts('fund');
  const lang = useLang();
  const title = account ? t('one.entries_of', { account: t(`accounts.${account}`) }) : t('one.entries');
  return (
    <Section title={title} id="entries" lead={account ? t('one.entries_sum', { sum: money(entries.sum, lang) }) : undefined}>
      {account && <Link to={`${here}#entries`}>{t('one.all_entries')}</Link>}
      {entries.items.length === 0 ? (
        <EmptyState icon="loan" title={t('one.no_entries')}>
          {t('one.no_entries_body')}
        </EmptyState>
      ) : (
        <DataTable<EntryLine>
          caption={title}
          rows={entries.items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'kind', title: t('fields.kind'), head: true, cell: ({ kind }) => t(`kinds.${kind}`) },
            { key: 'day', title: t('fields.on'), cell: ({ day }) => <Day value={day} short /> },
            { key: 'account', title: t('fields.account'), cell: (line) => t(`accounts.${line.account}`) },
            { key: 'amount', title: t('fields.amount'), number: true, cell: ({ amount }) => <Money amount={amount} /> },
            {
              key: 'who',
              title: t('fields.loan'),
              cell: ({ loanId, loanNumber, funder }) =>
                loanId ? (
                  <Link to={`/${lang}/treasury/loans/${loanId}`}>
                    <Reference value={loanNumber ?? ''} />
                  </Link>
                ) : (
                  funder
                ),
            },
            { key: 'note', title: t('fields.note'), cell: ({ note }) => <span dir="auto">{note}</span> },
          ]}
        />
      )}
      <Pagination {...entries} />
    </Section>
  );
}
