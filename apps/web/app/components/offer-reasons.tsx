// Why an offer fits, for the person (`self`) or about a candidate (`candidate`), in the words of the matching.
import type { Reasons } from '../lib/offers';
import { inLang } from '../lib/format';
import { type Translate, useLang, useTexts } from '../texts';
import { MatchReasons, type MatchReasonsProps } from './match-reasons';

export interface OfferReasonsProps {
  readonly reasons: Reasons;
  readonly kind: 'job' | 'training';
  readonly about?: 'self' | 'candidate';
  /** At most so many skills by name. */
  readonly most?: number;
}

export function OfferReasons({ reasons, kind, about = 'self', most }: OfferReasonsProps) {
  const t = useTexts('matching');
  const lang = useLang();
  const labels = (list: Reasons['matchedSkills']): string[] => list.map((skill) => inLang(skill.label, lang));
  const wish = reasons.wish && t(about === 'self' ? `wish.${reasons.wish.how}` : `candidate.wish.${reasons.wish.how}`, { occupation: inLang(reasons.wish.occupation.label, lang) });
  return (
    <MatchReasons
      matched={labels(reasons.matchedSkills)}
      missing={labels(reasons.missingSkills)}
      distanceKm={reasons.distanceKm}
      most={most}
      words={wordsFor(t, kind, about)}
      notes={[wish].filter((note) => note !== null)}
      parts={Object.entries(reasons.outOf).map(([part, max]) => ({ label: t(`parts.${part}`), value: reasons.parts[part] ?? 0, max }))}
    />
  );
}

function wordsFor(t: Translate, kind: 'job' | 'training', about: 'self' | 'candidate'): NonNullable<MatchReasonsProps['words']> {
  if (about === 'self') return kind === 'training' ? { missing: (count) => t('training.missing', { count }) } : {};
  return {
    matched: (count) => t('candidate.matched', { count }),
    missing: (count) => t('candidate.missing', { count }),
    next_door: () => t('candidate.here'),
    distance: (count) => t('candidate.km', { count }),
    anywhere: () => t('distance.anywhere'),
  };
}
