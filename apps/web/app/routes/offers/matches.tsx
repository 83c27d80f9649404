// My offers with their reasons, best first; missions of the town; what would bring better ones; and the public aids that may concern me.
import { useEffect } from 'react';
import { useLocation, useRevalidator } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { OfferCard, type OfferSummary } from '../../components/offer-card';
import { OfferReasons } from '../../components/offer-reasons';
import { Page, Section } from '../../components/page';
import { ScoreRing } from '../../components/score';
import { get, getIfThere } from '../../lib/api';
import type { Listed, Reasons } from '../../lib/offers';
import { type Mission, Missions } from '../../matching/missions';
import { type PersonSchemes, Schemes } from '../../matching/schemes';
import { Ways } from '../../matching/ways';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/matches';
import styles from './matches.module.css';

interface Match {
  readonly offer: OfferSummary;
  readonly score: number;
  readonly reasons: Reasons;
}
interface Steps {
  readonly hasProfile: boolean;
  readonly gaps: readonly string[];
}
const AGAIN_MS = 4000;
/** The best ones are open; who wants more opens the rest. */
const FIRST = 5;

export async function loader({ context }: Route.LoaderArgs) {
  const [found, steps, missions, schemes] = await Promise.all([
    get<Listed<Match> & { readonly computing: boolean }>(context, '/api/matching/mine'),
    getIfThere<Steps>(context, '/api/people/me/next-steps'),
    getIfThere<Listed<Mission>>(context, '/api/matching/missions'),
    getIfThere<PersonSchemes>(context, '/api/matching/schemes'),
  ]);
  // missions have a place of their own
  const items = found.items.filter(({ offer }) => !offer.mission);
  return { items, computing: found.computing, steps: steps ?? { hasProfile: true, gaps: [] }, missions: missions?.items ?? [], schemes };
}

export default function Matches({ loaderData: { items, computing, steps, missions, schemes } }: Route.ComponentProps) {
  const t = useTexts('matching');
  useFreshness(computing);
  return (
    <Page title={t('pages.mine')}>
      {computing && <Computing />}
      {items.length > 0 ? (
        <Section title={t('pages.mineLead', { count: items.length })}>
          <Cards items={items.slice(0, FIRST)} />
          {items.length > FIRST && (
            <details className={styles.rest}>
              <summary>{t('pages.mineRest', { count: items.length - FIRST })}</summary>
              <Cards items={items.slice(FIRST)} />
            </details>
          )}
        </Section>
      ) : (
        !computing && <Nothing hasProfile={steps.hasProfile} />
      )}
      {missions.length > 0 && <Missions missions={missions} />}
      {steps.hasProfile && <Ways />}
      {steps.hasProfile && steps.gaps.length > 0 && <Gaps gaps={steps.gaps} />}
      {schemes && <Schemes schemes={schemes} />}
    </Page>
  );
}

function Cards({ items }: { readonly items: readonly Match[] }) {
  return (
    <CardList items={items} itemKey={({ offer }) => offer.id}>
      {({ offer, score, reasons }) => (
        <OfferCard offer={offer} aside={<ScoreRing score={score} />}>
          <OfferReasons reasons={reasons} kind={offer.kind} most={4} />
        </OfferCard>
      )}
    </CardList>
  );
}

/** With scripts the page reads itself again until the lists are there; without, its link does. */
function useFreshness(computing: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!computing) return;
    const timer = setInterval(() => void revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [computing, revalidate]);
}

function Computing() {
  const t = useTexts('matching');
  const { pathname } = useLocation();
  return (
    <NextStep
      kind="wait"
      title={t('computing')}
      action={
        <ButtonLink to={pathname} kind="soft" reload>
          {t('pages.again')}
        </ButtonLink>
      }
    >
      {t('pages.computingBody')}
    </NextStep>
  );
}

function Nothing({ hasProfile }: { readonly hasProfile: boolean }) {
  const t = useTexts('matching');
  const lang = useLang();
  if (!hasProfile) {
    return (
      <NextStep icon="person" title={t('pages.fit.no_profile')} action={<ButtonLink to={`/${lang}/profile`}>{t('pages.fit.tell')}</ButtonLink>}>
        {t('pages.fit.no_profile_body')}
      </NextStep>
    );
  }
  return (
    <EmptyState icon="search" title={t('pages.emptyMine')} action={<ButtonLink to={`/${lang}/offers`}>{t('pages.seeAll')}</ButtonLink>}>
      {t('pages.emptyMineBody')}
    </EmptyState>
  );
}

/** What the person may still tell, most useful first; the words are those of the profile. */
function Gaps({ gaps }: { readonly gaps: readonly string[] }) {
  const t = useTexts('matching');
  const people = useTexts('people');
  return (
    <Section title={t('pages.improve')} lead={t('pages.improveLead')}>
      <ul className={styles.gaps}>
        {gaps.map((gap) => (
          <li key={gap}>{people(`gaps.${gap}`)}</li>
        ))}
      </ul>
      <div>
        <ButtonLink to={`/${useLang()}/profile`} kind="soft">
          {t('pages.fit.change')}
        </ButtonLink>
      </div>
    </Section>
  );
}
