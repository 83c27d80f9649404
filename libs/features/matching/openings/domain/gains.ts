import { monthsOf } from '../../domain/thresholds.js';

/** What the engine counted, in codes: one thing gained alone, and how many offers it opens. Of levels and radii each step counts all below it. */
export interface Counted {
  readonly gain: 'skill' | 'requirement' | 'level' | 'radius';
  readonly what: string;
  readonly offers: number;
}

/** What somebody can gain, in the words of a profile. */
export type Gain =
  /** `near`: occupations near to a wish ask for it. */
  | { readonly kind: 'skill'; readonly skill: string; readonly near: boolean; readonly offers: number }
  | { readonly kind: 'language'; readonly language: string; readonly level: number; readonly offers: number }
  | { readonly kind: 'level'; readonly rank: number; readonly offers: number }
  | { readonly kind: 'radius'; readonly km: number; readonly offers: number };

/** A profile says 100 km at most; who would go further moves. */
export const MOST_RADIUS_KM = 100;
const MOST = { skills: 4, languages: 2, all: 6 } as const;

interface Step {
  readonly at: number;
  readonly offers: number;
}

/** Of steps that each open all that smaller ones open, the least that opens half of what the largest opens: as little effort as pays. */
export function leastThatPays(steps: readonly Step[]): Step | undefined {
  const sorted = [...steps].sort((a, b) => a.at - b.at);
  const most = sorted.at(-1)?.offers ?? 0;
  return sorted.find(({ offers }) => offers > 0 && 2 * offers >= most);
}

/** Who reaches a level of a language has those below: an offer asks for one level of it, so the steps add up. */
function languagesOf(counted: readonly Counted[]): Gain[] {
  const levels = new Map<string, Map<number, number>>();
  for (const { gain, what, offers } of counted) {
    const [, language, level] = /^(\w+):(\d)$/.exec(what) ?? [];
    if (gain === 'requirement' && language !== undefined) levels.set(language, (levels.get(language) ?? new Map<number, number>()).set(Number(level), offers));
  }
  return [...levels].flatMap(([language, at]) => {
    const steps = [...at.keys()].map((level) => ({ at: level, offers: [...at].reduce((sum, [one, offers]) => (one <= level ? sum + offers : sum), 0) }));
    const step = leastThatPays(steps);
    return step ? [{ kind: 'language' as const, language, level: step.at, offers: step.offers }] : [];
  });
}

const steps = (counted: readonly Counted[], gain: Counted['gain'], most: number): Step[] =>
  counted.filter((one) => one.gain === gain && Number(one.what) <= most).map(({ what, offers }) => ({ at: Number(what), offers }));

const nameOf = (gain: Gain): string => (gain.kind === 'skill' ? gain.skill : gain.kind === 'language' ? gain.language : '');
const mostFirst = (a: Gain, b: Gain): number => b.offers - a.offers || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : nameOf(a) < nameOf(b) ? -1 : 1);

/** The skill that opens most, whatever it is; then those that lead near to a wish, before the rest. */
function skillsOf(counted: readonly Counted[], isGiven: (token: string) => boolean, near: ReadonlySet<string>): Gain[] {
  const skills = counted
    .filter(({ gain, what }) => gain === 'skill' && !isGiven(what) && monthsOf(what) === undefined)
    .map(({ what, offers }) => ({ kind: 'skill' as const, skill: what, near: near.has(what), offers }))
    .sort(mostFirst);
  const [first, ...rest] = skills;
  return first ? [first, ...rest.filter((one) => one.near), ...rest.filter((one) => !one.near)].slice(0, MOST.skills) : [];
}

/**
 * The few gains worth telling, most offers first: skills, languages, one level of schooling, one radius. What nobody can gain is left out: an age, years of
 * work, and what trainings give (`isGiven`), which is sought and not asked for. `near`: skills that occupations near to the wishes ask for.
 */
export function gainsOf(counted: readonly Counted[], isGiven: (token: string) => boolean, near: ReadonlySet<string>): Gain[] {
  const [level, radius] = [leastThatPays(steps(counted, 'level', Infinity)), leastThatPays(steps(counted, 'radius', MOST_RADIUS_KM))];
  const all: Gain[] = [
    ...skillsOf(counted, isGiven, near),
    ...languagesOf(counted).sort(mostFirst).slice(0, MOST.languages),
    ...(level ? [{ kind: 'level' as const, rank: level.at, offers: level.offers }] : []),
    ...(radius ? [{ kind: 'radius' as const, km: radius.at, offers: radius.offers }] : []),
  ];
  return all.sort(mostFirst).slice(0, MOST.all);
}

/** Skills that trainings name for a language. */
const skillOfLanguage: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', fr: 'french', en: 'english', es: 'spanish', de: 'german', it: 'italian', pt: 'portuguese', nl: 'dutch', ru: 'russian', tr: 'turkish', zh: 'chinese' },
  ...{ shi: 'tachelhit', ary: 'darija', zgh: 'standard_amazigh', tzm: 'tamazight_central', rif: 'tarifit', xms: 'sign_language_moroccan' },
};
/** The skill whose trainings teach this; undefined when no skill says it. */
export const taughtBy = (gain: Gain): string | undefined => (gain.kind === 'skill' ? gain.skill : gain.kind === 'language' ? skillOfLanguage[gain.language] : undefined);

/** Rank of schooling that a vocational training leads to (handbook 3.3), by its level. Short certificates lead to none. */
const rankByLevel: Readonly<Record<string, number>> = { specialisation: 3, qualification: 4, technician: 5, specialised_technician: 6 };
/** Levels of trainings that lead to this rank or the next above it; none when no training does. */
export function levelsLeadingTo(rank: number): string[] {
  const least = Math.min(...Object.values(rankByLevel).filter((one) => one >= rank));
  return Object.entries(rankByLevel).flatMap(([level, one]) => (one === least ? [level] : []));
}
