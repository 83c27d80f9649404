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

/** Share of its points from which an offer is called recent. */
const RECENT = 0.75;

export function OfferReasons({ reasons, kind, about = 'self', most }: OfferReasonsProps) {
  const t = useTexts('matching');
  const lang = useLang();
  const { matchedSkills, missingSkills, parts, outOf } = reasons;
  const say: Translate = (key, params) => t(about === 'self' ? key : `candidate.${key}`, params);
  const labels = (list: Reasons['matchedSkills']): string[] => list.map((skill) => inLang(skill.label, lang));
  return (
    <MatchReasons
      matched={labels(matchedSkills)}
      missing={labels(missingSkills)}
      distanceKm={reasons.distanceKm}
      most={most}
      words={wordsFor(t, kind, about)}
      notes={notesOf(reasons, say, lang)}
      // a part that nothing can fill, as its version did not know it, is not told
      parts={Object.entries(outOf).flatMap(([part, max]) => (max > 0 ? [{ label: t(`parts.${part}`), value: parts[part] ?? 0, max }] : []))}
      total={t('score', { score: Object.values(parts).reduce((sum, points) => sum + points, 0) })}
      skills={{
        title: t('pages.bySkill'),
        list: [
          ...matchedSkills.map(({ label, points }) => ({ label: inLang(label, lang), value: points, max: points })),
          ...missingSkills.map(({ label, points }) => ({ label: inLang(label, lang), value: 0, max: points })),
        ],
      }}
    />
  );
}

function notesOf({ wish, levelAbove, parts, outOf }: Reasons, say: Translate, lang: ReturnType<typeof useLang>): string[] {
  const notes = [
    wish && say(`wish.${wish.how}`, { occupation: inLang(wish.occupation.label, lang) }),
    levelAbove !== null && say(levelAbove === 0 ? 'notes.level_same' : 'notes.level_above'),
    // who wishes for the very occupation needs not be told the sector
    wish?.how !== 'same' && (parts.sector ?? 0) > 0 && say('notes.sector'),
    (parts.freshness ?? 0) > 0 && (parts.freshness ?? 0) >= RECENT * (outOf.freshness ?? 0) && say('notes.fresh'),
  ];
  return notes.filter((note) => typeof note === 'string');
}

function wordsFor(t: Translate, kind: 'job' | 'training', about: 'self' | 'candidate'): NonNullable<MatchReasonsProps['words']> {
  const training = kind === 'training' && { missing: () => t('training.more') };
  if (about === 'self') return training ? { ...training, matched: (count) => t('training.matched', { count }) } : {};
  return {
    matched: (count) => t(training ? 'candidate.training.matched' : 'candidate.matched', { count }),
    missing: (count) => t('candidate.missing', { count }),
    ...training,
    next_door: () => t('candidate.here'),
    distance: (count) => t('candidate.km', { count }),
    anywhere: () => t('distance.anywhere'),
  };
}
