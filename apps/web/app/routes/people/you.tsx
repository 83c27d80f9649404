// Name in both scripts, birth year, where one lives.
import { RadioCards, SelectField } from '../../components/choice-fields';
import { TextField } from '../../components/text-field';
import type { Lang } from '../../i18n';
import { plus, readForm } from '../../lib/forms';
import { readSection, saveSection } from '../../lib/profile';
import { readCommunes } from '../../lib/references';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/you';
import styles from './people.module.css';
import { SectionPage } from './section-page';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const [section, communes] = await Promise.all([readSection(context, request, params, 'you'), readCommunes(context, params.lang as Lang)]);
  return { ...section, communes };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), {
    nulls: ['firstName', 'lastName', 'firstNameAr', 'lastNameAr', 'birthYear', 'sex', 'communeCode', ...('id' in params ? ['phone'] : [])],
  });
  const answer = await saveSection(context, request, params, 'you', sent, sent.body);
  // no name at all: told at the first name that this page asks for
  const { firstName: told, ...fields } = answer.data.problem?.fields ?? {};
  const nameless = told && params.lang === 'ar' && !sent.values.firstName && !sent.values.lastName;
  return nameless ? plus(answer, { problem: { ...answer.data.problem!, fields: { firstNameAr: told, ...fields } } }) : answer;
}

export default function You({ loaderData: { profile, place, communes }, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const arabic = (
    <div className={styles.pair} key="ar">
      <TextField name="firstNameAr" label={t('pages.fields.firstNameAr')} defaultValue={profile?.firstNameAr} autoComplete="off" />
      <TextField name="lastNameAr" label={t('pages.fields.lastNameAr')} defaultValue={profile?.lastNameAr} autoComplete="off" />
    </div>
  );
  const latin = (
    <div className={styles.pair} key="latin">
      <TextField name="firstName" label={t('pages.fields.firstName')} defaultValue={profile?.firstName} autoComplete="given-name" ltr />
      <TextField name="lastName" label={t('pages.fields.lastName')} defaultValue={profile?.lastName} autoComplete="family-name" ltr />
    </div>
  );
  return (
    <SectionPage place={place} state={actionData}>
      {useLang() === 'ar' ? [arabic, latin] : [latin, arabic]}
      <p className={styles.quiet}>{t('pages.you.one_script')}</p>
      {place.forSomebody && (
        <div className={styles.pair}>
          <TextField name="phone" label={t('staff.phone')} defaultValue={phoneOf(profile)} inputMode="tel" autoComplete="off" ltr optional />
          <TextField name="phoneHolder" label={t('staff.phone_holder')} help={t('staff.phone_holder_help')} defaultValue={holderOf(profile)} autoComplete="off" optional />
        </div>
      )}
      <TextField
        name="birthYear"
        label={t('pages.fields.birthYear')}
        help={t('pages.you.birth_help')}
        defaultValue={profile?.birthYear?.toString()}
        inputMode="numeric"
        maxLength={4}
        short
        ltr
        optional
      />
      <SelectField
        name="communeCode"
        label={t('pages.fields.communeCode')}
        defaultValue={profile?.communeCode}
        options={communes.map(({ group, items }) => ({ group: group ?? t('pages.elsewhere'), items }))}
        optional
      />
      <RadioCards
        name="sex"
        label={t('pages.fields.sex')}
        help={t('pages.you.sex_help')}
        defaultValue={profile?.sex ?? ''}
        options={[...['f', 'm'].map((value) => ({ value, label: t(`sex.${value}`) })), { value: '', label: t('pages.you.unsaid') }]}
        optional
      />
    </SectionPage>
  );
}

type Told = { readonly phone?: string | null; readonly phoneHolder?: string } | null;
const phoneOf = (profile: Told): string | undefined => profile?.phone ?? undefined;
const holderOf = (profile: Told): string | undefined => profile?.phoneHolder;
