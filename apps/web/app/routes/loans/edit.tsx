// A draft under way, or a file that came back for what is missing. The server says what stands in the way; it is shown at its field.
import { redirect, useSearchParams } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Reference } from '../../components/values';
import { get, getIfThere, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { ApplicationForm } from '../../loans/application-form';
import { Balance } from '../../loans/balance';
import { readChoices } from '../../loans/choices';
import { MissingItems } from '../../loans/file-parts';
import { messagesOf } from '../../loans/obstacles';
import { Monthly } from '../../loans/monthly';
import { saveOrSend } from '../../loans/save-or-send';
import type { ApplicationView, Preview, Product } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/edit';

export async function loader({ params: { lang, id }, context }: Route.LoaderArgs) {
  const [file, choices] = await Promise.all([get<ApplicationView>(context, `/api/loans/applications/${id}`), readChoices(context, lang as 'ar')]);
  const product = await get<Product>(context, `/api/loans/product?code=${file.product.code}`);
  if (!file.allowedMoves.includes('submit')) throw redirect(`/${lang}/loan/${id}`);
  const { amount, termMonths, deferralMonths } = file;
  const preview =
    amount === '0.00'
      ? undefined
      : await getIfThere<Preview>(context, `/api/loans/preview?${new URLSearchParams({ amount, termMonths: String(termMonths), deferralMonths: String(deferralMonths) })}`);
  return { file, product, choices, preview };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const { answer: _, ...body } = sent.body;
  const reply = await send(context, 'PUT', `/api/loans/applications/${id}`, body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : saveOrSend(context, { lang, id, form, sent, reply, stopped: (submitted) => refused(submitted, sent) });
}

/** Also after a refusal: what was typed is saved by then, and its sums are shown. */
export const shouldRevalidate = () => true;

export default function EditApplication({ loaderData: { file, product, choices, preview }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const lang = useLang();
  const asked = useSearchParams()[0].has('check');
  const messages = messagesOf(file.obstacles, t, lang);
  const stopped = asked && !actionData && file.obstacles.length > 0 ? { status: 422, code: 'loans.obstacles', title: t('errors.obstacles'), fields: messages } : undefined;
  // what is shown of the draft is what the API keeps, unless the last save was refused
  const saved = !actionData || actionData.problem?.code === 'loans.obstacles';
  return (
    <Page
      above={<Reference value={file.number} />}
      title={t('pages.form.title_edit')}
      lead={t('pages.form.lead')}
      back={{ to: `/${lang}/loan`, label: t('pages.shared.back_loan') }}
      problem={actionData?.problem ?? stopped}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <MissingItems file={file} title={t('pages.shared.missing')} />
      {!actionData && <Standing messages={messages} quiet={stopped !== undefined} />}
      {saved && messages.birthYear && <BirthYear message={messages.birthYear} />}
      <ApplicationForm
        state={actionData}
        choices={choices}
        product={product}
        file={file}
        messages={messages}
        balance={saved && file.needs !== '0.00' && <Balance file={file} />}
        monthly={saved && preview && <Monthly preview={preview} />}
      />
    </Page>
  );
}

/** How far the draft is: which fields are still to be settled, each a link. */
function Standing({ messages, quiet }: { readonly messages: Readonly<Record<string, string>>; readonly quiet: boolean }) {
  const t = useTexts('loans');
  const fields = Object.keys(messages);
  if (quiet) return null;
  if (fields.length === 0) return <Notice tone="good">{t('pages.form.ready')}</Notice>;
  return (
    <Notice tone="wait" title={t('pages.form.to_settle', { count: fields.length })}>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <a href={`#f-${field}`}>{t(`fields.${field}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** No field of this form: it is written in the profile. */
function BirthYear({ message }: { readonly message: string }) {
  const t = useTexts('loans');
  return (
    <div id="f-birthYear" tabIndex={-1}>
      <Notice tone="bad" icon="person" title={t('fields.birthYear')}>
        <p>{message}</p>
        <ButtonLink to={`/${useLang()}/profile`} kind="soft">
          {t('pages.form.to_profile')}
        </ButtonLink>
      </Notice>
    </div>
  );
}
