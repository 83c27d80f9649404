// The fund at a glance: what may be promised today, and where all of the money is.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { FundBar } from '../../fund/fund-bar';
import styles from '../../fund/fund.module.css';
import type { Fund } from '../../fund/views';
import { get } from '../../lib/api';
import { money } from '../../lib/format';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/overview';

export async function loader({ context }: Route.LoaderArgs) {
  return { funds: (await get<{ items: readonly Fund[] }>(context, '/api/loans/funds')).items };
}

export default function FundOverview({ loaderData: { funds } }: Route.ComponentProps) {
  const t = useTexts('fund');
  const till = useTexts('repayment');
  const lang = useLang();
  const say = (amount: string): string => money(amount, lang, { trim: true });
  const rich = funds.toSorted((a, b) => Number(b.available) - Number(a.available))[0];
  const free = rich !== undefined && Number(rich.available) > 0;
  return (
    <Page title={t('overview.title')} description={t('overview.lead')}>
      <NextStep
        kind="act"
        icon={free ? 'loan' : 'alert'}
        title={free ? t('overview.can_grant', { amount: say(rich.available) }) : t('overview.nothing_left')}
        action={<ButtonLink to={`/${lang}/fund/simulator`}>{t('simulator.title')}</ButtonLink>}
      >
        {free ? t('overview.can_grant_body') : t('overview.nothing_left_body')}
      </NextStep>
      {funds.map((fund) => (
        <Section key={fund.code} title={fund.label} lead={fund.convention || undefined}>
          <Card>
            <div className={styles.stack}>
              <FundBar fund={fund} />
              {fund.balance === '0.00' ? (
                <Notice tone="good">{t('overview.books', { net: say(fund.netFund) })}</Notice>
              ) : (
                <Notice tone="bad">{t('overview.books_wrong', { amount: say(fund.balance) })}</Notice>
              )}
              <Link to={`/${lang}/fund/of/${fund.code}`}>{t('overview.open')}</Link>
            </div>
          </Card>
        </Section>
      ))}
      <Section title={t('overview.tools')}>
        <div className={styles.tools}>
          <ButtonLink kind="soft" to={`/${lang}/fund/portfolio`}>
            {t('overview.portfolio')}
          </ButtonLink>
          <ButtonLink kind="soft" to={`/${lang}/arrears`}>
            {t('overview.late')}
          </ButtonLink>
          <ButtonLink kind="soft" to={`/${lang}/treasury/till`}>
            {till('till.to')}
          </ButtonLink>
          <ButtonLink kind="soft" to={`/${lang}/fund/files`}>
            {t('overview.files')}
          </ButtonLink>
          <ButtonLink kind="soft" to={`/${lang}/fund/new`}>
            {t('overview.new')}
          </ButtonLink>
        </div>
      </Section>
    </Page>
  );
}
