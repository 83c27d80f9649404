// What would open most offers: each as a sentence with a bar, the trainings that lead there and the place in the profile where it is told.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../components/button-link';
import { CardList } from '../components/card-list';
import { EmptyState } from '../components/empty-state';
import { NextStep } from '../components/next-step';
import type { OfferSummary } from '../components/offer-card';
import { Card } from '../components/page';
import { useLang, useTexts } from '../texts';
import styles from './openings.module.css';

type Kind = 'skill' | 'language' | 'level' | 'radius';
interface Opening {
  readonly kind: Kind;
  readonly message: string;
  readonly offers: number;
  readonly near: boolean;
  readonly what: { readonly code: string } | null;
  readonly trainings: readonly { readonly offer: OfferSummary }[];
}
export interface Openings {
  readonly state: 'counted' | 'no_profile' | 'commune_unknown';
  readonly offers: number;
  readonly items: readonly Opening[];
}

/** The part of the profile in which each is told. */
const partOf = { skill: 'skills', language: 'studies', level: 'studies', radius: 'availability' } as const satisfies Record<Kind, string>;

/** `profile`: address of the profile; nobody is sent there without. */
export function OpeningsView({ openings: { state, offers, items }, profile }: { readonly openings: Openings; readonly profile: string | undefined }) {
  const t = useTexts('openings');
  if (state !== 'counted') return <Unknown title={t(`unknown.${state}`)}>{profile && <ButtonLink to={`${profile}/you?alone`}>{t('unknown.tell')}</ButtonLink>}</Unknown>;
  if (items.length === 0) {
    return (
      <EmptyState icon="search" title={t('nothing')}>
        {t('nothing_body')}
      </EmptyState>
    );
  }
  const most = Math.max(...items.map((item) => item.offers));
  return (
    <>
      <p className={styles.quiet}>{t('counted', { count: offers })}</p>
      <CardList items={items} itemKey={({ kind, what }) => `${kind} ${what?.code ?? ''}`}>
        {(item) => <Gain item={item} most={most} profile={profile} />}
      </CardList>
    </>
  );
}

function Unknown({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <NextStep icon="person" title={title} action={children}>
      {useTexts('openings')('unknown.body')}
    </NextStep>
  );
}

function Gain({ item: { kind, message, offers, near, trainings }, most, profile }: { readonly item: Opening; readonly most: number; readonly profile: string | undefined }) {
  const t = useTexts('openings');
  const lang = useLang();
  return (
    <Card>
      <h2 className={styles.sentence}>{message}</h2>
      <div className={styles.count}>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.track} width="100" height="10" rx="2" />
          <rect className={styles.fill} width={(100 * offers) / most} height="10" rx="2" />
        </svg>
        <bdi aria-hidden="true">+{offers}</bdi>
      </div>
      {near && <p className={styles.quiet}>{t('near_wish')}</p>}
      {trainings.length > 0 && (
        <div>
          <p className={styles.quiet}>{t('trainings')}</p>
          <ul className={styles.trainings}>
            {trainings.map(({ offer }) => (
              <li key={offer.id}>
                <Link to={`/${lang}/offers/${offer.id}`} dir="auto">
                  {offer.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {trainings.length === 0 && kind !== 'radius' && <p className={styles.quiet}>{t('no_training')}</p>}
      {profile && (
        <div>
          <ButtonLink to={`${profile}/${partOf[kind]}?alone`} kind="soft" label={`${t(`change.${kind}`)}: ${message}`}>
            {t(`change.${kind}`)}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
