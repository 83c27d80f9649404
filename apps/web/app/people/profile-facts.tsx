// The parts of a profile as facts, for its owner and for the staff, and the names behind its codes.
import type { RouterContextProvider } from 'react-router';
import type { Fact } from '../components/facts';
import { Day } from '../components/values';
import type { Lang } from '../i18n';
import type { Profile, SectionName } from '../lib/profile';
import { readCommunes, readNames, readOptions, readSectors } from '../lib/references';
import type { Translate } from '../texts';

/** The names behind the codes of this profile, in one language. */
export async function wordsOf(context: Readonly<RouterContextProvider>, lang: Lang, profile: Profile): Promise<Readonly<Record<string, string>>> {
  const [communes, education, languages, sectors, skills, occupations] = await Promise.all([
    readCommunes(context, lang).then((groups) => groups.flatMap(({ items }) => items)),
    readOptions(context, lang, 'education-levels'),
    readOptions(context, lang, 'languages'),
    readSectors(context, lang),
    readNames(
      context,
      lang,
      'skills',
      profile.skills.map(({ code }) => code),
    ),
    readNames(context, lang, 'occupations', profile.wishes),
  ]);
  const used = [profile.communeCode, profile.educationCode, profile.venture?.sectorCode, profile.venture?.communeCode, ...profile.languages.map(({ code }) => code)];
  const named = [...[...communes, ...education, ...languages, ...sectors].filter(({ value }) => used.includes(value)), ...skills, ...occupations];
  return Object.fromEntries(named.map(({ value, label }) => [value, label]));
}

/** One below the other; nothing for none. */
const lines = (items: readonly string[]): Fact['value'] =>
  items.length > 0 && (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <span dir="auto">{item}</span>
        </li>
      ))}
    </ul>
  );

/** The facts of one part. */
export function factsOf(name: SectionName, profile: Profile, words: Readonly<Record<string, string>>, t: Translate): readonly Fact[] {
  const field = (path: string, value: Fact['value']): Fact => ({ label: t(`pages.fields.${path}`), value });
  const word = (code: string | null | undefined): string | undefined => (code ? (words[code] ?? code) : undefined);
  const levelled = (list: Profile['skills'], levels: string): Fact['value'] =>
    lines(list.map(({ code, level }) => t('pages.levelled', { name: word(code), level: t(`${levels}.${level}`) })));
  const { venture } = profile;
  const facts: Readonly<Record<SectionName, () => readonly Fact[]>> = {
    you: () => [
      field('nameAr', `${profile.firstNameAr} ${profile.lastNameAr}`.trim()),
      field('nameLatin', `${profile.firstName} ${profile.lastName}`.trim()),
      field('birthYear', profile.birthYear && <bdi>{profile.birthYear}</bdi>),
      field('communeCode', word(profile.communeCode)),
    ],
    venture: () => [
      field('venture.title', venture?.title),
      field('venture.sectorCode', word(venture?.sectorCode)),
      field('venture.stage', venture && t(`stages.${venture.stage}`)),
    ],
    wishes: () => [field('wishes', lines(profile.wishes.map((code) => word(code) ?? code)))],
    skills: () => [field('skills', levelled(profile.skills, 'levels.skill')), ...(profile.otherSkills.length > 0 ? [field('otherSkills', lines(profile.otherSkills))] : [])],
    studies: () => [
      field('educationCode', word(profile.educationCode)),
      ...(profile.diplomas.length > 0 ? [field('diplomasList', lines(profile.diplomas.map((one) => diplomaLine(one, t))))] : []),
      field('languages', levelled(profile.languages, 'levels.language')),
    ],
    experience: () => [
      field('experienceMonths', profile.experienceMonths > 0 && t('pages.months', { count: profile.experienceMonths })),
      field('posts', lines(profile.experience.map((post) => postLine(post, t)))),
    ],
    availability: () => [
      field('availableFrom', profile.availableFrom && <Day value={profile.availableFrom} />),
      field('workTime', t(`work_time.${profile.workTime}`)),
      field('radiusKm', profile.radiusKm === 0 ? t('pages.availability.own_commune') : t('pages.availability.km', { count: profile.radiusKm })),
      field('travel', profile.travel && t(`travels.${profile.travel}`)),
      field('licences', lines(profile.licences.map((one) => t(`licences.${one}`)))),
      field('moveOk', t(profile.moveOk ? 'pages.yes' : 'pages.no')),
      field('remoteOk', t(profile.remoteOk ? 'pages.yes' : 'pages.no')),
    ],
  };
  return facts[name]();
}

/** What, in which field, where, and when. */
function diplomaLine({ title, field, establishment, year, studying }: Profile['diplomas'][number], t: Translate): string {
  const key = studying ? (year ? 'expected' : 'studying_since') : year ? 'of_year' : undefined;
  const said = [title, field].filter(Boolean).join(' · ');
  return [key ? t(`pages.studies.${key}`, { title: said, year }) : said, establishment].filter(Boolean).join(' · ');
}

/** Title, years, and what kind of work when it was no employment. */
function postLine({ title, fromYear, toYear, kind }: Profile['experience'][number], t: Translate): string {
  const line = t(toYear ? 'pages.experience.from_to' : 'pages.experience.since', { title, from: fromYear, to: toYear });
  return kind === 'employed' ? line : `${line} · ${t(`kinds.${kind}`)}`;
}
