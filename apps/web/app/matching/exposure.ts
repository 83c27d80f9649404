// What the API tells of how proposals are shared out.
import type { OfferSummary } from '../components/offer-card';
import type { Lang } from '../i18n';

export interface ExposureGroup {
  readonly code: string;
  /** Of the others: the groups in it, when they are few. */
  readonly joined: readonly string[];
  readonly people: number;
  readonly average: number;
  readonly without: number;
}
export interface Exposure {
  readonly day: string | null;
  readonly people: number;
  readonly without: number;
  readonly offers: number;
  readonly unseen: number;
  readonly places: number;
  readonly gini: number;
  readonly top: number;
  readonly tenths: readonly number[];
  readonly newOffers: number;
  readonly newPlaces: number;
  readonly sexes: readonly ExposureGroup[];
  readonly communes: readonly ExposureGroup[];
  readonly history: readonly { readonly day: string; readonly gini: number; readonly top: number }[];
}
export interface ExposedOffer {
  readonly offer: OfferSummary;
  readonly lists: number;
  readonly rank: number | null;
  readonly room: number;
  readonly mostRoom: number;
  readonly shown: number;
  readonly opened: number;
  readonly applied: number;
}

/** 4.2, or 4,2. */
export const decimal = (value: number, lang: Lang): string => String(value).replace('.', lang === 'en' ? '.' : ',');
/** Thousandths as percent: 156 → 15.6 %. */
export const percent = (thousandths: number, lang: Lang): string => `${decimal(thousandths / 10, lang)}\u00a0%`;
