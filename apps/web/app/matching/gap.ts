// The gap of a person against an occupation, as the API tells it.
import type { RouterContextProvider } from 'react-router';
import type { OfferSummary } from '../components/offer-card';
import type { Option } from '../components/field';
import type { Lang } from '../i18n';
import { get } from '../lib/api';
import type { Coded } from '../lib/offers';
import { suggest } from '../lib/references';

export interface GapSkill extends Coded {
  readonly essential: boolean;
  /** 1 beginner … 3 expert; absent: missing. */
  readonly level?: number;
}
export interface GapOffer {
  readonly offer: OfferSummary;
  readonly distanceKm: number | null;
}
export interface GapTraining extends GapOffer {
  readonly closes: readonly Coded[];
  readonly block: { readonly message: string; readonly byProfile: boolean } | null;
}
export interface Gap {
  readonly hasProfile: boolean;
  readonly occupation: Coded | null;
  readonly wishes: readonly Coded[];
  readonly have: readonly GapSkill[];
  readonly missing: readonly GapSkill[];
  readonly trainings: readonly GapTraining[];
  readonly trainingsInAll: number;
  readonly untaught: readonly GapSkill[];
  readonly jobs: readonly GapOffer[];
  readonly jobsInAll: number;
  readonly radiusKm: number;
}
/** With what was searched for, and found. */
export interface GapPage {
  readonly gap: Gap;
  readonly typed: string;
  readonly found: readonly Option[];
}

/** Reads the gap behind a page: `?occupation=` chooses, `?q=` searches for another occupation. `api`: where it is told. */
export async function readGap(context: Readonly<RouterContextProvider>, request: Request, lang: Lang, api: string): Promise<GapPage> {
  const asked = new URL(request.url).searchParams;
  const occupation = asked.get('occupation')?.trim() ?? '';
  const typed = asked.get('q')?.trim() ?? '';
  const [gap, found] = await Promise.all([
    get<Gap>(context, occupation ? `${api}?occupation=${encodeURIComponent(occupation)}` : api),
    suggest(context, lang, 'occupations', typed),
  ]);
  return { gap, typed, found };
}
