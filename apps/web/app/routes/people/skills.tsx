// What one can do and how well: the own skills, those that the wished occupations ask for, and a search for all others.
import type { RouterContextProvider } from 'react-router';
import { Finder, pressed, soughtIn } from '../../components/finder';
import { LevelChoice } from '../../components/level-choice';
import { TextField } from '../../components/text-field';
import { SubmitButton } from '../../components/submit-button';
import type { Option } from '../../components/field';
import type { Lang } from '../../i18n';
import { again, plus, readForm } from '../../lib/forms';
import { byCode, type Profile, readSection, saveSection } from '../../lib/profile';
import { proposedSkills, readNames, suggest } from '../../lib/references';
import { useTexts } from '../../texts';
import type { Route } from './+types/skills';
import styles from './people.module.css';
import { SectionPage } from './section-page';

const FIRST_PROPOSALS = 12;
type Context = Readonly<RouterContextProvider>;
const levels = ['0', '1', '2', '3'] as const;

/** "Manager of a small firm": what a founder is asked about who names no occupation. */
const FOUNDER = '1120-02';

/** Occupations whose skills are proposed: wished ones, the venture's, those of former posts. */
function occupationsOf({ wishes, venture, experience }: Profile, roles: readonly string[]): readonly string[] {
  const named = [...new Set([...wishes, venture?.occupationCode ?? '', ...experience.map((post) => post.occupationCode ?? '')].filter(Boolean))];
  return named.length === 0 && roles.includes('founder') ? [FOUNDER] : named;
}

interface Asked {
  readonly own: readonly string[];
  readonly typed?: string;
  readonly all?: boolean;
}

/** Own skills, proposals and what was found, each only once; `more`: proposals that are not shown yet. */
async function choice(context: Context, lang: Lang, profile: Profile | null, roles: readonly string[], { own, typed = '', all = false }: Asked) {
  const occupations = profile ? occupationsOf(profile, roles) : [];
  const [chosen, proposed, found] = await Promise.all([
    readNames(context, lang, 'skills', own),
    proposedSkills(context, lang, occupations),
    suggest(context, lang, 'skills', typed),
  ]);
  const rest = (options: readonly Option[], shown: readonly Option[]): readonly Option[] => options.filter(({ value }) => !shown.some((one) => one.value === value));
  const sought = rest(found, chosen);
  const asked = rest(rest(proposed, chosen), sought);
  const more = all ? 0 : Math.max(0, asked.length - FIRST_PROPOSALS);
  return { chosen, found: sought, proposed: all ? asked : asked.slice(0, FIRST_PROPOSALS), more, typed, all, ofFounder: occupations[0] === FOUNDER };
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const section = await readSection(context, request, params, 'skills');
  const own = (section.profile?.skills ?? []).map(({ code }) => code);
  return { ...section, shown: await choice(context, params.lang as Lang, section.profile, section.roles, { own }) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const lang = params.lang as Lang;
  const known = Object.entries((sent.body.level ?? {}) as Record<string, string>).filter(([, level]) => level !== '0');
  const asked = { own: known.map(([code]) => code), typed: soughtIn(form), all: pressed(form) === 'more' || form.get('_all') === 'true' };
  const show = async () => {
    const { profile, roles } = await readSection(context, request, params, 'skills');
    return { shown: await choice(context, lang, profile, roles, asked) };
  };
  if (pressed(form) !== '') return again(sent, await show());
  const answer = await saveSection(context, request, params, 'skills', sent, {
    skills: known.map(([code, level]) => ({ code, level: Number(level) })),
    otherSkills: String(sent.body.otherSkills ?? '')
      .split(/[,،;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  });
  return plus(answer, { problem: byCode(answer.data.problem, 'skills', 'level', known), ...(await show()) });
}

export default function Skills({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const { chosen, proposed, found, more, typed, all, ofFounder } = actionData?.shown ?? loaderData.shown;
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
          <h2>{t(ofFounder ? 'pages.skills.proposed_founder' : 'pages.skills.proposed')}</h2>
          <div>{rows(proposed)}</div>
        </div>
      )}
      <TextField
        name="otherSkills"
        label={t('pages.fields.otherSkills')}
        help={t('pages.skills.other_help')}
        defaultValue={loaderData.profile?.otherSkills.join('، ')}
        maxLength={600}
        optional
      />
      {more > 0 && (
        <SubmitButton kind="soft" name="_do" value="more">
          {t('pages.skills.more', { count: more })}
        </SubmitButton>
      )}
    </SectionPage>
  );
}
