// What an offer may say beside its twelve fields. Behind a line, for nothing in it is required.
import { CheckboxField, CheckboxGroup, SelectField } from '../../components/choice-fields';
import { FieldRows, rowsToShow } from '../../components/field-rows';
import { MoneyField, PhoneField, TextArea, TextField } from '../../components/text-field';
import { numberedDetails, type Offer, type OfferDetails } from '../../lib/offers';
import { useTexts } from '../../texts';

const MOST_SESSIONS = 50;
const jobLists = {
  licences: ['A1', 'A', 'B', 'C', 'D', 'EB', 'EC', 'ED'],
  benefits: ['transport', 'meals', 'housing', 'social_security', 'health_insurance', 'bonus', 'training', 'uniform'],
};
const choices = {
  qualification: ['labourer', 'skilled', 'clerk', 'technician', 'supervisor', 'manager'],
  shift: ['day', 'night', 'rotating', 'weekend', 'split'],
  payKind: ['gross', 'net'],
  presentation: ['platform', 'phone', 'visit', 'preselected'],
  level: ['specialisation', 'qualification', 'technician', 'specialised_technician', 'short', 'continuing'],
  mode: ['residential', 'alternating', 'apprenticeship', 'evening', 'distance'],
  axis: ['1', '2', '3', '4', '5', '6', '7'],
} as const;

interface Props {
  readonly kind: 'job' | 'training';
  readonly offer: Offer | undefined;
  /** Communes by kind. */
  readonly places: readonly { readonly kind: string; readonly items: readonly { readonly value: string; readonly label: string }[] }[];
}

export function OfferDetailFields({ kind, offer, places }: Props) {
  const t = useTexts('offers');
  const details = offer?.details ?? {};
  return (
    <details open={Object.keys(details).length > 0}>
      <summary>{t('pages.form.more')}</summary>
      <p>{t('pages.form.more_help')}</p>
      {kind === 'job' ? <OfJob details={details} /> : <OfTraining details={details} />}
      <Text name="quarter" details={details} most={80} />
      <Choice name="axis" details={details} />
      <CheckboxField name="details.accessible" label={t('fields.accessible')} defaultChecked={details.accessible === true} />
      <Text name="titleOther" details={details} most={140} />
      <TextArea name="details.descriptionOther" label={t('fields.descriptionOther')} defaultValue={details.descriptionOther} rows={4} maxLength={4000} optional />
      {kind === 'training' && <Sessions offer={offer} places={places} />}
    </details>
  );
}

interface Part {
  readonly name: keyof OfferDetails;
  readonly details: OfferDetails;
}

function Choice({ name, details }: Part & { readonly name: keyof typeof choices }) {
  const t = useTexts('offers');
  return (
    <SelectField
      name={`details.${name}`}
      label={t(`fields.${name}`)}
      defaultValue={String(details[name] ?? '')}
      options={choices[name].map((value) => ({ value, label: t(`details.${name}.${value}`) }))}
      optional
    />
  );
}

/** Words of the site, because cards in lists say them too. */
function Named({ name, words, values, details }: Part & { readonly words: 'mission' | 'zone'; readonly values: readonly string[] }) {
  const t = useTexts('offers');
  const web = useTexts();
  const options = values.map((value) => ({ value, label: web(`offer.${words}.${value}`) }));
  return <SelectField name={`details.${name}`} label={t(`fields.${name}`)} defaultValue={String(details[name] ?? '')} options={options} optional />;
}

function Several({ name, values, details }: Part & { readonly values: readonly string[] }) {
  const t = useTexts('offers');
  return (
    <CheckboxGroup
      name={`details.${name}`}
      label={t(`fields.${name}`)}
      defaultValue={(details[name] as readonly string[] | undefined) ?? []}
      options={values.map((value) => ({ value, label: t(`details.${name}.${value}`) }))}
      optional
    />
  );
}

function Text({ name, details, most }: Part & { readonly most: number }) {
  const t = useTexts('offers');
  return <TextField name={`details.${name}`} label={t(`fields.${name}`)} defaultValue={String(details[name] ?? '')} maxLength={most} optional />;
}

