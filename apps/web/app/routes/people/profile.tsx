// The whole profile at a glance: how complete it is, what helps most next, and each part with its answers.
import { Link, redirect } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts, type Fact } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { Day } from '../../components/values';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import type { Me } from '../../lib/me';
import { type Profile, readProfile, type SectionName, sections, sectionsFor } from '../../lib/profile';
import { readCommunes, readNames, readOptions, readSectors } from '../../lib/references';
import { type Translate, useLang, useTexts } from '../../texts';
import type { Route } from './+types/profile';
import styles from './people.module.css';

interface Gaps {
  readonly gaps: readonly string[];
  readonly completeness: number;
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const lang = params.lang as Lang;
  const [me, profile, gaps] = await Promise.all([get<Me>(context, '/api/accounts/me'), readProfile(context), get<Gaps>(context, '/api/people/me/next-steps')]);
  if (!profile) throw redirect(`/${lang}/profile/you`);
  return { profile, gaps, asked: sectionsFor(me.roles), words: await wordsOf(context, lang, profile) };
}

/** The names behind the codes of this profile, in one language. */
async function wordsOf(context: Route.LoaderArgs['context'], lang: Lang, profile: Profile): Promise<Readonly<Record<string, string>>> {
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

/** The part of the profile in which a gap is filled. */
const partOf: Readonly<Record<string, SectionName>> = {
  wishes: 'wishes',
  commune: 'you',
  skills: 'skills',
  venture: 'venture',
  education: 'studies',
  languages: 'studies',
  birth_year: 'you',
  experience: 'experience',
  availability: 'availability',
  arabic_name: 'you',
  latin_name: 'you',
};

export default function ProfilePage({ loaderData: { profile, gaps, asked, words } }: Route.ComponentProps) {
  const t = useTexts('people');
  const lang = useLang();
  const [gap] = gaps.gaps;
  return (
    <Page title={t('pages.profile.title')} lead={t('pages.profile.lead')} width="text">
      <div className={styles.full}>
        <p>{t('pages.profile.complete', { percent: gaps.completeness })}</p>
        <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="8" />
          <rect width={gaps.completeness} height="8" x={lang === 'ar' ? 100 - gaps.completeness : 0} />
        </svg>
      </div>
      {gap ? (
        <NextStep title={t(`gaps.${gap}`)} icon="person" action={<ButtonLink to={`/${lang}/profile/${partOf[gap]}?alone`}>{t('pages.profile.fill')}</ButtonLink>} />
      ) : (
        <NextStep kind="done" title={t('pages.profile.whole')} action={<ButtonLink to={`/${lang}/my`}>{t('pages.profile.to_my')}</ButtonLink>} />
      )}
      <div className={styles.sections}>
        {sections
          .filter((name) => asked.includes(name) || name === 'wishes' || name === 'availability')
          .filter((name) => asked.includes('skills') || asked.includes(name))
          .map((name) => (
            <section key={name} className={styles.section} aria-label={t(`pages.${name}.title`)}>
              <div className={styles.sectionHead}>
                <h2>{t(`pages.${name}.title`)}</h2>
                <Link to={`/${lang}/profile/${name}?alone`}>
                  {t('pages.profile.change')} <span className="unseen">{t(`pages.${name}.title`)}</span>
                </Link>
              </div>
              <Facts facts={factsOf(name, profile, words, t)} showEmpty />
            </section>
          ))}
      </div>
    </Page>
  );
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

function factsOf(name: SectionName, profile: Profile, words: Readonly<Record<string, string>>, t: Translate): readonly Fact[] {
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
    skills: () => [field('skills', levelled(profile.skills, 'levels.skill'))],
    studies: () => [field('educationCode', word(profile.educationCode)), field('languages', levelled(profile.languages, 'levels.language'))],
    experience: () => [
      field('experienceMonths', profile.experienceMonths > 0 && t('pages.months', { count: profile.experienceMonths })),
      field(
        'posts',
        lines(profile.experience.map(({ title, fromYear, toYear }) => t(toYear ? 'pages.experience.from_to' : 'pages.experience.since', { title, from: fromYear, to: toYear }))),
      ),
    ],
    availability: () => [
      field('availableFrom', profile.availableFrom && <Day value={profile.availableFrom} />),
      field('workTime', t(`work_time.${profile.workTime}`)),
      field('radiusKm', profile.radiusKm === 0 ? t('pages.availability.own_commune') : t('pages.availability.km', { count: profile.radiusKm })),
      field('remoteOk', t(profile.remoteOk ? 'pages.yes' : 'pages.no')),
    ],
  };
  return facts[name]();
}
