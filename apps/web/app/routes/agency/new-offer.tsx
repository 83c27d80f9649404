// A new offer in two steps that work without scripts: the title as people write it, then the nearest occupations and the rest.
import { redirect } from 'react-router';
import { Button } from '@mantine/core';
import { ApiForm } from '../../components/api-form';
import buttonStyles from '../../components/button-link.module.css';
import { RadioCards } from '../../components/choice-fields';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, post } from '../../lib/api';
import { isRefused, refused } from '../../lib/forms';
import type { Lang } from '../../i18n';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/new-offer';
import { OfferFields } from './offer-form';
import styles from './offer-form.module.css';
import { choicesFor, readOffer } from './offer-form.server';

const SHORTEST = 3;
/** What was done with the new offer, by its state. */
const saidOf: Readonly<Record<string, string>> = { published: 'offers.published', review: 'offers.held' };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const title = (asked.get('title') ?? '').trim().slice(0, 140);
  const kind = asked.get('kind') === 'training' ? ('training' as const) : ('job' as const);
  const ready = title.length >= SHORTEST;
  const choices = await choicesFor(context, params.lang as Lang, ready ? title : '');
  if (choices.organisations.length === 0) throw redirect(`/${params.lang}/agency/offers`); // that page says what to do
  return ready ? { title, kind, choices, tooShort: false } : { title, kind, choices: null, tooShort: asked.has('title') };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readOffer(await request.formData());
  const reply = await post(context, '/api/offers', sent.offer, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const made = reply.data as { readonly id: string; readonly state: string };
  return done(reply, `/${params.lang}/agency/offers/${made.id}`, saidOf[made.state] ?? 'offers.draft_saved');
}

export default function NewOffer({ loaderData: { title, kind, choices, tooShort }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const lang = useLang();
  const own = { to: `/${lang}/agency/offers`, label: t('pages.own.title') };
  if (!choices) {
    return (
      <Page title={t('pages.new.title')} lead={t('pages.new.lead')} back={own} width="text">
        <Card>
          <FirstStep title={title} kind={kind} tooShort={tooShort} />
        </Card>
      </Page>
    );
  }
  return (
    <Page
      title={t(`pages.new.${kind}`)}
      lead={t('pages.new.second')}
      back={{ to: `/${lang}/agency/offers/new`, label: t('pages.new.again') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.replace(/^.*\./, '')}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <input type="hidden" name="kind" value={kind} />
          <OfferFields kind={kind} title={title} choices={choices} />
          <div className={styles.buttons}>
            <SubmitButton name="publish" value="true">
              {t('moves.publish')}
            </SubmitButton>
            <SubmitButton name="publish" value="false" kind="soft">
              {t('moves.save_draft')}
            </SubmitButton>
          </div>
        </ApiForm>
      </Card>
    </Page>
  );
}

/** A GET form: nothing is written yet, and the second step has an address of its own. */
function FirstStep({ title, kind, tooShort }: { readonly title: string; readonly kind: 'job' | 'training'; readonly tooShort: boolean }) {
  const t = useTexts('offers');
  const web = useTexts();
  return (
    <form method="get" className={styles.first} noValidate>
      <RadioCards
        name="kind"
        label={t('fields.kind')}
        defaultValue={kind}
        options={[
          { value: 'job', label: web('offer.kind.job'), icon: 'work' },
          { value: 'training', label: web('offer.kind.training'), icon: 'training' },
        ]}
      />
      <TextField
        name="title"
        label={t('fields.title')}
        help={t('pages.new.title_help')}
        defaultValue={title}
        maxLength={140}
        error={tooShort ? t('pages.new.too_short') : undefined}
      />
      <Button type="submit" className={buttonStyles.button}>
        {t('pages.new.next')}
      </Button>
    </form>
  );
}
