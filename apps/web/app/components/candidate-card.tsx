// Somebody whom an offer fits: the name, how well, and why in words.
import type { ReactNode } from 'react';
import type { Reasons } from '../lib/offers';
import { nameIn } from '../lib/format';
import { useLang } from '../texts';
import styles from './candidate-card.module.css';
import { OfferReasons } from './offer-reasons';
import { ScoreRing } from './score';

export interface CandidateView {
  readonly personId: string;
  readonly name: { readonly ar: string; readonly latin: string };
  readonly score: number;
  readonly reasons: Reasons;
}

export function CandidateCard({ candidate, kind, children }: { readonly candidate: CandidateView; readonly kind: 'job' | 'training'; readonly children?: ReactNode }) {
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <h3>
          <span dir="auto">{nameIn(candidate.name, useLang())}</span>
        </h3>
        <ScoreRing score={candidate.score} />
      </div>
      <OfferReasons reasons={candidate.reasons} kind={kind} about="candidate" most={6} />
      {children}
    </article>
  );
}
