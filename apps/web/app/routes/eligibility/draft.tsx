// The next version of a product, or the first of a new one, while it is being prepared.
import { redirect } from 'react-router';
import { Page } from '../../components/page';
import { ProductForm, productForm } from '../../eligibility/product-form';
import type { Coded, Version } from '../../eligibility/product-views';
import { done, get, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/draft';

/** A new product begins with what the honour loan says today. */
const MODEL = 'honour_loan';
const versionsOf = (code: string): string => `/api/loans/products/${encodeURIComponent(code)}/versions`;

export async function loader({ params, context }: Route.LoaderArgs) {
  const [{ items: versions }, { today }, regions, communes] = await Promise.all([
    get<{ items: readonly Version[] }>(context, versionsOf(params.code ?? MODEL)),
    get<{ today: string }>(context, '/api/guidance'),
    get<{ items: readonly Coded[] }>(context, '/api/references/regions'),
    get<{ items: readonly Coded[] }>(context, '/api/references/communes'),
  ]);
  const from = versions[0];
  if (!from) throw redirect(`/${params.lang}/products`);
  const isDraft = params.code !== undefined && from.standing === 'draft';
  return { from, firstDay: isDraft ? from.validFrom : today, code: params.code, regions: regions.items, communes: communes.items.filter(({ code }) => /^\d/.test(code)) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), productForm);
  if (params.code === undefined) {
    const reply = await send(context, 'POST', '/api/loans/products', { code: '', ...sent.body }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/products/${(reply.data as { code: string }).code}`, 'eligibility.drafted');
  }
  const code = params.code;
  const body = sent.body;
  const isDraft = (await get<{ items: readonly Version[] }>(context, versionsOf(code))).items[0]?.standing === 'draft';
  const reply = isDraft
    ? await send(context, 'PUT', `/api/loans/products/${encodeURIComponent(code)}/draft`, body, sent.key)
    : await send(context, 'POST', versionsOf(code), body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/products/${code}`, 'eligibility.drafted');
}

export default function Draft({ loaderData: { from, firstDay, code, regions, communes }, actionData }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  return (
    <Page
      title={code === undefined ? t('pages.products.new') : t('pages.products.form_title')}
      lead={t('pages.products.form_lead')}
      back={{ to: code === undefined ? `/${lang}/products` : `/${lang}/products/${code}`, label: code === undefined ? t('pages.products.title') : inLang(from.label, lang) }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <ProductForm state={actionData} from={from} firstDay={firstDay} regions={regions} communes={communes} isNew={code === undefined} />
    </Page>
  );
}
