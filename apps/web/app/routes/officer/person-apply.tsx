// An officer applies for somebody at the counter: what stands in the way first, then one sentence that is read aloud, and one button.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { CheckboxField, CheckboxGroup } from '../../components/choice-fields';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { OfferCard } from '../../components/offer-card';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea, TextField } from '../../components/text-field';
import { done, get, post } from '../../lib/api';
import type { ApplyFacts } from '../../lib/candidacies';
import { nameIn } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import type { Named } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/person-apply';
import styles from './person.module.css';

const hideable = ['phone', 'birth_year', 'commune', 'experience'] as const;
/** Where a missing fact is told. */
const partOf: Readonly<Record<string, string>> = { commune: 'you', birth_year: 'you', education: 'studies', languages: 'studies' };

interface Person {
  readonly personId: string;
  readonly name: Named;
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const id = encodeURIComponent(params.id);
  const [person, before] = await Promise.all([
    get<Person>(context, `/api/people/${id}`),
    get<ApplyFacts>(context, `/api/candidacies/people/${id}/offers/${encodeURIComponent(params.offerId)}`),
  ]);
  return { person, before };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { lists: ['hidden'] });
  const { consent, ...body } = sent.body;
  const reply = await post(context, `/api/candidacies/people/${encodeURIComponent(params.id)}`, { ...body, consent: consent === 'true', offerId: params.offerId }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/officer/people/${params.id}/offers`, 'candidacies.applied_for');
}

export default function PersonApply({ loaderData: { person, before }, actionData }: Route.ComponentProps) {
  const t = useTexts('candidacies');
  const lang = useLang();
  const here = `/${lang}/officer/people/${person.personId}`;
  const ready = before.open && before.hasProfile && before.again && !before.block && before.missing.length === 0;
  return (
    <Page
      title={t('pages.counter.apply')}
      lead={<span dir="auto">{nameIn(person.name, lang)}</span>}
      back={{ to: `${here}/offers`, label: t('pages.counter.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Section title={t('pages.mine.offer')}>
        <OfferCard offer={before.offer} />
      </Section>
      {!ready && <InTheWay here={here} before={before} />}
      {ready && <Form name={nameIn(person.name, lang)} before={before} state={actionData} />}
    </Page>
  );
}

function InTheWay({ here, before: { open, again, mine, missing, block } }: { readonly here: string; readonly before: ApplyFacts }) {
  const t = useTexts('candidacies');
  if (!again && mine) return <NextStep kind="done" title={t('pages.counter.already')} action={<ButtonLink to={`${here}/offers`}>{t('pages.counter.title')}</ButtonLink>} />;
  if (!open) return <NextStep kind="done" icon="info" title={t('pages.apply.closed_title')} action={<ButtonLink to={`${here}/offers`}>{t('pages.counter.title')}</ButtonLink>} />;
  if (block)
    return (
      <NextStep icon="alert" title={t('pages.counter.blocked')} action={<ButtonLink to={here}>{t('pages.counter.complete')}</ButtonLink>}>
        {block.message}
      </NextStep>
    );
  return (
    <Notice tone="wait" title={t('pages.counter.missing')}>
      <ul>
        {missing.map((fact) => (
          <li key={fact}>
            <ButtonLink to={`${here}/profile/${partOf[fact] ?? 'you'}?alone`} kind="soft">
              {t(`errors.fact_missing_${fact}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Form({ name, before: { offer, direct }, state }: { readonly name: string; readonly before: ApplyFacts; readonly state: FormState | undefined }) {
  const t = useTexts('candidacies');
  return (
    <Section title={t('pages.counter.aloud')}>
      <Card>
        <blockquote className={styles.aloud}>
          <p dir="auto">{t('counter.consent.v1', { name, offer: offer.title })}</p>
        </blockquote>
        <ApiForm state={state} name="apply">
          <CheckboxField name="consent" label={t('fields.consent')} />
          <TextField name="witness" label={t('fields.witness')} help={t('pages.counter.witness_help')} autoComplete="off" maxLength={120} optional />
          <CheckboxGroup name="hidden" label={t('pages.counter.hide')} optional options={hideable.map((part) => ({ value: part, label: t(`hidden.${part}`) }))} />
          <TextArea name="words" label={t('fields.words')} help={t('pages.counter.words_help')} rows={3} maxLength={600} optional />
          <p>{t(direct ? 'pages.counter.direct' : 'pages.counter.forwarded')}</p>
          <SubmitButton>{t('pages.counter.send')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}
