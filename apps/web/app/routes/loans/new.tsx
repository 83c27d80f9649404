// A new application. Whoever has one open goes on with that one.
import { redirect } from 'react-router';
import { Page } from '../../components/page';
import { get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { ApplicationForm, type Start } from '../../loans/application-form';
import { readChoices } from '../../loans/choices';
import { saveOrSend } from '../../loans/save-or-send';
import type { ApplicationLine, Product } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new';

export async function loader({ request, params: { lang }, context }: Route.LoaderArgs) {
  const start = startIn(request);
  const [mine, me, product, choices] = await Promise.all([
    get<{ items: readonly ApplicationLine[] }>(context, '/api/loans/applications/mine'),
    get<{ profile: { communeCode: string | null } | null }>(context, '/api/people/me/profile'),
    get<Product>(context, `/api/loans/product${start.productCode ? `?code=${start.productCode}` : ''}`),
    readChoices(context, lang as 'ar'),
  ]);
  if (mine.items.some((file) => file.turn)) throw redirect(`/${lang}/loan`);
  // who comes from the first look goes through the profile and on to here, with the answers
  if (!me.profile) throw redirect(start.amount ? `/${lang}/profile/you?then=${encodeURIComponent(`/${lang}/loan/new?${answersOf(request)}`)}` : `/${lang}/loan`);
  return { product, choices, start: { ...start, commune: start.commune ?? me.profile.communeCode } };
}

/** What the first look brought along, as it came; the rest of the address is of this visit only. */
const answersOf = (request: Request): string =>
  new URLSearchParams([...new URL(request.url).searchParams].filter(([name]) => ['product', 'amount', 'sector', 'commune'].includes(name))).toString();

/** What the first look brought along: only what can be a value of its field. */
function startIn(request: Request): Start {
  const query = new URL(request.url).searchParams;
  const found = (name: string, shape: RegExp): string | undefined => shape.exec(query.get(name) ?? '')?.[0];
  const [amount, sector, commune] = [found('amount', /^\d{1,9}\.\d{2}$/), found('sector', /^[a-z_]{2,40}$/), found('commune', /^[\d.]{2,20}$/)];
  return { productCode: found('product', /^[a-z][a-z0-9_]{2,39}$/), ...(amount ? { amount } : {}), ...(sector ? { sector } : {}), ...(commune ? { commune } : {}) };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const reply = await post(context, '/api/loans/applications', sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const { id } = reply.data as { id: string };
  // the draft exists now, so its own page goes on and shows every obstacle at its field
  return saveOrSend(context, { lang, id, form, sent, reply, stopped: () => redirect(`/${lang}/loan/${id}/edit?check=1`, 303) });
}

export default function NewApplication({ loaderData: { product, choices, start }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  return (
    <Page
      title={t('pages.form.title_new')}
      lead={t('pages.form.lead')}
      back={{ to: `/${useLang()}/loan`, label: t('pages.shared.back_loan') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <ApplicationForm state={actionData} choices={choices} product={product} start={start} />
    </Page>
  );
}
