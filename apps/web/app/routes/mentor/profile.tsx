// What a mentor offers: sectors, functions, time, how many and how far.
import { ApiForm } from '../../components/api-form';
import { CheckboxField, CheckboxGroup, SelectField } from '../../components/choice-fields';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
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
  const sent = readForm(await request.formData(), { lists: ['sectors', 'functions', 'slots', 'stages'], booleans: ['online'] });
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
          <SubmitButton>{t('moves.save')}</SubmitButton>
        </ApiForm>
      </Card>
    </Page>
  );
}
