// Level of education, diplomas and languages. The languages of the town stand first, the others behind one touch.
import { CheckboxField, SelectField } from '../../components/choice-fields';
import type { Option } from '../../components/field';
import { FieldRows, rowsToShow } from '../../components/field-rows';
import { pressed } from '../../components/finder';
import { LevelChoice } from '../../components/level-choice';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import type { Lang } from '../../i18n';
import { again, plus, readForm } from '../../lib/forms';
import { byCode, type Profile, readSection, saveSection } from '../../lib/profile';
import { readOptions } from '../../lib/references';
import { useTexts } from '../../texts';
import type { Route } from './+types/studies';
import styles from './people.module.css';
import { SectionPage } from './section-page';

const ofTheTown = ['ary', 'shi', 'ar', 'fr', 'en', 'es'];
const levels = ['0', '1', '2', '3', '4'] as const;
// as the API takes them; their names come from the machine, in the language of the page
const lands = 'MA FR ES BE DE IT NL CA US GB CH PT TR UA RU RO CN TN DZ EG SA AE QA MR SN CI ML GN CM GA'.split(' ');
const MOST = 10;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lang = params.lang as Lang;
  const [section, education, languages] = await Promise.all([
    readSection(context, request, params, 'studies'),
    readOptions(context, lang, 'education-levels'),
    readOptions(context, lang, 'languages'),
  ]);
  const names = new Intl.DisplayNames([lang], { type: 'region' });
  return { ...section, education, languages, countries: lands.map((value) => ({ value, label: names.of(value) ?? value })) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { nulls: ['educationCode'], booleans: ['diplomas.studying'] });
  const rows = 1 + Math.max(-1, ...[...form.keys()].flatMap((name) => /^diplomas\.(\d+)\./.exec(name)?.[1] ?? []).map(Number));
  if (pressed(form) === 'add') return again(sent, { rows: Math.min(MOST, rows + 1) });
  const spoken = Object.entries((sent.body.language ?? {}) as Record<string, string>).filter(([, level]) => level !== '0');
  const answer = await saveSection(context, request, params, 'studies', sent, {
    educationCode: sent.body.educationCode,
    diplomas: ((sent.body.diplomas ?? []) as readonly object[]).map((one) => ({ title: '', ...one })),
    languages: spoken.map(([code, level]) => ({ code, level: Number(level) })),
  });
  return plus(answer, { rows, problem: byCode(answer.data.problem, 'languages', 'language', spoken) });
}

export default function Studies({ loaderData: { profile, place, education, languages, countries }, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const own = new Map(profile?.languages.map(({ code, level }) => [code, String(level)]));
  const first = [...languages].filter(({ value }) => ofTheTown.includes(value) || own.has(value)).sort((a, b) => rank(a) - rank(b));
  const others = languages.filter((language) => !first.includes(language));
  const rows = (options: readonly Option[]) =>
    options.map(({ value, label }) => (
      <LevelChoice
        key={value}
        name={`language.${value}`}
        label={label}
        defaultValue={own.get(value)}
        levels={levels.map((level) => ({ value: level, label: t(`pages.studies.level_${level}`) }))}
      />
    ));
  const diplomas = profile?.diplomas ?? [];
  const shown = actionData?.rows ?? rowsToShow(diplomas.length, 1, MOST);
  const labels = new Map(languages.map(({ value, label }) => [`language.${value}`, label]));
  return (
    <SectionPage place={place} state={actionData} labels={labels}>
      <SelectField
        name="educationCode"
        label={t('pages.fields.educationCode')}
        help={t('pages.studies.education_help')}
        defaultValue={profile?.educationCode}
        options={education}
        optional
      />
      <div className={styles.part}>
        <h2>{t('pages.studies.diplomas')}</h2>
        <p className={styles.quiet}>{t('pages.studies.diplomas_lead')}</p>
        <FieldRows
          count={shown}
          title={(n) => t('pages.studies.diploma', { n })}
          more={
            shown < MOST && (
              <SubmitButton kind="soft" name="_do" value="add">
                {t('pages.studies.add_diploma')}
              </SubmitButton>
            )
          }
        >
          {(i) => <DiplomaFields i={i} own={diplomas[i]} countries={countries} languages={languages} />}
        </FieldRows>
      </div>
      <div className={styles.part}>
        <h2>{t('pages.studies.languages')}</h2>
        <div>{rows(first)}</div>
        {others.length > 0 && (
          <details className={styles.more}>
            <summary>{t('pages.studies.other_languages')}</summary>
            <div>{rows(others)}</div>
          </details>
        )}
      </div>
    </SectionPage>
  );
}

const rank = ({ value }: Option): number => (ofTheTown.includes(value) ? ofTheTown.indexOf(value) : ofTheTown.length);

interface DiplomaProps {
  readonly i: number;
  readonly own: Profile['diplomas'][number] | undefined;
  readonly countries: readonly Option[];
  readonly languages: readonly Option[];
}

function DiplomaFields({ i, own, countries, languages }: DiplomaProps) {
  const t = useTexts('people');
  const name = (field: string): string => `diplomas.${i}.${field}`;
  const label = (field: string): string => t(`pages.fields.diplomas.${field}`);
  return (
    <>
      <TextField name={name('title')} label={label('title')} defaultValue={own?.title} maxLength={120} />
      <TextField name={name('field')} label={label('field')} defaultValue={own?.field} maxLength={120} optional />
      <TextField name={name('establishment')} label={label('establishment')} defaultValue={own?.establishment} maxLength={120} optional />
      <TextField
        name={name('year')}
        label={label('year')}
        help={t('pages.studies.year_help')}
        defaultValue={own?.year?.toString()}
        inputMode="numeric"
        maxLength={4}
        short
        ltr
        optional
      />
      <CheckboxField name={name('studying')} label={label('studying')} defaultChecked={own?.studying ?? false} />
      <div className={styles.pair}>
        <SelectField name={name('country')} label={label('country')} options={countries} defaultValue={own?.country} optional />
        <SelectField name={name('languageCode')} label={label('languageCode')} options={languages} defaultValue={own?.languageCode} optional />
      </div>
    </>
  );
}