function Figure({ name, details }: Part & { readonly name: (typeof numberedDetails)[number] }) {
  const t = useTexts('offers');
  return <TextField name={`details.${name}`} label={t(`fields.${name}`)} inputMode="decimal" defaultValue={String(details[name] ?? '')} short ltr optional />;
}

function OfJob({ details }: { readonly details: OfferDetails }) {
  const t = useTexts('offers');
  return (
    <>
      <Choice name="qualification" details={details} />
      <Figure name="hoursPerWeek" details={details} />
      <Choice name="shift" details={details} />
      <Choice name="payKind" details={details} />
      <Several name="benefits" values={jobLists.benefits} details={details} />
      <Several name="licences" values={jobLists.licences} details={details} />
      <Choice name="presentation" details={details} />
      <Named name="zone" words="zone" values={['tassila', 'ait_melloul', 'other']} details={details} />
      <Text name="plot" details={details} most={40} />
      <Named name="mission" words="mission" values={['event', 'culture', 'sport', 'environment', 'worksite']} details={details} />
      <Figure name="workDays" details={details} />
      <MoneyField name="details.dailyPay" label={t('fields.dailyPay')} defaultValue={details.dailyPay} optional />
      <TextField name="details.endsOn" type="date" label={t('fields.endsOn')} help={t('pages.form.ends_on_help')} defaultValue={details.endsOn} optional />
      <Figure name="minAge" details={details} />
      <PhoneField name="details.contactPhone" label={t('fields.contactPhone')} defaultValue={details.contactPhone} optional />
    </>
  );
}

function OfTraining({ details }: { readonly details: OfferDetails }) {
  const t = useTexts('offers');
  return (
    <>
      <Choice name="level" details={details} />
      <Choice name="mode" details={details} />
      <TextField name="details.opensOn" type="date" label={t('fields.opensOn')} defaultValue={details.opensOn} optional />
      <Figure name="minAge" details={details} />
      <Figure name="seatsForWomen" details={details} />
      <MoneyField name="details.cost" label={t('fields.cost')} defaultValue={details.cost} optional />
      <MoneyField name="details.stipend" label={t('fields.stipend')} defaultValue={details.stipend} optional />
      <CheckboxField name="details.boarding" label={t('fields.boarding')} defaultChecked={details.boarding === true} />
      <Several name="selection" values={['test', 'interview', 'file']} details={details} />
      <Text name="papers" details={details} most={500} />
      <Text name="certificate" details={details} most={140} />
      <Figure name="placementRate" details={details} />
    </>
  );
}

function Sessions({ offer, places }: Pick<Props, 'offer' | 'places'>) {
  const t = useTexts('offers');
  const references = useTexts('references');
  const sessions = offer?.sessions ?? [];
  return (
    <FieldRows count={rowsToShow(sessions.length, 2, MOST_SESSIONS)} title={(n) => t('pages.form.session', { n })}>
      {(i) => (
        <>
          {sessions[i] && <input type="hidden" name={`sessions.${i}.id`} value={sessions[i].id} />}
          <TextField name={`sessions.${i}.startsOn`} type="date" label={t('fields.startsOn')} defaultValue={sessions[i]?.startsOn} optional="unsaid" />
          <TextField name={`sessions.${i}.endsOn`} type="date" label={t('fields.endsOn')} defaultValue={sessions[i]?.endsOn} optional="unsaid" />
          <TextField
            name={`sessions.${i}.seats`}
            label={t('fields.seats')}
            inputMode="numeric"
            defaultValue={sessions[i] && String(sessions[i].seats)}
            short
            ltr
            optional="unsaid"
          />
          <SelectField
            name={`sessions.${i}.communeCode`}
            label={t('fields.communeCode')}
            defaultValue={sessions[i]?.commune?.code ?? ''}
            options={places.map(({ kind, items }) => ({ group: references(`commune_kind.${kind}`), items }))}
            optional="unsaid"
          />
          <TextField name={`sessions.${i}.timetable`} label={t('fields.timetable')} defaultValue={sessions[i]?.timetable} maxLength={200} optional="unsaid" />
        </>
      )}
    </FieldRows>
  );
}
