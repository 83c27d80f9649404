// One page of the plan: a short form, what its figures come to, and the checks. Saved by itself with scripts, by its button without.
import { data, redirect, useLocation, useSearchParams } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { get, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { deferralsOf, monthOptions, termsOf } from '../../loans/months';
import { readChoices } from '../../loans/choices';
import { WritingFor } from '../../loans/assistance';
import type { Product } from '../../loans/views';
import { Autosave } from '../../plan/autosave';
import { CashChart, CashTable } from '../../plan/cash-chart';
import { Checks, Figures } from '../../plan/figures';
import { checksOn, figuresOn, partAfter } from '../../plan/names';
import { PageFields } from '../../plan/page-fields';
import styles from '../../plan/plan.module.css';
import { SavedElsewhere } from '../../plan/saved-elsewhere';
import { Gap } from '../../plan/tables';
import type { PlanView } from '../../plan/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/plan-page';

const BLANK_LINES = 1;
const MORE_LINES = 4;

export async function loader({ params: { lang, id, part }, context }: Route.LoaderArgs) {
  const [plan, choices] = await Promise.all([get<PlanView>(context, `/api/loans/applications/${id}/plan`), readChoices(context, lang as 'ar')]);
  const page = plan.pages.find((one) => one.part === part);
  if (!page) throw data(null, { status: 404 });
  if (!plan.mayWrite) throw redirect(`/${lang}/loan/${id}`);
  return { plan, page, choices, product: await get<Product>(context, `/api/loans/product?code=${plan.productCode}`) };
}

export async function action({ request, params: { lang, id, part }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const { values = {}, lines = [] } = sent.body;
  const version = Number(form.get('_over') ?? form.get('version') ?? 0);
  const reply = await send(context, 'PUT', `/api/loans/applications/${id}/plan`, { part, version, values, lines }, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const here = `/${lang}/loan/${id}/edit`;
  const then = form.get('_then');
  const next = partAfter(part);
  const to = then === 'add' ? `${here}/${part}?more=1` : then === 'stay' || !next ? `${here}/${part}?done=plan.saved` : `${here}/${next}?done=plan.saved`;
  return redirect(to, 303);
}

/** Also after a refusal: the other version is shown beside what was typed. */
export const shouldRevalidate = () => true;

export default function PlanPageEdit({ loaderData: { plan, page, choices, product }, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const web = useTexts('loans');
  const lang = useLang();
  const [search] = useSearchParams();
  const key = useLocation().key;
  const conflict = actionData?.problem?.code === 'plan.changed_meanwhile';
  const figures = (figuresOn[page.part] ?? []).flatMap((code) => plan.figures.find((one) => one.code === code) ?? []);
  const checks = (checksOn[page.part] ?? []).flatMap((rule) => plan.assessment.results.find(({ id }) => id === rule) ?? []);
  const values = page.values;
  const months = {
    termMonths: monthOptions(termsOf(product, { termMonths: Number(values['termMonths'] ?? product.defaultTermMonths) }), web),
    deferralMonths: monthOptions(deferralsOf(product, { deferralMonths: Number(values['deferralMonths'] ?? product.defaultDeferralMonths) }), web),
  };
  const here = `/${lang}/loan/${plan.applicationId}/edit`;
  return (
    <Page
      title={t(`pages.${page.part}.title`)}
      lead={t(`pages.${page.part}.lead`)}
      back={{ to: here, label: t('screen.page.back') }}
      problem={actionData?.problem && { ...actionData.problem, fields: conflict ? {} : actionData.problem.fields }}
      width="text"
    >
      <WritingFor name={plan.writingFor} />
      <ApiForm key={key} state={actionData}>
        {conflict ? <input type="hidden" name="version" value={page.version} /> : null}
        {conflict && <SavedElsewhere page={page} here={`${here}/${page.part}`} />}
        <Card>
          <div className={styles.fields}>
            <PageFields
              page={page}
              choices={choices}
              blankLines={search.has('more') ? MORE_LINES : BLANK_LINES}
              strict={search.has('check')}
              {...(page.part === 'loan' ? { options: months } : {})}
            />
          </div>
        </Card>
        {!conflict && <Autosave applicationId={plan.applicationId} part={page.part} version={page.version} savedAt={page.changedAt} />}
        <div className={styles.buttons}>
          <SubmitButton name="_then" value="next">
            {t('screen.page.save_next')}
          </SubmitButton>
          <SubmitButton kind="soft" name="_then" value="stay">
            {t(figures.length > 0 ? 'screen.page.recompute' : 'screen.page.save')}
          </SubmitButton>
        </div>
      </ApiForm>
      {(page.part === 'needs' || page.part === 'resources') && <Gap tables={plan.tables} />}
      {figures.length > 0 && (
        <Section title={t('screen.page.figures')}>
          <Card>
            <Figures figures={figures} />
          </Card>
        </Section>
      )}
      {page.part === 'cash' && plan.tables.cash.length > 0 && (
        <Section title={t('screen.cash.title')}>
          <Card>
            <div className={styles.stack}>
              <CashChart cash={plan.tables.cash} />
              <CashTable cash={plan.tables.cash} />
            </div>
          </Card>
        </Section>
      )}
      {checks.length > 0 && (
        <Section title={t('screen.page.checks')}>
          <Card>
            <Checks results={checks} />
          </Card>
        </Section>
      )}
    </Page>
  );
}
