// What is missing for an occupation, for the person and for an officer: the step that helps most, the drawing with its table, trainings, jobs, other occupations.
import { createContext, use } from 'react';
import { ButtonLink } from '../components/button-link';
import { CardList } from '../components/card-list';
import { EmptyState } from '../components/empty-state';
import { FilterLinks } from '../components/filter-links';
import { Icon } from '../components/icon';
import { MatchReasons } from '../components/match-reasons';
import { NextStep } from '../components/next-step';
import { Notice } from '../components/notice';
import { OfferCard } from '../components/offer-card';
import { Section } from '../components/page';
import { SkillList } from '../components/skill-list';
import { inLang } from '../lib/format';
import { SearchForm } from '../loans/search-form';
import { useLang, useTexts } from '../texts';
import type { Gap, GapOffer, GapPage, GapTraining } from './gap';
import { GapChart } from './gap-chart';
import styles from './gap.module.css';

const About = createContext<'self' | 'candidate'>('self');

export interface GapViewProps {
  readonly page: GapPage;
  /** Address of the page, and where wishes are told. */
  readonly here: string;
  readonly profile: string;
  /** The person herself, or somebody who looks for her. */
  readonly about?: 'self' | 'candidate';
}

export function GapView({ page: { gap, typed, found }, here, profile, about = 'self' }: GapViewProps) {
  const lang = useLang();
  const { occupation } = gap;
  return (
    <About value={about}>
      {occupation ? <Found gap={gap} name={inLang(occupation.label, lang)} /> : <NoWish to={profile} />}
      <Others gap={gap} here={here} typed={typed} found={found} />
    </About>
  );
}

function Found({ gap, name }: { readonly gap: Gap; readonly name: string }) {
  const t = useTexts('gap');
  const lang = useLang();
  return (
    <>
      <Step gap={gap} />
      <Section title={name}>{gap.have.length + gap.missing.length > 0 ? <GapChart gap={gap} occupation={name} /> : <p>{t('nothing_asked')}</p>}</Section>
      {gap.trainings.length > 0 && (
        <Section title={t('trainings')} lead={t('trainings_lead', { count: gap.trainingsInAll })} id="trainings">
          <CardList items={gap.trainings} itemKey={({ offer }) => offer.id}>
            {(training) => <Training training={training} />}
          </CardList>
        </Section>
      )}
      {gap.untaught.length > 0 && (
        <Section title={t('untaught')} lead={t('untaught_lead')}>
          <SkillList labels={gap.untaught.map(({ label }) => inLang(label, lang))} plain />
        </Section>
      )}
      <Jobs gap={gap} />
    </>
  );
}

function Step({ gap: { missing, have, trainings, jobs } }: { readonly gap: Gap }) {
  const t = useTexts('gap');
  const lang = useLang();
  if (have.length + missing.length === 0) return null;
  if (missing.length === 0) return <NextStep kind="done" title={t('all_there')} action={jobs.length > 0 && <ButtonLink to="#jobs">{t('see_jobs')}</ButtonLink>} />;
  const best = trainings.find(({ block }) => block === null) ?? trainings[0];
  if (!best) return <NextStep kind="wait" title={t('no_training')}>{t('no_training_body')}</NextStep>; // prettier-ignore
  return (
    <NextStep
      icon="training"
      title={t('first_training', { count: best.closes.length })}
      action={<ButtonLink to={`/${lang}/offers/${best.offer.id}`}>{t('see_training')}</ButtonLink>}
    >
      <span dir="auto">{best.offer.title}</span>
    </NextStep>
  );
}

function Training({ training: { offer, closes, distanceKm, block } }: { readonly training: GapTraining }) {
  const t = useTexts('gap');
  const lang = useLang();
  return (
    <OfferCard offer={offer}>
      <MatchReasons matched={[]} missing={closes.map(({ label }) => inLang(label, lang))} words={{ missing: (count) => t('gives', { count }) }} />
      <Way km={distanceKm} />
      {block && (
        <Notice tone="info" title={t('good_to_know')}>
          {block.message}
        </Notice>
      )}
    </OfferCard>
  );
}

/** In the words of the person, or about somebody. */
function Way({ km }: { readonly km: GapOffer['distanceKm'] }) {
  const t = useTexts();
  const matching = useTexts('matching');
  const about = use(About);
  if (km === null) return null;
  const words = about === 'self' ? [t('match.next_door'), t('match.distance', { count: km })] : [matching('candidate.here'), matching('candidate.km', { count: km })];
  return (
    <p className={styles.way}>
      <Icon name="place" size={20} />
      {words[km < 1 ? 0 : 1]}
    </p>
  );
}

function Jobs({ gap: { jobs, jobsInAll, radiusKm, missing } }: { readonly gap: Gap }) {
  const t = useTexts('gap');
  return (
    <Section title={t(missing.length > 0 ? 'would_open' : 'jobs')} lead={t('jobs_lead', { count: jobsInAll, km: radiusKm })} id="jobs">
      {jobs.length > 0 && (
        <CardList items={jobs} itemKey={({ offer }) => offer.id}>
          {({ offer, distanceKm }) => (
            <OfferCard offer={offer}>
              <Way km={distanceKm} />
            </OfferCard>
          )}
        </CardList>
      )}
    </Section>
  );
}

function NoWish({ to }: { readonly to: string }) {
  const t = useTexts('gap');
  return (
    <EmptyState icon="search" title={t('no_wish')} action={<ButtonLink to={to}>{t('tell_wishes')}</ButtonLink>}>
      {t('no_wish_body')}
    </EmptyState>
  );
}

/** The occupations that are wished for, and a search for any other. */
function Others({ gap: { wishes, occupation }, here, typed, found }: Pick<GapPage, 'typed' | 'found'> & { readonly gap: Gap; readonly here: string }) {
  const t = useTexts('gap');
  const lang = useLang();
  const link = (code: string, label: string) => ({ to: `${here}?occupation=${encodeURIComponent(code)}`, label, current: code === occupation?.code });
  return (
    <Section title={t('others')} id="others">
      <div className={styles.choose}>
        {wishes.length > 0 && <FilterLinks name={t('wishes')} links={wishes.map(({ code, label }) => link(code, inLang(label, lang)))} />}
        <SearchForm label={t('find')} q={typed} />
        {typed !== '' &&
          (found.length > 0 ? <FilterLinks name={t('found')} links={found.map(({ value, label }) => link(value, label))} /> : <p role="status">{t('none_found')}</p>)}
      </div>
    </Section>
  );
}
