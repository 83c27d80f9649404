// Changes one of our offers. What the form does not show stays as it is.
import { redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { done, get, send } from '../../lib/api';
import { isRefused, refused } from '../../lib/forms';
import type { Lang } from '../../i18n';
import type { Offer } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/edit-offer';
import { OfferFields } from './offer-form';
import { choicesFor, readOffer, untouched } from './offer-form.server';

export async function loader({ params, context }: Route.LoaderArgs) {
  const offer = await get<Offer>(context, `/api/offers/${params.id}`);
  if (!offer.editable) throw redirect(`/${params.lang}/agency/offers/${params.id}`);
  return { offer, choices: await choicesFor(context, params.lang as Lang, offer.title) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readOffer(await request.formData());
  const offer = await get<Offer>(context, `/api/offers/${params.id}`);
  const { publish: _publish, ...shown } = sent.offer;
  const reply = await send(context, 'PUT', `/api/offers/${params.id}`, { ...untouched(offer, shown.occupationCode), ...shown }, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const now = (reply.data as { readonly state: string }).state; // a change of wording may hold an offer, or mend what held it
  const said = now === offer.state ? 'offers.saved' : now === 'review' ? 'offers.held' : 'offers.published';
  return done(reply, `/${params.lang}/agency/offers/${params.id}`, said);
}

export default function EditOffer({ loaderData: { offer, choices }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  return (
    <Page
      title={t('pages.edit.title')}
      lead={t('pages.edit.lead')}
      back={{ to: `/${useLang()}/agency/offers/${offer.id}`, label: offer.title }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.replace(/^.*\./, '')}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <OfferFields kind={offer.kind} title={offer.title} choices={choices} offer={offer} />
          <SubmitButton>{t('moves.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
