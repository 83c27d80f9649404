// A new application. Whoever has one open goes on with that one.
import { redirect } from 'react-router';
import { Page } from '../../components/page';
import { get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { ApplicationForm } from '../../loans/application-form';
import { readChoices } from '../../loans/choices';
import { saveOrSend } from '../../loans/save-or-send';
import type { ApplicationLine, Product } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new';

export async function loader({ params: { lang }, context }: Route.LoaderArgs) {
  const [mine, me, product, choices] = await Promise.all([
    get<{ items: readonly ApplicationLine[] }>(context, '/api/loans/applications/mine'),
    get<{ profile: { communeCode: string | null } | null }>(context, '/api/people/me/profile'),
    get<Product>(context, '/api/loans/product'),
    readChoices(context, lang as 'ar'),
  ]);
  if (mine.items.some((file) => file.turn) || !me.profile) throw redirect(`/${lang}/loan`);
  return { product, choices, commune: me.profile.communeCode };
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

export default function NewApplication({ loaderData: { product, choices, commune }, actionData }: Route.ComponentProps) {
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
      <ApplicationForm state={actionData} choices={choices} product={product} commune={commune} />
    </Page>
  );
}
