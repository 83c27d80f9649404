// A new application: three things to begin with. Whoever has one open goes on with that one; whoever was invited joins.
import { Link, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { NextStep } from '../../components/next-step';
import { Card, Page } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, getIfThere, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { inLang } from '../../lib/format';
import { readChoices } from '../../loans/choices';
import type { ApplicationLine, ApplicationState, Product } from '../../loans/views';
import styles from '../../plan/plan.module.css';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new';

export async function loader({ request, params: { lang }, context }: Route.LoaderArgs) {
  const start = startIn(request);
  const [mine, me, choices] = await Promise.all([
    get<{ items: readonly ApplicationLine[] }>(context, '/api/loans/applications/mine'),
    get<{ profile: { communeCode: string | null } | null }>(context, '/api/people/me/profile'),
    readChoices(context, lang as 'ar'),
  ]);
  if (mine.items.some((file) => file.turn)) throw redirect(`/${lang}/loan`);
  // who comes from the first look goes through the profile and on to here, with the answers
  if (!me.profile) throw redirect(start.amount ? `/${lang}/profile/you?then=${encodeURIComponent(`/${lang}/loan/new?${answersOf(request)}`)}` : `/${lang}/loan`);
  const ended = mine.items.find(({ state }) => again.includes(state));
  return { choices, ended, start: { ...start, commune: start.commune ?? me.profile.communeCode } };
}

/** Ended without a loan: the plan may be taken up. */
const again: readonly ApplicationState[] = ['rejected', 'withdrawn', 'lapsed', 'expired', 'ineligible'];

/** What the first look brought along, as it came; the rest of the address is of this visit only. */
const answersOf = (request: Request): string =>
  new URLSearchParams([...new URL(request.url).searchParams].filter(([name]) => ['product', 'amount', 'sector', 'commune'].includes(name))).toString();

/** What the first look brought along: only what can be a value of its field. */
function startIn(request: Request): { readonly productCode?: string; readonly amount?: string; readonly sector?: string; readonly commune?: string } {
  const query = new URL(request.url).searchParams;
  const found = (name: string, shape: RegExp): string | undefined => shape.exec(query.get(name) ?? '')?.[0];
  const [amount, sector, commune] = [found('amount', /^\d{1,9}\.\d{2}$/), found('sector', /^[a-z_]{2,40}$/), found('commune', /^[\d.]{2,20}$/)];
  const productCode = found('product', /^[a-z][a-z0-9_]{2,39}$/);
  return { ...(productCode ? { productCode } : {}), ...(amount ? { amount } : {}), ...(sector ? { sector } : {}), ...(commune ? { commune } : {}) };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  if (sent.form === 'again') {
    const made = await post(context, `/api/loans/applications/${String(sent.body.earlierId)}/again`, {}, sent.key);
    return isRefused(made) ? refused(made, sent) : done(made, `/${lang}/loan/${(made.data as { id: string }).id}/edit`, 'plan.started');
  }
  const code = typeof sent.body.productCode === 'string' ? `?code=${encodeURIComponent(sent.body.productCode)}` : '';
  // an unknown product is refused at its field when the draft is made
  const product = await getIfThere<Product>(context, `/api/loans/product${code}`);
  const body = { ...sent.body, jobsPlanned: 0, termMonths: product?.defaultTermMonths ?? 36, deferralMonths: product?.defaultDeferralMonths ?? 0 };
  const reply = await post(context, '/api/loans/applications', body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(reply, `/${lang}/loan/${(reply.data as { id: string }).id}/edit`, 'plan.started');
}

export default function NewApplication({ loaderData: { choices, ended, start }, actionData }: Route.ComponentProps) {
  const t = useTexts('plan');
  const loans = useTexts('loans');
  const lang = useLang();
  return (
    <Page
      title={t('screen.new.title')}
      lead={t('screen.new.lead')}
      back={{ to: `/${lang}/loan`, label: loans('pages.shared.back_loan') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      {ended && (
        <NextStep
          icon="file"
          title={t('screen.new.again_title')}
          action={
            <MoveButton move="again" fields={{ earlierId: ended.id }}>
              {t('screen.new.again')}
            </MoveButton>
          }
        >
          {t('screen.new.again_lead', { title: ended.projectTitle })}
        </NextStep>
      )}
      <Card>
        <ApiForm state={actionData}>
          {start.productCode && <input type="hidden" name="productCode" value={start.productCode} />}
          {start.amount && <input type="hidden" name="amount" value={start.amount} />}
          <div className={styles.fields}>
            <TextField name="projectTitle" label={t('fields.projectTitle')} help={loans('help.projectTitle')} maxLength={120} />
            <SelectField
              name="sectorCode"
              label={t('fields.sectorCode')}
              defaultValue={start.sector}
              options={choices.sectors.map(({ code, label }) => ({ value: code, label: inLang(label, lang) }))}
            />
            <SelectField
              name="communeCode"
              label={t('fields.communeCode')}
              defaultValue={start.commune}
              options={[
                { group: loans('pages.form.near'), items: choices.near },
                { group: loans('pages.form.region'), items: choices.far },
              ]}
            />
            <SubmitButton>{t('screen.new.start')}</SubmitButton>
          </div>
        </ApiForm>
      </Card>
      <p>
        <Link to={`/${lang}/loan/join`}>{t('screen.new.join')}</Link>
      </p>
    </Page>
  );
}
