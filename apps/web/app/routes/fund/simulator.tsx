// Where does the fund go? Two shares of repayment side by side; a plain form, so that each answer has an address.
import { Form } from 'react-router';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SelectField } from '../../components/choice-fields';
import { SubmitButton } from '../../components/submit-button';
import { MoneyField, TextField } from '../../components/text-field';
import { ForecastChart, ForecastTable } from '../../fund/forecast-chart';
import styles from '../../fund/fund.module.css';
import type { Forecast, Fund } from '../../fund/views';
import { count, money } from '../../lib/format';
import { getOrProblem } from '../../fund/ask';
import { get } from '../../lib/api';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/simulator';

const defaults = { fund: '', loansPerMonth: '1', amount: '50000', termMonths: '36', deferralMonths: '6', yearlyContribution: '0', repaidPercent: '95', comparedPercent: '80' };
type Name = keyof typeof defaults;
const numbers = ['loansPerMonth', 'termMonths', 'deferralMonths', 'repaidPercent', 'comparedPercent'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const terms = Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, asked.get(name) ?? value])) as Record<Name, string>;
  const query = new URLSearchParams(Object.entries(terms).filter(([, value]) => value !== ''));
  const [answer, funds] = await Promise.all([getOrProblem<Forecast>(context, `/api/loans/forecast?${query}`), get<{ items: readonly Fund[] }>(context, '/api/loans/funds')]);
  return { terms, ...answer, funds: funds.items };
}

export default function Simulator({ loaderData: { terms, data, problem, funds } }: Route.ComponentProps) {
  const t = useTexts('fund');
  const lang = useLang();
  const error = (name: Name): string | undefined => problem?.fields[name];
  return (
    <Page
      title={t('simulator.title')}
      lead={t('simulator.lead')}
      back={{ to: `/${lang}/fund`, label: t('one.all_funds') }}
      problem={problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      {data && <Results forecast={data} />}
      <Section title={t('simulator.terms')}>
        <Card>
          <Form method="get" className={styles.fields} key={JSON.stringify(terms)}>
            <SelectField
              name="fund"
              label={t('fields.fund')}
              optional
              defaultValue={terms.fund}
              placeholder={t('simulator.whole')}
              options={funds.map(({ code, label }) => ({ value: code, label }))}
            />
            <MoneyField name="amount" label={t('fields.amount')} defaultValue={terms.amount} error={error('amount')} />
            <MoneyField name="yearlyContribution" label={t('fields.yearlyContribution')} defaultValue={terms.yearlyContribution} error={error('yearlyContribution')} />
            {numbers.map((name) => (
              <TextField key={name} name={name} label={t(`fields.${name}`)} inputMode="numeric" defaultValue={terms[name]} error={error(name)} short ltr />
            ))}
            <SubmitButton>{t('buttons.compute')}</SubmitButton>
          </Form>
        </Card>
      </Section>
    </Page>
  );
}

function Results({ forecast }: { readonly forecast: Forecast }) {
  const t = useTexts('fund');
  const lang = useLang();
  return (
    <Card>
      <div className={styles.stack}>
        {forecast.curves.map(({ repaidPercent, months }, i) => {
          const short = months.find(({ unmet }) => unmet > 0);
          const cash = money(months.at(-1)?.cash ?? '0.00', lang, { trim: true });
          const loans = count(
            months.reduce((sum, month) => sum + month.loans, 0),
            lang,
          );
          const unmet = count(
            months.reduce((sum, month) => sum + month.unmet, 0),
            lang,
          );
          return (
            <Notice key={i === 0 ? 'first' : 'second'} tone={short ? 'wait' : 'good'} title={t('simulator.result', { percent: repaidPercent, cash, loans })}>
              {short && t('simulator.unmet', { percent: repaidPercent, month: short.month, unmet })}
            </Notice>
          );
        })}
        <ForecastChart forecast={forecast} />
        <ForecastTable forecast={forecast} />
      </div>
    </Card>
  );
}
