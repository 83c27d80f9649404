// All loans in figures at the end of a day; each figure opens the loans it is the sum of.
import { Form, Link } from 'react-router';
import { SelectField } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Money } from '../../components/values';
import { groups, type Portfolio, sums } from '../../arrears/views';
import styles from '../../fund/fund.module.css';
import { get } from '../../lib/api';
import { count, day, money } from '../../lib/format';
import { useMe } from '../../lib/me';
import { readSectors } from '../../lib/references';
import type { Lang } from '../../i18n';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/portfolio';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const [asOf, by] = [asked.get('asOf') ?? '', groups.find((one) => one === asked.get('by'))];
  const query = new URLSearchParams({ ...(/^\d{4}-\d\d-\d\d$/.test(asOf) ? { asOf } : {}), ...(by ? { by } : {}) });
  const [portfolio, sectors] = await Promise.all([get<Portfolio>(context, `/api/loans/portfolio?${query}`), by === 'sector' ? readSectors(context, params.lang as Lang) : []]);
  return { portfolio, by, sectors };
}

export default function PortfolioPage({ loaderData: { portfolio, by, sectors } }: Route.ComponentProps) {
  const t = useTexts('arrears');
  const lang = useLang();
  const { rates } = portfolio;
  const opens = useMe()?.roles.some((role) => role === 'fund_manager' || role === 'treasurer') ?? false;
  const average = money(portfolio.averageLoan ?? '0.00', lang, { trim: true });
  return (
    <Page title={t('portfolio.title')} lead={opens ? t('portfolio.lead') : undefined} above={t('portfolio.as_of', { day: day(portfolio.asOf, lang) })}>
      <Notice tone="info" title={rates.repayment === null ? t('portfolio.nothing_due') : t('portfolio.repaid', { percent: rates.repayment })}>
        <p>{t('portfolio.counts', { loans: count(portfolio.loans, lang), average, rotation: portfolio.rotation ?? '0.00' })}</p>
        <p>{t('portfolio.rates', { par: rates.par30 ?? '0.00', loss: rates.loss ?? '0.00' })}</p>
      </Notice>
      {!portfolio.exact && <Notice tone="info">{t('portfolio.not_exact')}</Notice>}
      <Card>
        <Facts
          facts={sums.map((name) => ({
            label: t(`figures.${name}`),
            value: opens ? (
              <Link to={`/${lang}/fund/portfolio/rows?figure=${name}&asOf=${portfolio.asOf}`}>
                <Money amount={portfolio.sums[name]} trim />
              </Link>
            ) : (
              <Money amount={portfolio.sums[name]} trim />
            ),
          }))}
        />
      </Card>
      <Card>
        <Form method="get" className={styles.fields} key={`${portfolio.asOf} ${by}`}>
          <TextField name="asOf" type="date" label={t('portfolio.asOf')} defaultValue={portfolio.asOf} />
          <SelectField
            name="by"
            label={t('portfolio.by')}
            optional
            defaultValue={by ?? ''}
            placeholder={t('portfolio.no_group')}
            options={groups.map((value) => ({ value, label: t(`groups.${value}`) }))}
          />
          <SubmitButton kind="soft">{t('portfolio.show')}</SubmitButton>
        </Form>
      </Card>
      {by && (
        <Groups
          portfolio={portfolio}
          by={by}
          nameOf={(key) => (by === 'sex' && key ? t(`sex.${key}`) : (sectors.find(({ value }) => value === key)?.label ?? key)) || t('portfolio.unknown')}
          opens={opens}
        />
      )}
      {portfolio.buckets.length > 0 && <Buckets portfolio={portfolio} />}
    </Page>
  );
}

function Groups({
  portfolio,
  by,
  nameOf,
  opens,
}: {
  readonly portfolio: Portfolio;
  readonly by: (typeof groups)[number];
  readonly nameOf: (key: string) => string;
  readonly opens: boolean;
}) {
  const t = useTexts('arrears');
  const lang = useLang();
  return (
    <DataTable<Portfolio['groups'][number]>
      caption={t(`groups.${by}`)}
      dense
      rows={portfolio.groups}
      rowKey={({ key }) => key}
      columns={[
        { key: 'group', title: t(`groups.${by}`), head: true, cell: ({ key }) => <span dir="auto">{nameOf(key)}</span> },
        ...(['disbursed', 'outstanding', 'overdue', 'par30'] as const).map((name) => ({
          key: name,
          title: t(`figures.${name}`),
          number: true,
          cell: (group: Portfolio['groups'][number]) =>
            opens ? (
              <Link to={`/${lang}/fund/portfolio/rows?${new URLSearchParams({ figure: name, asOf: portfolio.asOf, by, key: group.key })}`}>
                <Money amount={group.sums[name]} trim />
              </Link>
            ) : (
              <Money amount={group.sums[name]} trim />
            ),
        })),
      ]}
    />
  );
}

function Buckets({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts('arrears');
  return (
    <Section title={t('portfolio.buckets')}>
      <DataTable<Portfolio['buckets'][number]>
        caption={t('portfolio.buckets')}
        dense
        rows={portfolio.buckets}
        rowKey={({ bucket }) => bucket}
        columns={[
          { key: 'bucket', title: t('portfolio.bucket'), head: true, cell: ({ bucket }) => <bdi dir="ltr">{bucket}</bdi> },
          { key: 'overdue', title: t('fields.overdue'), number: true, cell: ({ overdue }) => <Money amount={overdue} trim /> },
        ]}
      />
    </Section>
  );
}
