// The whole profile at a glance: how complete it is, what helps most next, and each part with its answers.
import { Link, redirect } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import type { Me } from '../../lib/me';
import { readProfile, type SectionName, sections, sectionsFor } from '../../lib/profile';
import { CvLinks } from '../../people/cv-links';
import { factsOf, wordsOf } from '../../people/profile-facts';
import { useLang, useTexts } from '../../texts';
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
  const gap = useTexts('gap');
  const venture = useTexts('venture');
  const matching = useTexts('matching');
  const lang = useLang();
  const [first] = gaps.gaps;
  return (
    <Page title={t('pages.profile.title')} lead={t('pages.profile.lead')} width="text">
      <div className={styles.full}>
        <p>{t('pages.profile.complete', { percent: gaps.completeness })}</p>
        <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="8" />
          <rect width={gaps.completeness} height="8" x={lang === 'ar' ? 100 - gaps.completeness : 0} />
        </svg>
      </div>
      {first ? (
        <NextStep title={t(`gaps.${first}`)} icon="person" action={<ButtonLink to={`/${lang}/profile/${partOf[first]}?alone`}>{t('pages.profile.fill')}</ButtonLink>} />
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
              {name === 'venture' && profile.venture && (
                <ButtonLink to={`/${lang}/venture`} kind="soft" icon="leaf">
                  {venture('link')}
                </ButtonLink>
              )}
              {name === 'wishes' && profile.wishes.length > 0 && (
                <ButtonLink to={`/${lang}/gap`} kind="soft" icon="training">
                  {gap('link')}
                </ButtonLink>
              )}
            </section>
          ))}
      </div>
      <CvLinks personId={profile.personId} title={t('cv.take')} lead={t('cv.take_lead')} own />
      <Section title={t('adaptation.title')} lead={t('adaptation.link_lead')}>
        <ButtonLink to={`/${lang}/profile/adaptation`} kind="soft">
          {t('adaptation.link')}
        </ButtonLink>
      </Section>
      <Section title={matching('signals.title')} lead={matching('signals.lead')}>
        <ButtonLink to={`/${lang}/profile/proposals`} kind="soft">
          {matching('signals.link')}
        </ButtonLink>
      </Section>
    </Page>
  );
}
