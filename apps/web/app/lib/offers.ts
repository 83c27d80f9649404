// What the API tells about offers and how they fit, as the pages use it.
import type { OfferSummary } from '../components/offer-card';
import type { Lang } from '../i18n';

export type Label = Readonly<Record<Lang, string>>;
export interface Coded {
  readonly code: string;
  readonly label: Label;
}
export interface Listed<T> {
  readonly items: readonly T[];
}
export interface PageOf<T> extends Listed<T> {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

export type OfferMove = 'publish' | 'approve' | 'pause' | 'resume' | 'fill' | 'cancel';
export interface OwnOffer extends OfferSummary {
  readonly state: string;
  readonly organisation: { readonly id: string; readonly name: { readonly ar: string; readonly fr: string } };
  readonly occupation: Coded | null;
  readonly commune: { readonly code: string; readonly label: Partial<Label> } | null;
  readonly remote: boolean;
  readonly contract: string;
  readonly posts: number;
  readonly startsOn: string | null;
  readonly publishedAt: string | null;
  readonly flags: readonly string[];
  readonly allowedMoves: readonly OfferMove[];
  readonly editable: boolean;
}
export interface Offer extends OwnOffer {
  readonly description: string;
  /** The offer that is shown in its place. */
  readonly twinOf: string | null;
  readonly source: string;
  readonly workTime: 'full' | 'part' | 'any';
  readonly education: Coded | null;
  readonly experienceMonths: number;
  readonly maxAge: number | null;
  readonly skills: readonly (Coded & { readonly essential: boolean })[];
  readonly languages: readonly (Coded & { readonly level: number })[];
  readonly details: OfferDetails;
  readonly sessions: readonly OfferSession[];
}
export interface OfferSession {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly seats: number;
  readonly commune: { readonly code: string; readonly label: Partial<Label> } | null;
  readonly timetable: string;
}
/** What an offer may say beside the rest; words of the codes in texts `offers:details`. */
export interface OfferDetails {
  readonly titleOther?: string;
  readonly descriptionOther?: string;
  readonly axis?: number;
  readonly quarter?: string;
  readonly accessible?: boolean;
  readonly qualification?: string;
  readonly hoursPerWeek?: number;
  readonly shift?: string;
  readonly licences?: readonly string[];
  readonly benefits?: readonly string[];
  readonly payKind?: string;
  readonly presentation?: string;
  readonly contactPhone?: string;
  readonly level?: string;
  readonly mode?: string;
  readonly seatsForWomen?: number;
  readonly opensOn?: string;
  readonly cost?: string;
  readonly stipend?: string;
  readonly boarding?: boolean;
  readonly selection?: readonly string[];
  readonly papers?: string;
  readonly certificate?: string;
  readonly placementRate?: number;
  readonly minAge?: number;
  readonly mission?: string;
  readonly workDays?: number;
  readonly dailyPay?: string;
  readonly endsOn?: string;
  readonly zone?: string;
  readonly plot?: string;
}
/** Details that are figures, in forms too. */
export const numberedDetails = ['hoursPerWeek', 'seatsForWomen', 'placementRate', 'minAge', 'axis', 'workDays'] as const;

export interface SkillReason extends Coded {
  readonly points: number;
}
export interface Reasons {
  /** Their sum is the score. */
  readonly parts: Readonly<Record<string, number>>;
  readonly outOf: Readonly<Record<string, number>>;
  readonly matchedSkills: readonly SkillReason[];
  readonly missingSkills: readonly SkillReason[];
  readonly distanceKm: number | null;
  /** Levels of education above the one asked for; null: none is asked for. */
  readonly levelAbove: number | null;
  readonly wish: { readonly how: string; readonly occupation: Coded } | null;
}
export interface Fit {
  readonly state: 'fits' | 'blocked' | 'no_profile';
  readonly score: number | null;
  readonly reasons: Reasons | null;
  readonly block: Block | null;
  readonly blocks: readonly Block[];
}
export interface Block {
  readonly code: string;
  readonly message: string;
  readonly byProfile: boolean;
}
export interface Scheme extends Coded {
  readonly operator: string;
  readonly kind: string;
  readonly state: string;
  readonly summary: Label;
  readonly source: string;
  readonly certainty: string;
}

/** The page of a list that an address asks for. */
export const pageIn = (search: URLSearchParams): number => {
  const page = Number(search.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
};

/** `?a=1&b=2` without what is empty. */
export function queryOf(values: Readonly<Record<string, string | number | undefined | null>>): string {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return filled.length > 0 ? `?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}` : '';
}
