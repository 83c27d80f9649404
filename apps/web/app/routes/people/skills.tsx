// What one can do and how well: the own skills, those that the wished occupations ask for, and a search for all others.
import type { RouterContextProvider } from 'react-router';
import { Finder, pressed, soughtIn } from '../../components/finder';
import { LevelChoice } from '../../components/level-choice';
import { SubmitButton } from '../../components/submit-button';
import type { Option } from '../../components/field';
import type { Lang } from '../../i18n';
import { again, plus, readForm } from '../../lib/forms';
import { byCode, type Profile, readProfile, readSection, saveSection } from '../../lib/profile';
import { proposedSkills, readNames, suggest } from '../../lib/references';
import { useTexts } from '../../texts';
import type { Route } from './+types/skills';
import styles from './people.module.css';
import { SectionPage } from './section-page';

const FIRST_PROPOSALS = 12;
const levels = ['0', '1', '2', '3'] as const;

const occupationsOf = ({ wishes, venture, experience }: Profile): readonly string[] => [
  ...new Set([...wishes, venture?.occupationCode ?? '', ...experience.map((post) => post.occupationCode ?? '')].filter(Boolean)),
];

/** Own skills, proposals and what was found, each only once; `more`: proposals that are not shown yet. */
async function choice(context: Readonly<RouterContextProvider>, lang: Lang, own: readonly string[], occupations: readonly string[], typed = '', all = false) {
  const [chosen, proposed, found] = await Promise.all([
    readNames(context, lang, 'skills', own),
    proposedSkills(context, lang, occupations),
    suggest(context, lang, 'skills', typed),
  ]);
  const rest = (options: readonly Option[], shown: readonly Option[]): readonly Option[] => options.filter(({ value }) => !shown.some((one) => one.value === value));
  const sought = rest(found, chosen);
  const asked = rest(rest(proposed, chosen), sought);
  return { chosen, found: sought, proposed: all ? asked : asked.slice(0, FIRST_PROPOSALS), more: all ? 0 : Math.max(0, asked.length - FIRST_PROPOSALS), typed, all };
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const section = await readSection(context, request, params.lang, 'skills');
  const own = section.profile?.skills ?? [];
  const shown = await choice(
    context,
    params.lang as Lang,
    own.map(({ code }) => code),
    section.profile ? occupationsOf(section.profile) : [],
  );
  return { ...section, shown };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const lang = params.lang as Lang;
  const known = Object.entries((sent.body.level ?? {}) as Record<string, string>).filter(([, level]) => level !== '0');
  const typed = soughtIn(form);
  const all = pressed(form) === 'more' || form.get('_all') === 'true';
  const show = async () => {
    const profile = await readProfile(context);
    return {
      shown: await choice(
        context,
        lang,
        known.map(([code]) => code),
        profile ? occupationsOf(profile) : [],
        typed,
        all,
      ),
    };
  };
  if (pressed(form) !== '') return again(sent, await show());
  const answer = await saveSection(context, request, lang, 'skills', sent, { skills: known.map(([code, level]) => ({ code, level: Number(level) })) });
  return plus(answer, { problem: byCode(answer.data.problem, 'skills', 'level', known), ...(await show()) });
}

export default function Skills({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const { chosen, proposed, found, more, typed, all } = actionData?.shown ?? loaderData.shown;
  const own = new Map(loaderData.profile?.skills.map(({ code, level }) => [code, String(level)]));
  const rows = (options: readonly Option[]) =>
    options.map(({ value, label }) => (
      <LevelChoice
        key={value}
        name={`level.${value}`}
        label={label}
        defaultValue={own.get(value)}
        levels={levels.map((level) => ({ value: level, label: t(`pages.skills.level_${level}`) }))}
      />
    ));
  const labels = new Map([...chosen, ...found, ...proposed].map(({ value, label }) => [`level.${value}`, label]));
  return (
    <SectionPage place={loaderData.place} state={actionData} labels={labels}>
      <Finder label={t('pages.skills.find')} help={t('pages.skills.find_help')} typed={typed} />
      {all && <input type="hidden" name="_all" value="true" />}
      {typed && (
        <div className={styles.part}>
          <h2>{t('pages.skills.found')}</h2>
          {found.length === 0 ? <p role="status">{t('pages.nothing_found', { typed })}</p> : <div>{rows(found)}</div>}
        </div>
      )}
      {chosen.length > 0 && (
        <div className={styles.part}>
          <h2>{t('pages.skills.own')}</h2>
          <div>{rows(chosen)}</div>
        </div>
      )}
      {proposed.length > 0 && (
        <div className={styles.part}>
          <h2>{t('pages.skills.proposed')}</h2>
          <div>{rows(proposed)}</div>
        </div>
      )}
      {more > 0 && (
        <SubmitButton kind="soft" name="_do" value="more">
          {t('pages.skills.more', { count: more })}
        </SubmitButton>
      )}
    </SectionPage>
  );
}
