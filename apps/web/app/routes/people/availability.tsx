// From when, how far, how much: what an offer must fit.
import { CheckboxField, CheckboxGroup, RadioCards, SelectField } from '../../components/choice-fields';
import { TextField } from '../../components/text-field';
import { readForm } from '../../lib/forms';
import { readSection, saveSection } from '../../lib/profile';
import { useTexts } from '../../texts';
import type { Route } from './+types/availability';
import { SectionPage } from './section-page';

const distances = [0, 5, 10, 15, 30, 50, 100];
const travels = ['foot', 'public', 'two_wheels', 'car'] as const;
const licences = ['A1', 'A', 'B', 'C', 'D', 'EB', 'EC', 'ED'] as const;
const workTimes = ['any', 'full', 'part'] as const;

export const loader = ({ request, params, context }: Route.LoaderArgs) => readSection(context, request, params, 'availability');

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['remoteOk', 'moveOk'], numbers: ['radiusKm'], nulls: ['availableFrom', 'travel'], lists: ['licences'] });
  return saveSection(context, request, params, 'availability', sent, { licences: [], ...sent.body });
}

export default function Availability({ loaderData: { profile, place }, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const radius = profile?.radiusKm ?? 15;
  const choices = [...new Set([...distances, radius])].sort((a, b) => a - b);
  return (
    <SectionPage place={place} state={actionData}>
      <TextField name="availableFrom" type="date" label={t('pages.fields.availableFrom')} help={t('pages.availability.from_help')} defaultValue={profile?.availableFrom} optional />
      <RadioCards
        name="workTime"
        label={t('pages.fields.workTime')}
        defaultValue={profile?.workTime ?? 'any'}
        options={workTimes.map((value) => ({ value, label: t(`work_time.${value}`) }))}
      />
      <SelectField
        name="radiusKm"
        label={t('pages.fields.radiusKm')}
        defaultValue={String(radius)}
        placeholder={false}
        options={choices.map((km) => ({ value: String(km), label: km === 0 ? t('pages.availability.own_commune') : t('pages.availability.km', { count: km }) }))}
      />
      <SelectField
        name="travel"
        label={t('pages.fields.travel')}
        optional
        placeholder={t('pages.availability.travel_open')}
        options={travels.map((value) => ({ value, label: t(`travels.${value}`) }))}
        defaultValue={profile?.travel ?? ''}
      />
      <CheckboxGroup
        name="licences"
        label={t('pages.fields.licences')}
        optional
        options={licences.map((value) => ({ value, label: t(`licences.${value}`) }))}
        defaultValue={profile?.licences ?? []}
      />
      <CheckboxField name="moveOk" label={t('pages.fields.moveOk')} help={t('pages.availability.move_help')} defaultChecked={profile?.moveOk ?? false} />
      <CheckboxField name="remoteOk" label={t('pages.fields.remoteOk')} help={t('pages.availability.remote_help')} defaultChecked={profile?.remoteOk ?? false} />
    </SectionPage>
  );
}
