// Missions of the town: days and seasons of work of the municipality and of associations, in a place of their own.
import { CardList } from '../components/card-list';
import { OfferCard, type OfferSummary } from '../components/offer-card';
import { OfferReasons } from '../components/offer-reasons';
import { Section } from '../components/page';
import { ScoreRing } from '../components/score';
import type { Reasons } from '../lib/offers';
import { useTexts } from '../texts';

export interface Mission {
  readonly offer: OfferSummary;
  /** null: open to anybody who lives near, little in common with wishes and skills. */
  readonly score: number | null;
  readonly reasons: Reasons;
}

export function Missions({ missions, about = 'self' }: { readonly missions: readonly Mission[]; readonly about?: 'self' | 'candidate' }) {
  const t = useTexts('missions');
  return (
    <Section title={t('title')} lead={t('lead')} id="missions">
      <CardList items={missions} itemKey={({ offer }) => offer.id}>
        {({ offer, score, reasons }) => (
          <OfferCard offer={offer} aside={score !== null && <ScoreRing score={score} />}>
            {score === null ? <p>{t('open_to_all')}</p> : <OfferReasons reasons={reasons} kind={offer.kind} about={about} most={3} />}
          </OfferCard>
        )}
      </CardList>
    </Section>
  );
}
