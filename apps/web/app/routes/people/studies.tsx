// Level of education and languages. The languages of the town stand first, the others behind one touch.
import { SelectField } from '../../components/choice-fields';
import type { Option } from '../../components/field';
import { LevelChoice } from '../../components/level-choice';
import type { Lang } from '../../i18n';
import { plus, readForm } from '../../lib/forms';
import { byCode, readSection, saveSection } from '../../lib/profile';
import { readOptions } from '../../lib/references';
import { useTexts } from '../../texts';
import type { Route } from './+types/studies';
import styles from './people.module.css';
import { SectionPage } from './section-page';

const ofTheTown = ['ary', 'shi', 'ar', 'fr', 'en', 'es'];
const levels = ['0', '1', '2', '3', '4'] as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lang = params.lang as Lang;
  const [section, education, languages] = await Promise.all([
    readSection(context, request, params, 'studies'),
    readOptions(context, lang, 'education-levels'),
    readOptions(context, lang, 'languages'),
  ]);
  return { ...section, education, languages };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { nulls: ['educationCode'] });
  const spoken = Object.entries((sent.body.language ?? {}) as Record<string, string>).filter(([, level]) => level !== '0');
  const answer = await saveSection(context, request, params, 'studies', sent, {
    educationCode: sent.body.educationCode,
    languages: spoken.map(([code, level]) => ({ code, level: Number(level) })),
  });
  return plus(answer, { problem: byCode(answer.data.problem, 'languages', 'language', spoken) });
}

export default function Studies({ loaderData: { profile, place, education, languages }, actionData }: Route.ComponentProps) {
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
