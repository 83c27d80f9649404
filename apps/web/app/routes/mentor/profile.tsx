// What a mentor offers: sectors, functions, time, how many and how far.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, CheckboxGroup, SelectField } from '../../components/choice-fields';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day } from '../../components/values';
import { done, get, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { type FormState, formIn, isRefused, readForm, refused } from '../../lib/forms';
import type { Mentor } from '../../lib/mentoring';
import type { Coded, Listed } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/profile';

const functions = ['sales', 'marketing', 'finance', 'legal', 'production', 'people', 'digital', 'purchasing'] as const;
const slots = ['weekday_morning', 'weekday_afternoon', 'weekday_evening', 'saturday', 'sunday'] as const;
const stages = ['idea', 'started', 'registered'] as const;
const capacities = ['1', '2', '3', '4'] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const [{ mentor }, sectors] = await Promise.all([get<{ readonly mentor: Mentor | null }>(context, '/api/mentoring/me'), get<Listed<Coded>>(context, '/api/references/sectors')]);
  return { mentor, sectors: sectors.items };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  if (formIn(form) === 'away') {
    const asked = readForm(form);
    const answer = await send(context, 'POST', '/api/mentoring/me/absences', asked.body, asked.key);
    return isRefused(answer) ? refused(answer, asked) : done(answer, `/${params.lang}/mentor/profile`, 'mentoring.absence');
  }
  const sent = readForm(form, { lists: ['sectors', 'functions', 'slots', 'stages'], booleans: ['online'], nulls: ['ownFirm', 'ownSector'] });
  const reply = await send(context, 'PUT', '/api/mentoring/me', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/mentor`, 'mentoring.saved');
}

export default function MentorProfile({ loaderData: { mentor, sectors }, actionData }: Route.ComponentProps) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const named = (codes: readonly string[], prefix: string): { value: string; label: string }[] => codes.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <Page
      title={t('pages.profile')}
      lead={mentor ? undefined : t('pages.profileLead')}
      back={{ to: `/${lang}/mentor`, label: t('pages.mentor.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={actionData}>
          <TextField name="headline" label={t('fields.headline')} help={t('help.headline')} defaultValue={mentor?.headline} maxLength={200} optional />
          <CheckboxGroup
            name="sectors"
            label={t('fields.sectors')}
            help={t('help.sectors')}
            options={sectors.map(({ code, label }) => ({ value: code, label: inLang(label, lang) }))}
            defaultValue={mentor?.sectors ?? []}
          />
          <CheckboxGroup name="functions" label={t('fields.functions')} help={t('help.functions')} options={named(functions, 'functions')} defaultValue={mentor?.functions ?? []} />
          <CheckboxGroup name="stages" label={t('fields.stages')} help={t('help.stages')} options={named(stages, 'stages')} defaultValue={mentor?.stages ?? []} optional />
          <CheckboxGroup name="slots" label={t('fields.slots')} options={named(slots, 'slots')} defaultValue={mentor?.slots ?? []} optional />
          <SelectField
            name="capacity"
            label={t('fields.capacity')}
            help={t('help.capacity')}
            defaultValue={String(mentor?.capacity ?? 2)}
            placeholder={false}
            options={capacities.map((value) => ({ value, label: value }))}
          />
          <TextField name="reachKm" label={t('fields.reachKm')} inputMode="numeric" defaultValue={String(mentor?.reachKm ?? 30)} short ltr />
          <CheckboxField name="online" label={t('fields.online')} defaultChecked={mentor?.online ?? true} />
          <SelectField name="ownFirm" label={t('fields.ownFirm')} help={t('help.ownFirm')} defaultValue={mentor?.ownFirm ?? ''} options={named(['none', 'yes'], 'own_firm')} />
          <SelectField
            name="ownSector"
            label={t('fields.ownSector')}
            defaultValue={mentor?.ownSector ?? ''}
            options={sectors.map(({ code, label }) => ({ value: code, label: inLang(label, lang) }))}
            optional
          />
          <SelectField
            name="sexWish"
            label={t('fields.sexWish')}
            help={t('help.sexWish')}
            defaultValue={mentor?.sexWish ?? 'any'}
            placeholder={false}
            options={named(['any', 'f', 'm'], 'sex_wish')}
          />
          <SubmitButton>{t('moves.save')}</SubmitButton>
        </ApiForm>
      </Card>
      {mentor && <Away absences={mentor.absences} state={actionData} />}
    </Page>
  );
}

/** Days without new proposals. */
function Away({ absences, state }: { readonly absences: Mentor['absences']; readonly state: FormState | undefined }) {
  const t = useTexts('mentoring');
  return (
    <Section title={t('pages.mentor.away')}>
      <Card>
        <p>{t('pages.mentor.away_body')}</p>
        {absences.map(({ fromOn, toOn }) => (
          <p key={fromOn}>
            <Day value={fromOn} /> – <Day value={toOn} />
          </p>
        ))}
        <ApiForm name="away" state={state}>
          <TextField name="fromOn" type="date" label={t('fields.fromOn')} short />
          <TextField name="toOn" type="date" label={t('fields.toOn')} short />
          <SubmitButton kind="soft">{t('pages.mentor.away_save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}
