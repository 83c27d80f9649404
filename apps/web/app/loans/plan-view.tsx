// The plan to be read: by its founder, the officer and the committee. Words first, then the tables, the chart of the cash and the checks.
import { ButtonLink } from '../components/button-link';
import { Facts } from '../components/facts';
import { Card, Section } from '../components/page';
import { Day } from '../components/values';
import { inLang, townDay } from '../lib/format';
import { CashChart, CashTable } from '../plan/cash-chart';
import { Checks, Figures, planChecks } from '../plan/figures';
import { fieldName, sectionParts } from '../plan/names';
import { typed } from '../plan/page-fields';
import styles from '../plan/plan.module.css';
import { BalanceTables, YearTable } from '../plan/tables';
import type { Field, PlanPage, PlanView } from '../plan/views';
import { useLang, useTexts } from '../texts';
import type { Choices } from './choices';

export function PlanReading({ plan, choices }: { readonly plan: PlanView; readonly choices: Choices }) {
  const t = useTexts('plan');
  const pages = (names: readonly string[]): readonly PlanPage[] => names.flatMap((name) => plan.pages.find(({ part, state }) => part === name && state !== 'blank') ?? []);
  const { tables } = plan;
  return (
    <>
      {plan.locked && (
        <p className={styles.hash}>
          {t('screen.view.locked', { n: plan.locked.n })} <bdi dir="ltr">{plan.locked.hash.slice(0, 16)}</bdi> (<Day value={townDay(plan.locked.at)} />)
        </p>
      )}
      {pages(['project', ...sectionParts]).map((page) => (
        <Section key={page.part} title={t(`pages.${page.part}.title`)}>
          <Card>
            <Answers page={page} choices={choices} />
          </Card>
        </Section>
      ))}
      <Section title={t('pages.needs.title')}>
        <Card>
          <BalanceTables tables={tables} />
        </Card>
      </Section>
      {tables.years.length > 0 && (
        <Section title={t('screen.years.title')}>
          <Card>
            <YearTable years={tables.years} />
          </Card>
        </Section>
      )}
      {tables.cash.length > 0 && (
        <Section title={t('screen.cash.title')}>
          <Card>
            <div className={styles.stack}>
              <CashChart cash={tables.cash} />
              <CashTable cash={tables.cash} />
            </div>
          </Card>
        </Section>
      )}
      {pages(['working_capital', 'household']).map((page) => (
        <Section key={page.part} title={t(`pages.${page.part}.title`)}>
          <Card>
            <Answers page={page} choices={choices} />
          </Card>
        </Section>
      ))}
      <Section title={t('screen.page.figures')}>
        <Card>
          <Figures figures={plan.figures.filter(({ amount }) => amount !== null)} />
        </Card>
      </Section>
      <Section title={t('screen.page.checks')}>
        <Card>
          <Checks results={planChecks(plan.assessment.results)} />
        </Card>
      </Section>
    </>
  );
}

/** The way to the whole plan. */
export function ReadPlan({ to }: { readonly to: string }) {
  const t = useTexts('plan');
  return (
    <ButtonLink to={`/${useLang()}/${to}`} kind="soft" icon="file">
      {t('screen.view.open')}
    </ButtonLink>
  );
}

/** Long answers as text below their question, short ones side by side. */
function Answers({ page, choices }: { readonly page: PlanPage; readonly choices: Choices }) {
  const t = useTexts('plan');
  const lang = useLang();
  const said = page.fields.filter(({ name }) => page.values[name]);
  const shown = (field: Field): string => {
    const value = page.values[field.name] ?? '';
    if (field.kind === 'choice') return t(`choices.${value}`);
    if (field.kind === 'sector') return inLang(choices.sectors.find(({ code }) => code === value)?.label, lang) || value;
    if (field.kind === 'commune') return [...choices.near, ...choices.far].find((one) => one.value === value)?.label ?? value;
    return typed(field, value, lang) ?? value;
  };
  return (
    <div className={styles.answers}>
      <Facts
        facts={said
          .filter(({ kind }) => kind !== 'long')
          .map((field) => ({ label: fieldName(field.name, t), value: field.kind === 'day' ? <Day value={shown(field)} /> : shown(field) }))}
      />
      {said
        .filter(({ kind }) => kind === 'long')
        .map((field) => (
          <div key={field.name}>
            <p className={styles.label}>{fieldName(field.name, t)}</p>
            <p className={styles.words}>
              <span dir="auto">{page.values[field.name]}</span>
            </p>
          </div>
        ))}
    </div>
  );
}
