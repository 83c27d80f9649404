// Applying: one page, one button. What is missing in the profile is asked for here; what stands in the way is said with what to mend.
import { data, redirect } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CheckboxGroup } from '../../components/choice-fields';
import { NextStep } from '../../components/next-step';
import { OfferCard } from '../../components/offer-card';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import type { Lang } from '../../i18n';
import { done, get, post } from '../../lib/api';
import type { ApplyFacts } from '../../lib/candidacies';
import { formIn, type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { saveFacts } from '../../lib/profile';
import { readCommunes, readOptions } from '../../lib/references';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/apply';
import { MissingFacts } from './missing-facts';

const hideable = ['phone', 'birth_year', 'commune', 'experience'] as const;

export async function loader({ params, context }: Route.LoaderArgs) {
  const before = await get<ApplyFacts>(context, `/api/candidacies/offers/${params.id}`);
  const asks = (fact: string): boolean => before.open && before.missing.includes(fact);
  const [communes, levels] = await Promise.all([
    asks('commune') ? readCommunes(context, params.lang as Lang) : [],
    asks('education') ? readOptions(context, params.lang as Lang, 'education-levels') : [],
  ]);
  return { before, communes, levels };
}

export async function action({ request, params, context }: Route.ActionArgs): Promise<Response | ReturnType<typeof data<FormState>>> {
  const form = await request.formData();
  const here = `/${params.lang}/offers/${params.id}/apply`;
  if (formIn(form) === 'facts') {
    const sent = readForm(form);
    const reply = await saveFacts(context, sent);
    return isRefused(reply) ? refused(reply, sent) : redirect(here, { status: 303 });
  }
  const sent = readForm(form, { lists: ['hidden'] });
  const reply = await post(context, '/api/candidacies', { ...sent.body, offerId: params.id }, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(reply, `/${params.lang}/candidacies/${(reply.data as { readonly id: string }).id}`, 'candidacies.applied');
}

export default function Apply({ loaderData: { before, communes, levels }, actionData }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const { offer } = before;
  const ready = before.open && before.hasProfile && before.again && !before.block && before.missing.length === 0;
  return (
    <Page
      title={t(offer.kind === 'training' ? 'moves.register' : 'moves.apply')}
      lead={<span dir="auto">{offer.title}</span>}
      back={{ to: `/${lang}/offers/${offer.id}`, label: t('pages.apply.back') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Hindrance before={before} />
      {before.open && before.again && before.hasProfile && before.missing.length > 0 && (
        <MissingFacts missing={before.missing} state={actionData} communes={communes} levels={levels} />
      )}
      {ready && <Form before={before} state={actionData} />}
      {!ready && <OfferCard offer={offer} />}
    </Page>
  );
}

/** The one thing that keeps from sending, and what to do about it. */
function Hindrance({ before: { offer, open, hasProfile, mine, again, block } }: { readonly before: ApplyFacts }) {
  const t = useTexts('candidacies');
  const lang = useLang();
  if (mine && !again)
    return (
      <NextStep kind="done" title={t('pages.apply.already_title')} action={<ButtonLink to={`/${lang}/candidacies/${mine.id}`}>{t('pages.apply.follow')}</ButtonLink>}>
        {t(`states.${offer.kind}.${mine.state}.candidate`)}
      </NextStep>
    );
  if (!open) return <NextStep kind="done" icon="info" title={t('pages.apply.closed_title')} action={<ButtonLink to={`/${lang}/offers`}>{t('pages.apply.others')}</ButtonLink>} />;
  if (!hasProfile)
    return (
      <NextStep icon="person" title={t('pages.apply.no_profile')} action={<ButtonLink to={`/${lang}/profile`}>{t('pages.apply.profile')}</ButtonLink>}>
        {t('pages.apply.no_profile_body')}
      </NextStep>
    );
  if (!block) return null;
  const mend = block.byProfile ? (
    <ButtonLink to={`/${lang}/profile`}>{t('pages.apply.blocked_mend')}</ButtonLink>
  ) : (
    <ButtonLink to={`/${lang}/matches`}>{t('pages.apply.others')}</ButtonLink>
  );
  return (
    <NextStep icon="alert" title={t('pages.apply.blocked_title')} action={mend}>
      {block.message}
    </NextStep>
  );
}

function Form({ before: { offer, direct }, state }: { readonly before: ApplyFacts; readonly state: FormState | undefined }) {
  const t = useTexts('candidacies');
  const training = offer.kind === 'training';
  return (
    <Section title={t('pages.apply.shown')} lead={t('pages.apply.shown_body')}>
      <Card>
        <p>{t('pages.apply.lead')}</p>
        <ApiForm state={state} name="apply">
          <CheckboxGroup
            name="hidden"
            label={t('pages.apply.hide')}
            optional
            options={hideable.map((part) => ({ value: part, label: t(`hidden.${part}`), ...(part === 'phone' ? { help: t('pages.apply.hide_phone_help') } : {}) }))}
          />
          <TextArea name="words" label={t('fields.words')} help={t('pages.apply.words_help')} rows={3} maxLength={600} optional />
          <p>{t(direct ? 'pages.apply.direct' : 'pages.apply.forwarded')}</p>
          <SubmitButton>{t(training ? 'pages.apply.send_training' : 'pages.apply.send')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}
