// The fields of an offer: twelve at most, few of them required. Skills come from the occupation.
import { RadioCards, SelectField } from '../../components/choice-fields';
import { MoneyField, TextArea, TextField } from '../../components/text-field';
import type { Offer } from '../../lib/offers';
import { useTexts } from '../../texts';
import { OfferDetailFields } from './offer-details-form';
import styles from './offer-form.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface OfferChoices {
  readonly suggested: readonly Choice[];
  readonly occupations: readonly { readonly group: string; readonly items: readonly Choice[] }[];
  readonly communes: readonly { readonly kind: string; readonly items: readonly Choice[] }[];
  readonly levels: readonly Choice[];
  readonly organisations: readonly (Choice & { readonly communeCode: string | null })[];
}
export interface OfferFieldsProps {
  readonly kind: 'job' | 'training';
  readonly title: string;
  readonly choices: OfferChoices;
  /** The offer as it is, when it is changed. */
  readonly offer?: Offer;
}

const contracts = ['cdi', 'cdd', 'ci_idmaj', 'interim', 'internship', 'apprenticeship', 'seasonal', 'daily', 'mission', 'unspecified'] as const;
const experiences = [0, 6, 12, 24, 36, 60, 120] as const;

export function OfferFields({ kind, title, choices, offer }: OfferFieldsProps) {
  const t = useTexts('offers');
  return (
    <>
      {!offer && <Organisation choices={choices} />}
      <TextField name="title" label={t('fields.title')} defaultValue={title} maxLength={140} />
      <Occupation choices={choices} offer={offer} />
      <TextField name="employerName" label={t('fields.employerName')} help={t('pages.form.employer_help')} defaultValue={offer?.employerName} maxLength={120} optional />
      <Place choices={choices} offer={offer} />
      {kind === 'job' ? <JobFields offer={offer} /> : <TrainingFields offer={offer} />}
      <SelectField
        name="educationCode"
        label={t('fields.educationCode')}
        defaultValue={offer?.education?.code ?? ''}
        placeholder={t('pages.one.any_level')}
        options={choices.levels}
        optional
      />
      <TextField name="closesOn" type="date" label={t('fields.closesOn')} help={t('pages.form.closes_help')} defaultValue={offer?.closesOn} optional />
      <TextArea
        name="description"
        label={t('fields.description')}
        help={t(`pages.form.description_help.${kind}`)}
        defaultValue={offer?.description}
        rows={6}
        maxLength={4000}
        optional
      />
      <OfferDetailFields kind={kind} offer={offer} places={choices.communes} />
    </>
  );
}

function Organisation({ choices }: { readonly choices: OfferChoices }) {
  const t = useTexts('offers');
  const [first, ...more] = choices.organisations;
  return more.length > 0 ? (
    <SelectField name="organisationId" label={t('fields.organisationId')} options={choices.organisations} defaultValue={first?.value} placeholder={false} />
  ) : (
    <input type="hidden" name="organisationId" value={first?.value ?? ''} />
  );
}

/** The title as people write it brings the nearest occupations; the whole list stands below for the rest. */
function Occupation({ choices, offer }: { readonly choices: OfferChoices; readonly offer: Offer | undefined }) {
  const t = useTexts('offers');
  const known = choices.occupations.flatMap(({ items }) => items).find(({ value }) => value === offer?.occupation?.code);
  const near = [...(known ? [known] : []), ...choices.suggested.filter(({ value }) => value !== known?.value)];
  const all = (
    <SelectField
      name="occupationOther"
      label={t(near.length > 0 ? 'pages.form.occupation_list' : 'fields.occupationCode')}
      help={near.length > 0 ? undefined : t('pages.form.occupation_help')}
      options={choices.occupations}
      optional={near.length > 0 ? 'unsaid' : false}
    />
  );
  if (near.length === 0) return all;
  return (
    <div className={styles.together}>
      <RadioCards
        name="occupationCode"
        label={t('fields.occupationCode')}
        help={t('pages.form.occupation_help')}
        options={[...near, { value: 'other', label: t('pages.form.occupation_other'), help: t('pages.form.occupation_other_help') }]}
        defaultValue={near[0]?.value}
      />
      {all}
    </div>
  );
}

function Place({ choices, offer }: { readonly choices: OfferChoices; readonly offer: Offer | undefined }) {
  const t = useTexts('offers');
  const web = useTexts();
  const references = useTexts('references');
  const home = offer ? (offer.remote ? 'remote' : (offer.commune?.code ?? '')) : (choices.organisations[0]?.communeCode ?? '');
  return (
    <SelectField
      name="communeCode"
      label={t('fields.communeCode')}
      defaultValue={home}
      placeholder={web('offer.whole_country')}
      options={[{ value: 'remote', label: web('offer.remote') }, ...choices.communes.map(({ kind, items }) => ({ group: references(`commune_kind.${kind}`), items }))]}
      optional
    />
  );
}

function JobFields({ offer }: { readonly offer: Offer | undefined }) {
  const t = useTexts('offers');
  const web = useTexts();
  const months = [...new Set<number>([...experiences, offer?.experienceMonths ?? 0])].sort((a, b) => a - b);
  const said = (n: number): string => (n === 0 ? t('pages.one.beginner') : n % 12 === 0 ? t('pages.one.years', { count: n / 12 }) : t('pages.one.months', { count: n }));
  return (
    <>
      <SelectField
        name="contract"
        label={t('fields.contract')}
        defaultValue={offer?.contract}
        options={contracts.map((contract) => ({ value: contract, label: web(`offer.contract.${contract}`) }))}
        optional
      />
      <div className={styles.pair}>
        <MoneyField name="salaryMin" label={t('fields.salaryMin')} defaultValue={offer?.salaryMin} optional />
        <MoneyField name="salaryMax" label={t('fields.salaryMax')} defaultValue={offer?.salaryMax} optional />
      </div>
      <SelectField
        name="experienceMonths"
        label={t('pages.one.experience')}
        defaultValue={String(offer?.experienceMonths ?? 0)}
        placeholder={false}
        options={months.map((n) => ({ value: String(n), label: said(n) }))}
        optional
      />
    </>
  );
}

function TrainingFields({ offer }: { readonly offer: Offer | undefined }) {
  const t = useTexts('offers');
  return (
    <>
      <TextField name="startsOn" type="date" label={t('fields.startsOn')} defaultValue={offer?.startsOn} optional />
      <TextField name="posts" label={t('pages.one.seats')} inputMode="numeric" defaultValue={offer ? String(offer.posts) : undefined} short ltr optional />
      <TextField
        name="maxAge"
        label={t('fields.maxAge')}
        help={t('pages.form.max_age_help')}
        inputMode="numeric"
        defaultValue={offer?.maxAge ? String(offer.maxAge) : undefined}
        short
        ltr
        optional
      />
    </>
  );
}
